import { expect, test } from 'vitest';
import { isVietnameseSyllable } from '../../src/text/vietnamese-syllable.ts';

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
  expect(isVietnameseSyllable(word)).toBe(true);
});

test.each(['Merkel', 'Trump', 'Jong', 'Wang', 'Justin', 'Macron', 'Smith', 'Abe2', 'Seoul'])(
  '%s cannot',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  },
);
