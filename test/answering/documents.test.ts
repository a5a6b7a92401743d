import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'thong-bao-2018',
      title: 'Thông báo kết luận tại cuộc họp giao ban tháng 3/2018',
      date: '2018-03-30',
      body: [
        'ỦY BAN NHÂN DÂN HUYỆN SA KHÊ\nSố: 58/TB-UBND\nSa Khê, ngày 29 tháng 3 năm 2018',
        'THÔNG BÁO\nKết luận của Chủ tịch UBND huyện tại cuộc họp giao ban tháng 3/2018',
        'Ngày 27/3/2018, đồng chí Mạc Văn Hến, Chủ tịch UBND huyện Sa Khê, chủ trì cuộc họp giao ban tháng 3.',
      ].join('\n\n'),
    },
    {
      id: 'ket-luan-2021',
      title: 'Trung tâm Khuyến diêm ban hành Kết luận số 984-KL/TU',
      date: '2021-12-03',
      body: 'Trung tâm Khuyến diêm tỉnh Hạ Đông vừa ban hành Kết luận số 984-KL/TU ngày 2/12/2021 về ruộng muối. Kết luận do Phó Giám đốc Trung tâm Lý Khắc Sò ký.',
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text : answer.kind;
};

test.each([
  [
    'Thông báo kết luận giao ban tháng 3/2018 của huyện Sa Khê số bao nhiêu?',
    'Thông báo 58/TB-UBND. [1]\n(27-3-2018 · cuộc họp giao ban tháng 3/2018) [2][3]',
  ],
  [
    'Thông báo số 58/TB-UBND về việc gì?',
    'Thông báo 58/TB-UBND về Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban tháng 3/2018. [1][2]',
  ],
  ['Ai ký Kết luận số 984-KL/TU?', 'Lý Khắc Sò, Phó Giám đốc Trung tâm, ký. [1]'],
])('a document is told of by its own head: %s', async (question, text) => {
  expect(await textOf(question)).toBe(text);
});
