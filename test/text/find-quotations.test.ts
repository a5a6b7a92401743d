import { expect, it } from 'vitest';
import { findQuotations } from '../../src/text/find-quotations.ts';

const quotes = (line: string) =>
  findQuotations(line).map(({ start, end }) => line.slice(start, end));

it.each([
  ['ông nói “một” và «hai» và "ba"', ['“một”', '«hai»', '"ba"']],
  ['“ngoài “trong” sau', ['“ngoài “trong”']],
  ['không có đóng “một', []],
  ['không có mở” một', []],
  ['" cách ra " rồi "liền"', ['" cách ra "', '"liền"']],
  ['dài 5" và "tên"', ['"tên"']],
  ['', []],
])('finds in %s the quotations %j', (line, expected) => {
  expect(quotes(line)).toEqual(expected);
});
