import { describe, expect, test } from 'vitest';
import { findPeople } from '../../src/facts/people.ts';

const officesOf = (sentence: string) =>
  findPeople(sentence)
    .filter(({ name }) => name !== null)
    .map(({ name, offices }) => [
      name,
      ...offices.map(({ start, end }) => sentence.slice(start, end)),
    ]);

describe('who is given an office holds it', () => {
  test.each([
    [
      'Hội nghị bầu ông Vàng Văn Lử giữ chức Chủ nhiệm Ủy ban Kiểm tra.',
      'Chủ nhiệm Ủy ban Kiểm tra',
    ],
    ['Đồng chí Vàng Văn Lử tái cử chức Bí thư Huyện ủy.', 'Bí thư Huyện ủy'],
    [
      'Đồng chí Vàng Văn Lử được tín nhiệm bầu giữ chức Phó Bí thư Huyện ủy.',
      'Phó Bí thư Huyện ủy',
    ],
    ['Đại hội đã bầu ông Vàng Văn Lử làm Chủ tịch Hội.', 'Chủ tịch Hội'],
    [
      'UBND tỉnh bổ nhiệm ông Vàng Văn Lử, Trưởng phòng Tổ chức giữ chức Phó Giám đốc Sở Nội vụ kể từ ngày 1/3.',
      'Phó Giám đốc Sở Nội vụ',
    ],
    ['Ông Vàng Văn Lử được phân công giữ chức vụ Chánh Thanh tra tỉnh.', 'Chánh Thanh tra tỉnh'],
  ])('%s', (sentence, office) => {
    expect(officesOf(sentence)).toEqual([['Vàng Văn Lử', office]]);
  });

  test.each([
    'Ông Vàng Văn Lử thôi giữ chức Giám đốc Sở Nội vụ.',
    'Ông Vàng Văn Lử, Giám đốc Sở thôi giữ chức vụ để nghỉ hưu.',
    'Hội nghị giới thiệu ông Vàng Văn Lử để bầu giữ chức Phó Chủ tịch UBND tỉnh.',
    'Hội đồng thống nhất giới thiệu TS Vàng Văn Lử giữ chức Phó Hiệu trưởng.',
  ])('%s', (sentence) => {
    expect(officesOf(sentence)).toEqual([['Vàng Văn Lử']]);
  });

  test('who leads a delegation keeps the office', () => {
    expect(officesOf('Đoàn do ông Vàng Văn Lử, Phó Giám đốc Sở làm Trưởng đoàn.')).toEqual([
      ['Vàng Văn Lử', 'Phó Giám đốc Sở'],
    ]);
  });
});

describe('names of many peoples', () => {
  test.each([
    ["ThS. Ksor H'Nhan, chuyên viên Sở Y tế phát biểu.", "Ksor H'Nhan"],
    ['BS. K’Brèo cũng phát biểu.', 'K’Brèo'],
    ['bà H’Linh Niê phát biểu.', 'H’Linh Niê'],
    ['Chủ tịch UBND tỉnh Âu Dương Kiệt chủ trì.', 'Âu Dương Kiệt'],
    ['Phó Giám đốc Lôi Thị Mai phát biểu.', 'Lôi Thị Mai'],
    ['Chủ tịch UBND xã Tân Văn Lê Thị Mơ phát biểu.', 'Lê Thị Mơ'],
  ])('%s', (sentence, name) => {
    expect(findPeople(sentence)[0]?.name).toBe(name);
  });

  test('a place of three syllables is nobody', () => {
    const people = findPeople('Thường trực HĐND huyện Sơn Trà Thượng đã tổ chức giám sát.');
    expect(people.filter(({ name }) => name !== null)).toEqual([]);
  });

  test.each([
    ['TS.BS Lâm Thị Oanh trình bày đề tài.', 'TS.BS'],
    ['Bác sĩ CKII Từ Văn Đạo phát biểu.', 'Bác sĩ CKII'],
  ])('a title of several words is whole: %s', (sentence, honorific) => {
    expect(findPeople(sentence)[0]?.honorific).toBe(honorific);
  });
});
