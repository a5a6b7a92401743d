import { expect, test } from 'vitest';
import { findFigures } from '../../src/facts/figures.ts';

test.each([
  ['tổng kinh phí 23,5 tỷ đồng', [['23,5', 'tỷ đồng']]],
  [
    '05 đề án và 02 mô hình',
    [
      ['05', ''],
      ['02', ''],
    ],
  ],
  ['đạt 102,4% kế hoạch', [['102,4', '%']]],
  [
    '1.250 triệu đồng cho 3 xã',
    [
      ['1.250', 'triệu đồng'],
      ['3', ''],
    ],
  ],
  ['theo Nghị quyết 12-NQ/TU', []],
  ['trong ba ngày', [['ba', 'ngày']]],
])('%s', (text, expected) => {
  expect(findFigures(text).map(({ number, measure }) => [number, measure])).toEqual(expected);
});
