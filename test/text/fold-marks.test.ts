import { expect, it } from 'vitest';
import { foldMarks } from '../../src/text/fold-marks.ts';

it.each([
  ['Đỗ Mười', 'Do Muoi'],
  ['đồng chí Nguyễn Thị Ỹ', 'dong chi Nguyen Thi Y'],
  ['QUYẾT ĐỊNH SỐ 23-QĐ/TW', 'QUYET DINH SO 23-QD/TW'],
  ['no marks', 'no marks'],
])('writes %s without marks', (marked, folded) => {
  expect(foldMarks(marked)).toBe(folded);
});

it('keeps the places of letters in composed Vietnamese', () => {
  const text = 'Ủy ban nhân dân huyện Ngọc Đường, đề án “Ươm mầm”';
  expect(foldMarks(text)).toHaveLength(text.length);
});
