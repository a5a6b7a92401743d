import { describe, expect, it } from 'vitest';
import { foldTonePlace } from '../../src/text/fold-tone-place.ts';

describe('foldTonePlace', () => {
  it.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['thuỷ lợi, hoá chất', 'thủy lợi, hóa chất'],
    ['Hoà', 'Hòa'],
  ])('writes %s as %s', (modern, old) => {
    expect(foldTonePlace(modern)).toBe(old);
  });

  it.each(['quý', 'quỹ', 'Quỳnh', 'hoàn', 'khoét', 'thuyền', 'khuỷu', 'hòa', 'tòa'])(
    'leaves %s, which is written in one way only',
    (word) => {
      expect(foldTonePlace(word)).toBe(word);
    },
  );
});
