import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'cau-nam-tra',
    title: 'Sở Giao thông tỉnh Hạ Đông khởi công cầu Nậm Trà',
    date: '2021-06-03',
    body: 'Ngày 02/6/2021, Sở Giao thông tỉnh Hạ Đông khởi công cầu Nậm Trà. Cầu Nậm Trà dài 412 m, rộng 9 m, tổng mức đầu tư 87 tỷ đồng. Còn 23 hộ dân chưa nhận tiền đền bù ở cầu Nậm Trà.',
  },
  {
    id: 'quy-khuyen-hoc',
    title: 'Hội Khuyến học huyện Phú Khê tổng kết năm 2020',
    date: '2021-01-08',
    body: 'Ngày 07/01/2021, Hội Khuyến học huyện Phú Khê tổng kết năm 2020. Năm 2020, Hội Khuyến học huyện Phú Khê đã tiếp nhận 1,3 tỷ đồng ủng hộ quỹ và xây 12 nhà Mái trường xanh.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const told = async (question: string) =>
  (await app.ask(question)).text.replace(/ ?\[\d+\]/g, '').split('\n')[0];

describe('an amount', () => {
  test.each([
    ['Tổng mức đầu tư cầu Nậm Trà?', '87 tỷ đồng (tổng mức đầu tư).'],
    ['Cầu Nậm Trà dài bao nhiêu mét?', '412 m (Cầu Nậm Trà dài).'],
    ['Còn bao nhiêu hộ dân chưa nhận tiền đền bù ở cầu Nậm Trà?', '23 hộ dân.'],
    ['Số hộ dân chưa nhận tiền đền bù ở cầu Nậm Trà?', '23 hộ dân.'],
    [
      'Năm 2020 Hội Khuyến học huyện Phú Khê tiếp nhận bao nhiêu tiền ủng hộ quỹ?',
      '1,3 tỷ đồng (Hội Khuyến học huyện Phú Khê đã tiếp nhận).',
    ],
    [
      'Năm 2020 Hội Khuyến học huyện Phú Khê xây bao nhiêu Mái trường xanh?',
      '12 nhà Mái trường xanh.',
    ],
  ])('is asked for by %s', async (question, answer) => {
    expect(await told(question)).toBe(answer);
  });
});
