import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const unitOf = (body: string, title?: string) =>
  readFacts(inventedArticle({ body, ...(title ? { title } : {}) })).meetings[0]?.unit;

describe('a unit and the one above it', () => {
  test.each([
    'Vụ Pháp chế, Tổng cục Rừng đã tổ chức hội nghị giao ban.',
    'Vụ Pháp chế - Tổng cục Rừng đã tổ chức hội nghị giao ban.',
    'Vụ Pháp chế thuộc Tổng cục Rừng đã tổ chức hội nghị giao ban.',
    'Vụ Pháp chế (Tổng cục Rừng) đã tổ chức hội nghị giao ban.',
    'Sáng 5/7 đã diễn ra hội nghị giao ban của Vụ Pháp chế, Tổng cục Rừng.',
  ])('%s', (body) => {
    expect(unitOf(body)).toMatchObject({ name: 'Vụ Pháp chế', parents: ['Tổng cục Rừng'] });
  });

  test.each([
    [
      'Trường Cao đẳng Kinh tế - Kỹ thuật Hạ Đông tổ chức hội nghị.',
      'Trường Cao đẳng Kinh tế - Kỹ thuật Hạ Đông',
    ],
    ['Sở Y tế Cao Bằng tổ chức hội nghị.', 'Sở Y tế Cao Bằng'],
    ['Thực hiện ý kiến của UBND tỉnh, Sở Y tế tổ chức hội nghị.', 'Sở Y tế'],
    ['Sáng 5/7, tại Nhà Khách Công đoàn, Sở Y tế tổ chức hội nghị.', 'Sở Y tế'],
    ['Sáng 5/7, tại hội trường trụ sở Chi cục, Chi cục Thú y tổ chức hội nghị.', 'Chi cục Thú y'],
  ])('one name alone: %s', (body, name) => {
    expect(unitOf(body)).toMatchObject({ name, parents: [] });
  });
});

describe('where the name of a unit ends', () => {
  test.each([
    [
      'Ngày 5/7/2018, Sở Xây dựng tỉnh Hạ Đông dự kiến tổ chức hội nghị.',
      'Sở Xây dựng tỉnh Hạ Đông',
    ],
    ['Ngày 5/7/2018, Sở Xây dựng tỉnh Hạ Đông sẽ tổ chức hội nghị.', 'Sở Xây dựng tỉnh Hạ Đông'],
    ['Ngày 5/7/2018 diễn ra hội nghị của Sở Xây dựng qua hình thức trực tuyến.', 'Sở Xây dựng'],
    ['Ngày 5/7/2018 diễn ra hội nghị của Sở Xây dựng qua nền tảng số.', 'Sở Xây dựng'],
    ['Ngày 5/7/2018 diễn ra hội nghị của Sở Xây dựng trên nền tảng số.', 'Sở Xây dựng'],
    ['Ngày 5/7/2018, hội nghị của Sở Xây dựng dự kiến tổ chức tại Hạ Đông.', 'Sở Xây dựng'],
    ['Sáng 5/7/2018, diễn ra Hội nghị cán bộ, công chức của Sở Xây dựng.', 'Sở Xây dựng'],
  ])('%s', (body, name) => {
    expect(unitOf(body)?.name).toBe(name);
  });

  test('the building of a unit is none of those that hold the meeting in it', () => {
    expect(
      unitOf('Sáng 5/7, tại trụ sở Ban, Vụ Pháp chế, Ban Kinh tế Trung ương tổ chức hội thảo.'),
    ).toMatchObject({ name: 'Vụ Pháp chế', parents: ['Ban Kinh tế Trung ương'] });
  });
});

describe('whose meeting it is', () => {
  test.each([
    [
      'Đã diễn ra hội nghị giao ban của Sở Công Thương tỉnh Hạ Đông bằng hình thức trực tuyến.',
      'Sở Công Thương tỉnh Hạ Đông',
    ],
    ['Diễn ra buổi kiểm tra chất lượng khám, chữa bệnh tuyến xã tại cơ sở của Sở Y tế.', 'Sở Y tế'],
    ['Diễn ra cuộc họp bàn về đổi mới sáng tạo của LĐLĐ tỉnh Hạ Đông.', 'LĐLĐ tỉnh Hạ Đông'],
    ['Diễn ra buổi tiếp xúc cử tri trước kỳ họp giữa năm của UBND xã Lạc Khê.', 'UBND xã Lạc Khê'],
  ])('%s', (body, name) => {
    expect(unitOf(body)?.name).toBe(name);
  });

  test('the title gives it', () => {
    expect(
      unitOf('Buổi tiếp xúc diễn ra sáng 5/7/2020.', 'Tổng cục Rừng: Buổi tiếp xúc cử tri'),
    ).toMatchObject({ name: 'Tổng cục Rừng', shownBy: { part: 'title' } });
  });
});

describe('where it was', () => {
  const placeOf = (body: string) => readFacts(inventedArticle({ body })).meetings[0]?.place?.name;

  test.each([
    [
      'Sở Y tế tổ chức hội nghị giao ban tại hội trường tầng 5, trụ sở Sở.',
      'hội trường tầng 5, trụ sở Sở',
    ],
    [
      'Sở Y tế tổ chức hội nghị về công tác tiếp công dân, giải quyết khiếu nại tại Nhà Khách Bạch Dương bằng hình thức trực tiếp.',
      'Nhà Khách Bạch Dương',
    ],
    ['Sở Y tế tổ chức buổi kiểm tra tiêm chủng tại cơ sở tại Hội trường A.', 'Hội trường A'],
    [
      'Sáng 5/7, tại Khách sạn Bạch Dương, Vụ Pháp chế, Tổng cục Rừng tổ chức hội nghị.',
      'Khách sạn Bạch Dương',
    ],
  ])('%s', (body, name) => {
    expect(placeOf(body)).toBe(name);
  });
});
