import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'diem-2019',
    title: 'Chi cục Diêm nghiệp tỉnh Hạ Đông tổng kết năm 2018',
    date: '2019-01-12',
    body: 'Ngày 11/01/2019, Chi cục Diêm nghiệp tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2018. Ông Lò Văn Sặt, Phó Chi cục trưởng Chi cục Diêm nghiệp, chủ trì Hội nghị.',
  },
  {
    id: 'diem-2022',
    title: 'Chi cục Diêm nghiệp tỉnh Hạ Đông tổng kết năm 2021',
    date: '2022-01-12',
    body: 'Ngày 11/01/2022, Chi cục Diêm nghiệp tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021. Ông Lò Văn Sặt, Chi cục trưởng Chi cục Diêm nghiệp, chủ trì Hội nghị. TS. Vi Thị Ngần, Trưởng phòng Kỹ thuật, trình bày báo cáo.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const told = async (question: string) =>
  (await app.ask(question)).text.replace(/ ?\[\d+\]/g, '').split('\n');

test.each(['Lò Văn Sặt là ai?', 'lo van sat la ai', 'Ông Lò Văn Sặt giữ chức vụ gì?'])(
  'the offices of a person are told with their days, the latest first: %s',
  async (question) => {
    expect(await told(question)).toEqual([
      '• ông Lò Văn Sặt là Chi cục trưởng Chi cục Diêm nghiệp (bài đăng 12-1-2022).',
      '• ông Lò Văn Sặt là Phó Chi cục trưởng Chi cục Diêm nghiệp (bài đăng 12-1-2019).',
    ]);
  },
);

test('an office is that of the time asked about', async () => {
  expect(await told('Ông Lò Văn Sặt giữ chức vụ gì năm 2019?')).toEqual([
    'Ông Lò Văn Sặt là Phó Chi cục trưởng Chi cục Diêm nghiệp (bài đăng 12-1-2019).',
  ]);
});

test('a title with a full stop behind it does not keep the answer back', async () => {
  expect((await told('Vi Thị Ngần giữ chức gì?'))[0]).toBe('Vi Thị Ngần là Trưởng phòng Kỹ thuật.');
});
