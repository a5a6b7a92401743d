import { describe, expect, test } from 'vitest';
import { unitsOfOffice } from '../../src/facts/office-units.ts';

describe('the units of an office', () => {
  test.each([
    ['Vụ trưởng Vụ Kênh rạch', ['Vụ Kênh rạch']],
    ['Phó Giám đốc Trung tâm Mạ Sở Lúa', ['Trung tâm Mạ Sở Lúa', 'Sở Lúa']],
    ['Phó Trưởng Ban Thủy văn Trung ương', ['Ban Thủy văn Trung ương']],
    ['Chánh Văn phòng UBND xã Gió', ['Văn phòng UBND xã Gió', 'UBND xã Gió']],
    ['Phó Chủ tịch Thường trực HĐND xã Gió', ['HĐND xã Gió']],
    ['giám đốc sở Lúa', ['sở Lúa']],
    ['Bộ trưởng Bộ Lúa, Ngô và Khoai', ['Bộ Lúa, Ngô và Khoai']],
    ['Bộ trưởng Bộ Lúa và Khoai (L&K)', ['Bộ Lúa và Khoai']],
    ['Phó Bí thư Tỉnh ủy kiêm Chủ tịch HĐND tỉnh', ['Tỉnh ủy', 'HĐND tỉnh']],
    ['Đại biểu Quốc hội khóa XX', ['Quốc hội']],
  ])('are its own and those above it: %s', (office, units) => {
    expect(unitsOfOffice(office)).toEqual(units);
  });

  test.each([
    ['Giám đốc'],
    ['Ủy viên Trung ương Đảng'],
    ['Bộ trưởng'],
    ['trưởng phòng nghiệp vụ'],
    // The head of a unit inside another name or word.
    ['Thủ tướng Tây Ban Nha'],
  ])('are none: %s', (office) => {
    expect(unitsOfOffice(office)).toEqual([]);
  });

  test('do not begin within a name', () => {
    expect(unitsOfOffice('Giám đốc Sở Nội vụ tỉnh Gió')).toEqual(['Sở Nội vụ tỉnh Gió']);
    expect(unitsOfOffice('GIÁM ĐỐC SỞ NỘI VỤ TỈNH GIÓ')).toEqual(['SỞ NỘI VỤ TỈNH GIÓ']);
    expect(unitsOfOffice('cán bộ Sở Nội vụ')).toEqual(['Sở Nội vụ']);
  });
});
