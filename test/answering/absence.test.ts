import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'thong-bao',
    title: 'Thông báo kết luận về chợ đầu mối',
    date: '2022-03-05',
    body: 'Số: 52/TB-VPUB\n\nNgày 03/3/2022, Sở Công Thương tỉnh Hạ Đông tổ chức hội nghị sơ kết quý I năm 2022 về chợ đầu mối Thạch Lâm. Ông Bùi Văn Lĩnh, Giám đốc Sở Công Thương, chủ trì hội nghị.',
  },
  {
    id: 'khong-ngay',
    title: 'Sở Công Thương tỉnh Hạ Đông chuẩn bị hội nghị về điện gió',
    body: 'Sở Công Thương tỉnh Hạ Đông tổ chức hội nghị tổng kết công tác điện gió. Bà Đinh Thị Linh, Phó Giám đốc Sở, chủ trì hội nghị.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const textOf = async (question: string) => (await app.ask(question)).text;

describe('that no article names something', () => {
  test('is not said of a number in a letterhead, which is no fact', async () => {
    expect(await textOf('Ai ký văn bản số 52/TB-VPUB?')).not.toContain('Không có bài nào');
  });

  test('is not said of a place that is taken for a person', async () => {
    expect(await textOf('Ông Thạch Lâm giữ chức vụ gì?')).not.toContain('Không có bài nào');
  });

  test('is not said of a name that stands there with other marks', async () => {
    expect(await textOf('Ông Bùi Văn Linh dự những hội nghị nào?')).not.toContain(
      'Không có bài nào',
    );
  });

  test.each([
    ['Ông Phùng Văn Kẽm dự những hội nghị nào?', 'Không có bài nào nhắc đến Phùng Văn Kẽm.'],
    ['Ai ký văn bản số 99/TB-SXD?', 'Không có bài nào nhắc đến văn bản số 99/TB-SXD.'],
  ])('is said where nothing has the words: %s', async (question, said) => {
    expect(await textOf(question)).toBe(said);
  });
});

describe('what was searched', () => {
  test.each([
    [
      'Ai chủ trì hội nghị tổng kết công tác chợ đầu mối năm 2019 của Sở Ngoại vụ?',
      'hội nghị tổng kết công tác chợ đầu mối năm 2019 của Sở Ngoại vụ',
    ],
    [
      'Hội nghị lần thứ 7 của Sở Ngoại vụ bàn gì về biên giới?',
      'hội nghị lần thứ 7 của Sở Ngoại vụ',
    ],
    ['Năm ngoái Sở Ngoại vụ có những phiên họp nào?', 'phiên họp năm 2023 của Sở Ngoại vụ'],
    [
      'Ông Bùi Văn Lĩnh chủ trì những hội nghị nào năm 2015?',
      'hội nghị năm 2015, ông Bùi Văn Lĩnh',
    ],
  ])('is told in whole: %s', async (question, searched) => {
    expect(await textOf(question)).toContain(searched);
  });

  test('is told with the meetings that have a day, though others have none', async () => {
    const text = await textOf('Liệt kê các hội nghị của Sở Công Thương năm 2019');
    expect(text).toContain('3-3-2022');
  });
});
