import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

/** Invented units whose names are put in several ways. */
const articles: readonly TestArticle[] = [
  {
    id: 'ky-hop-7',
    title: 'Bế mạc kỳ họp thứ 7, HĐND tỉnh Mộc Hoa khóa XII',
    date: '2021-07-20',
    body: 'Chiều 19/7/2021, kỳ họp thứ 7 HĐND tỉnh Mộc Hoa khóa XII bế mạc. Ông Phan Văn Liễu, Chủ tịch HĐND tỉnh, chủ trì kỳ họp.\n\nKỳ họp thông qua 11 nghị quyết. Tham dự có 52 đại biểu.',
  },
  {
    id: 'huyen-sa-ke',
    title: 'Phó Chủ tịch UBND tỉnh kiểm tra đê kè tại huyện Sa Kè',
    date: '2021-09-11',
    body: 'Tại buổi làm việc với UBND huyện Sa Kè chiều 10/9/2021, Chủ tịch UBND huyện Triệu Văn Sáng báo cáo tiến độ. Ông Vũ Đình Khoan yêu cầu Phòng Văn hóa và Thông tin hoàn thiện phương án trước ngày 20/9/2021. UBND huyện khẩn trương gia cố 3 km kè.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

describe('a unit is known by its name', () => {
  test.each([
    ['an acronym before it', 'Kỳ họp thứ 7 HĐND Mộc Hoa thông qua bao nhiêu nghị quyết?', '11'],
    ['no word for the level', 'ky hop thu 7 hdnd moc hoa ai chu tri', 'Phan Văn Liễu'],
    ['a part of the day behind it', 'Chủ tịch UBND huyện Sa Kè là ai?', 'Triệu Văn Sáng'],
    ['a verb behind it', 'UBND huyện Sa Kè gia cố bao nhiêu km kè?', '3 km'],
    ['no word for the kind', 'Ai chủ trì cuộc họp thứ 7 HĐND tỉnh Mộc Hoa?', 'Phan Văn Liễu'],
  ])('with %s', async (_, question, expected) => {
    expect((await app.ask(question)).text).toContain(expected);
  });

  test.each([
    'Kỳ họp thứ 7 HĐND Mộc Hòa thông qua bao nhiêu nghị quyết?',
    'Kỳ họp thứ 7 HĐND huyện Mộc Hoa thông qua bao nhiêu nghị quyết?',
    'Ai chủ trì kỳ họp thứ 8 HĐND Mộc Hoa?',
    'Chủ tịch UBND huyện Sa Kè Thượng là ai?',
    'UBND thị trấn Sa Kè gia cố bao nhiêu km kè?',
  ])('and another is another: %s', async (question) => {
    expect((await app.ask(question)).kind).toBe('not-found');
  });
});
