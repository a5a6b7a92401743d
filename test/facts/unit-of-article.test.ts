import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const first = (body: string, title = '') => {
  const [meeting] = readFacts(inventedArticle({ body, title })).meetings;
  if (!meeting) throw new Error('no meeting found');
  return {
    unit: meeting.unit?.name ?? null,
    place: meeting.place?.name ?? null,
    name: meeting.name,
  };
};

describe('whose meeting it was', () => {
  test('the fullest name that title and lead give', () => {
    const body = 'Sáng 5/7/2018, Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị giao ban báo chí.';
    expect(first(body, 'Ban Tuyên giáo Tỉnh ủy Hạ Đông họp với báo chí').unit).toBe(
      'Ban Tuyên giáo Tỉnh ủy Hạ Đông',
    );
  });

  test('two units of one beginning leave the short name', () => {
    const body = 'Sáng 5/7/2018, UBND tỉnh tổ chức hội nghị giao ban với UBND tỉnh Hạ Lâm.';
    expect(first(body, 'UBND tỉnh Hạ Đông họp').unit).toBe('UBND tỉnh');
  });

  test.each([
    ['Kho bạc Nhà nước Hạ Đông giao ban công tác tháng', 'Kho bạc Nhà nước Hạ Đông'],
    ['Hội nghị khoa học, Bệnh viện Hạ Đông', 'Bệnh viện Hạ Đông'],
    ['Sở Y tế tham dự hội nghị toàn quốc', null],
  ])('of the title where the text names none: %s', (title, unit) => {
    expect(first('Sáng 5/7/2018, ông Trần Văn Bảy chủ trì hội nghị.', title).unit).toBe(unit);
  });

  test.each([
    ['Trưa 17/7/2019, kỳ họp thứ 9, HĐND tỉnh Hạ Đông khóa XVIII đã bế mạc.', 'HĐND tỉnh Hạ Đông'],
    [
      'Sáng 17/7/2019, HĐND tỉnh Hạ Đông khóa XVIII, nhiệm kỳ 2016 - 2021 đã khai mạc kỳ họp thứ 9.',
      'HĐND tỉnh Hạ Đông',
    ],
  ])('without its term: %s', (body, unit) => {
    expect(first(body).unit).toBe(unit);
  });
});

describe('where it was', () => {
  test.each([
    ['Chiều 9/11/2022, tại tỉnh Hạ Đông diễn ra hội nghị giao ban.', 'tỉnh Hạ Đông'],
    ['Ngày 9/11/2022, tại Phòng họp số 2, ông Trần Văn Bảy chủ trì hội nghị.', 'Phòng họp số 2'],
    ['Ngày 9/11/2022, Sở Y tế tổ chức hội nghị trực tuyến tại 12 xã.', null],
    ['Ngày 9/11/2022, Sở Xây dựng tổ chức hội nghị về nhà ở xã hội Đông Hải.', null],
    [
      'Sáng 15/7/2019, tại Hội trường Trung tâm Hội nghị tỉnh, HĐND tỉnh Hạ Đông khóa XVIII, nhiệm kỳ 2016 - 2021 đã khai mạc kỳ họp thứ 9.',
      'Hội trường Trung tâm Hội nghị tỉnh',
    ],
  ])('%s', (body, place) => {
    expect(first(body).place).toBe(place);
  });
});

test('a meeting named with its term ends there', () => {
  const body =
    'Ngày 6/12/2022, Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh khóa XVII thảo luận 8 nội dung.';
  expect(first(body).name).toBe('Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh khóa XVII');
});
