import { expect, test } from 'vitest';
import { findAliases } from '../../src/facts/aliases.ts';

test.each([
  [
    'tại Trung tâm Giống thủy sản miền Đông (Trung tâm) đã diễn ra',
    [{ short: 'trung tam', long: 'trung tam giong thuy san mien dong' }],
  ],
  [
    'Đảng bộ Cục Giống thủy sản (Cục GTS) tổ chức',
    [{ short: 'cuc gts', long: 'cuc giong thuy san' }],
  ],
  ['Ủy ban nhân dân (UBND) huyện họp', [{ short: 'ubnd', long: 'uy ban nhan dan' }]],
  ['Cục Giống thủy sản (Cục Giống) tổ chức', [{ short: 'cuc giong', long: 'cuc giong thuy san' }]],
  ['Cục trưởng và bà Mơ, Phó Giám đốc Trung tâm Giống (Cục Thủy lợi) dự', []],
  ['ông Bảy (Giám đốc Sở) phát biểu', []],
  ['trong năm qua (2020)', []],
])('%s', (text, expected) => {
  expect(findAliases(text)).toEqual(expected);
});
