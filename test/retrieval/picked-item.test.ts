import { describe, expect, test } from 'vitest';
import { pickedItem } from '../../src/retrieval/picked-item.ts';

const pick = (text: string) => pickedItem(text, '2024-06-01');

describe('one of several things shown', () => {
  test.each([
    ['2', 2],
    ['số 2', 2],
    ['cái đầu', 1],
    ['cai thu hai', 2],
    ['cái thứ ba nhé', 3],
    ['cuộc cuối cùng', -1],
    ['chọn số 1', 1],
    ['thế còn số 1', 1],
    ['còn cuộc cuối?', -1],
  ])('%s', (text, place) => {
    expect(pick(text)).toEqual({ place, rest: '' });
  });

  test('may be asked something', () => {
    expect(pick('Cuộc thứ hai ai chủ trì?')).toEqual({ place: 2, rest: 'ai chủ trì' });
  });

  test.each([
    'Hội nghị đầu tiên của Sở Xây dựng do ai chủ trì?',
    'Hội nghị năm 2019 do ai chủ trì?',
    'Ai chủ trì?',
    'Thế còn Sở Xây dựng?',
  ])('is not meant by %s', (text) => {
    expect(pick(text)).toBeNull();
  });
});
