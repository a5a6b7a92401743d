import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'diem-ngap',
      title: 'Sở Xây dựng tỉnh Hạ Đông họp về điểm ngập sâu',
      date: '2021-05-12',
      body: 'Ngày 11/5/2021, Sở Xây dựng tỉnh Hạ Đông họp về điểm ngập sâu.\n\nÔng Mạc Văn Hến cho biết, trước ngày 15/7, các đội sẽ phải khơi thông xong cống rãnh, riêng chi nhánh Láng Sen có thể kéo dài tới 15/8. Các đội công bố lịch trực trước 19-6.',
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? (answer.text.split(' [')[0] ?? '') : answer.kind;
};

describe('a day set for one comes before the day set for all', () => {
  test.each([
    ['Chi nhánh Láng Sen được gia hạn khơi thông cống rãnh tới khi nào?', '15/8'],
    ['Các đội phải khơi thông xong cống rãnh trước ngày nào?', 'ngày 15/7'],
    ['Các đội công bố lịch trực trước ngày mấy?', '19-6'],
  ])('%s', async (question, day) => {
    expect(await textOf(question)).toBe(`Thời hạn: ${day}.`);
  });
});
