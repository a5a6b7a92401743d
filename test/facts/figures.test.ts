import { expect, test } from 'vitest';
import { findFigures } from '../../src/facts/figures.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

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
  ['bầu 9 đồng chí', [['9', '']]],
  ['kết nạp 12 đồng bào', [['12', '']]],
  ['giá là 9 đồng', [['9', 'đồng']]],
  ['tăng từ 5 đến 7%', [['5 đến 7', '%']]],
  ['khoảng 2 - 3 triệu đồng', [['2 - 3', 'triệu đồng']]],
])('%s', (text, expected) => {
  expect(findFigures(text).map(({ number, measure }) => [number, measure])).toEqual(expected);
});

test.each([
  ['Tổng dư nợ đến 20/6 đạt 387,6 tỷ đồng.', 'Tổng dư nợ'],
  ['Dư nợ 401,2 tỷ đồng, tăng 13,6 tỷ đồng so với quý trước.', ''],
  ['Tổng sản phẩm (GRDP) tăng 7,82%.', 'GRDP'],
])(
  'what is measured stands in front, and no day and no other number is part of it: %s',
  (body, counts) => {
    const { figures } = readFacts(inventedArticle({ body, date: '2020-06-24' }));
    expect(figures.at(-1)?.counts).toBe(counts);
  },
);

test('a day behind `đến` is no figure', () => {
  const body = 'Dư nợ đến 20/6 đạt 387,6 tỷ đồng.';
  const { figures } = readFacts(inventedArticle({ body, date: '2020-06-24' }));
  expect(figures.map(({ value }) => value)).toEqual(['387,6']);
});
