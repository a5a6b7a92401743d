import { describe, expect, test } from 'vitest';
import { findAppearances } from '../../src/facts/appearances.ts';

const found = (sentence: string) =>
  findAppearances(sentence).map(({ person: { name, offices }, verbs }) => [
    name,
    offices.map(({ start, end }) => sentence.slice(start, end)),
    verbs,
  ]);

describe('names behind units', () => {
  test.each([
    ['Phó Giám đốc Bệnh viện Lê Thị Hồng Tâm ký.', 'Lê Thị Hồng Tâm', 'Phó Giám đốc Bệnh viện'],
    ['Giám đốc Trung tâm Lâm Thị Kim Hằng ký.', 'Lâm Thị Kim Hằng', 'Giám đốc Trung tâm'],
    ['Chủ tịch Công đoàn Sở Hoàng Ngọc Lan ký.', 'Hoàng Ngọc Lan', 'Chủ tịch Công đoàn Sở'],
    [
      'Chánh Văn phòng Huyện ủy Trung Hạ Lâm Thị Hồng Mơ ký.',
      'Lâm Thị Hồng Mơ',
      'Chánh Văn phòng Huyện ủy Trung Hạ',
    ],
    ['Giám đốc Sở Y tế Mỹ Hạ Tạ Minh Bảy ký.', 'Tạ Minh Bảy', 'Giám đốc Sở Y tế Mỹ Hạ'],
    [
      'Vụ trưởng Vụ Pháp chế, Tổng cục Rừng Trần Văn Bảy ký.',
      'Trần Văn Bảy',
      'Vụ trưởng Vụ Pháp chế, Tổng cục Rừng',
    ],
    [
      'Vụ trưởng Vụ Pháp chế (Tổng cục Rừng) Trần Văn Bảy ký.',
      'Trần Văn Bảy',
      'Vụ trưởng Vụ Pháp chế (Tổng cục Rừng)',
    ],
    ['Ông Bùi Công An, Giám đốc Sở, ký.', 'Bùi Công An', 'Giám đốc Sở'],
    [
      'Ông Trần Văn Bảy - Vụ trưởng Vụ Pháp chế, Tổng cục Rừng ký.',
      'Trần Văn Bảy',
      'Vụ trưởng Vụ Pháp chế, Tổng cục Rừng',
    ],
  ])('%s', (sentence, name, office) => {
    expect(found(sentence)).toEqual([[name, [office], ['ký']]]);
  });

  test.each([
    'Trường THPT Lê Quý Bảy tổ chức lễ khai giảng.',
    'Dự lễ có thầy trò Trường Tiểu học Lê Thị Mơ.',
  ])('a school is nobody: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test('nor is the school whose head is named', () => {
    expect(found('Ông Trần Văn Bảy, Hiệu trưởng Trường THPT Lê Thị Mơ báo cáo.')).toMatchObject([
      ['Trần Văn Bảy', ['Hiệu trưởng Trường THPT Lê Thị Mơ'], ['báo cáo']],
    ]);
  });
});

describe('who speaks', () => {
  test.each([
    ['Tham luận tại hội nghị, ông Trần Văn Bảy nêu kinh nghiệm về thủy lợi.', 'tham luận'],
    ['Ông Trần Văn Bảy, Giám đốc Sở, cho rằng cần thêm thuốc.', 'cho rằng'],
  ])('%s', (sentence, verb) => {
    expect(findAppearances(sentence)[0]?.verbs).toContain(verb);
  });
});
