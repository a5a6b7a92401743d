import { expect, test } from 'vitest';
import { unitsOfTitle } from '../../src/search-index/title-units.ts';

test.each([
  ['Bệnh viện Đa khoa khu vực Vàm Lá hoãn hội nghị khoa học', ['Bệnh viện Đa khoa khu vực Vàm Lá']],
  ['Sở Y tế tỉnh Hạ Đông: Giao ban quý I', ['Sở Y tế tỉnh Hạ Đông']],
  ['Hội nghị Sở Y tế', []],
  ['UBND HUYỆN SA KÈ HỌP PHIÊN THƯỜNG KỲ', []],
])('the units that a title names with their place: %s', (title, expected) => {
  expect(unitsOfTitle(title)).toEqual(expected);
});
