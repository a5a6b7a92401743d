import { describe, expect, test } from 'vitest';
import { findPeople } from '../../src/facts/people.ts';

const found = (sentence: string) =>
  findPeople(sentence).map(({ honorific, name, offices }) => ({
    honorific,
    name,
    offices: offices.map(({ start, end }) => sentence.slice(start, end)),
  }));

describe('people', () => {
  test('are found with honorific and every office behind the name', () => {
    expect(
      found('Chủ trì có đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở Xây dựng tỉnh Hạ Đông.'),
    ).toEqual([
      {
        honorific: 'đồng chí',
        name: 'Trần Văn Bảy',
        offices: ['Tỉnh ủy viên', 'Giám đốc Sở Xây dựng tỉnh Hạ Đông'],
      },
    ]);
  });

  test('an office ends before the verb', () => {
    expect(found('Bà Lê Thị Mơ – Phó Giám đốc Trung tâm trình bày báo cáo')).toEqual([
      { honorific: 'Bà', name: 'Lê Thị Mơ', offices: ['Phó Giám đốc Trung tâm'] },
    ]);
  });

  test('an office may stand between honorific and name', () => {
    expect(found('đồng chí Phó Trưởng Ban Thường trực Trần Văn Bảy ghi nhận kết quả')).toEqual([
      { honorific: 'đồng chí', name: 'Trần Văn Bảy', offices: ['Phó Trưởng Ban Thường trực'] },
    ]);
  });

  test('several offices may stand in front without an honorific', () => {
    expect(found('Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Trần Văn Bảy kết luận')).toEqual([
      {
        honorific: null,
        name: 'Trần Văn Bảy',
        offices: ['Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy'],
      },
    ]);
  });

  test('the office of one is not given to the next', () => {
    expect(
      found('Dự có Bộ trưởng Trần Văn Bảy và Thứ trưởng Lê Thị Mơ.').map(({ offices }) => offices),
    ).toEqual([['Bộ trưởng'], ['Thứ trưởng']]);
  });

  test('an office word across a comma is part of the name', () => {
    expect(found('ông Trần Văn Chính, Ủy viên Ban Thường vụ Tỉnh ủy, phát biểu')).toEqual([
      { honorific: 'ông', name: 'Trần Văn Chính', offices: ['Ủy viên Ban Thường vụ Tỉnh ủy'] },
    ]);
  });

  test('in a list each office goes to the name that follows it', () => {
    expect(
      found(
        'Dự có Phó Chủ tịch tỉnh Trần Văn Bảy, Giám đốc Sở Xây dựng Lê Thị Mơ, lãnh đạo các sở.',
      ),
    ).toEqual([
      { honorific: null, name: 'Trần Văn Bảy', offices: ['Phó Chủ tịch tỉnh'] },
      { honorific: null, name: 'Lê Thị Mơ', offices: ['Giám đốc Sở Xây dựng'] },
    ]);
  });

  test('an office alone that does something stands for its holder', () => {
    expect(found('Giám đốc Sở yêu cầu các phòng vào cuộc')).toEqual([
      { honorific: null, name: null, offices: ['Giám đốc Sở'] },
    ]);
  });

  test('a family name behind the name of a ministry starts a person', () => {
    expect(found('Thứ trưởng Bộ VHTTDL Trần Văn Bảy phát biểu').map(({ name }) => name)).toEqual([
      'Trần Văn Bảy',
    ]);
  });

  test('a short name after an honorific is a person', () => {
    expect(found('Theo ông Bảy, kết quả tốt').map(({ name }) => name)).toEqual(['Bảy']);
  });

  test('an honorific that starts a clause stands for somebody named before', () => {
    expect(found('Đồng chí nhấn mạnh ba việc')).toEqual([
      { honorific: 'Đồng chí', name: null, offices: [] },
    ]);
  });

  test.each([
    'Hội nghị tổ chức tại thành phố Hồ Chí Minh và tỉnh Thái Nguyên.',
    'Sở Thủy sản, Cục Giống Thủy sản địa phương và Văn phòng Tỉnh ủy dự.',
    'Công ty Hoàng Anh Gia Lai ký hợp đồng trên đường Trần Hưng Đạo.',
    'DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ',
    'Nghị quyết số 12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh',
  ])('"%s" names nobody', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
