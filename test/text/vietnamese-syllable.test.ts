import { expect, test } from 'vitest';
import { foldMarks } from '../../src/text/fold-marks.ts';
import { isVietnameseSyllable } from '../../src/text/vietnamese-syllable.ts';

const folded = (word: string) => ({ folded: foldMarks(word.toLowerCase()) });

test.each([
  'Nguyễn',
  'nghiêng',
  'quyết',
  'Ưng',
  'gì',
  'Đỗ',
  'khuỷu',
  'Y',
  'rượu',
  'Huỳnh',
  'giường',
])('%s can be Vietnamese', (word) => {
  expect(isVietnameseSyllable(folded(word))).toBe(true);
});

test.each(['Merkel', 'Trump', 'Jong', 'Wang', 'Justin', 'Macron', 'Smith', 'Abe2', 'Seoul'])(
  '%s cannot',
  (word) => {
    expect(isVietnameseSyllable(folded(word))).toBe(false);
  },
);
