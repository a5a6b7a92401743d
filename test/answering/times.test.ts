import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'ky-hop-5',
    title: 'HĐND huyện Sa Khê khai mạc kỳ họp thứ 5',
    date: '2019-07-16',
    body: 'Sáng 15/7, HĐND huyện Sa Khê khai mạc kỳ họp thứ 5, khóa X. Ông Bùi Văn Lĩnh, Chủ tịch HĐND huyện, chủ tọa kỳ họp. Kỳ họp diễn ra trong 2,5 ngày. Kỳ họp dự kiến bế mạc vào trưa ngày 17/7.',
  },
  {
    id: 'ky-hop-4',
    title: 'HĐND huyện Sa Khê khai mạc kỳ họp thứ 4',
    date: '2018-12-11',
    body: 'Sáng 10/12, HĐND huyện Sa Khê khai mạc kỳ họp thứ 4, khóa X. Ông Bùi Văn Lĩnh, Chủ tịch HĐND huyện, chủ tọa kỳ họp.',
  },
  {
    id: 'hoan',
    title: 'Bệnh viện Hạ Đông hoãn hội nghị điều dưỡng do bão',
    date: '2017-10-06',
    body: 'Hội nghị điều dưỡng thường niên của Bệnh viện Hạ Đông dự kiến diễn ra ngày 07/10/2017 được hoãn lại do mưa bão. Thời gian tổ chức lại là ngày 21/10/2017.',
  },
  {
    id: 'thong-bao',
    title: 'Sở Thủy sản tỉnh Hạ Đông họp về bến cá',
    date: '2022-03-05',
    body: 'Lúc 14 giờ 30 ngày 03/3/2022, Sở Thủy sản tỉnh Hạ Đông tổ chức cuộc họp về bến cá. Các phòng gửi báo cáo trước 16 giờ ngày 10/3/2022. Cuộc họp kết thúc lúc 17 giờ 15 cùng ngày.',
  },
  {
    id: 'khong-gio',
    title: 'Sở Thủy sản tỉnh Hạ Đông họp về cảng cá',
    date: '2021-04-13',
    body: 'Chiều 12/4/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức cuộc họp về cảng cá.',
  },
];

const announced: TestArticle = {
  id: 'phien-quy-3',
  title: 'Ban Chỉ đạo Trồng rừng huyện Sa Khê họp phiên quý III',
  date: '2020-09-25',
  body: 'Ngày 24/9/2020, Ban Chỉ đạo Trồng rừng huyện Sa Khê tổ chức phiên họp quý III. Phiên họp quý IV dự kiến được tổ chức vào ngày 22/12/2020.',
};

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([...articles, announced]);
});
afterAll(() => app.close());

const told = async (question: string) =>
  (await app.ask(question)).text.replace(/ ?\[\d+\]/g, '').split('\n')[0];

describe('an ordinal names the meeting', () => {
  test.each([
    ['Kỳ họp thứ 5 HĐND huyện Sa Khê họp ngày nào?', 'Sáng 15/7'],
    ['ky hop thu 4 hdnd huyen sa khe khi nao', 'Sáng 10/12'],
  ])('%s', async (question, day) => {
    expect(await told(question)).toContain(day);
  });
});

describe('the end, the length and the hour', () => {
  test.each([
    ['Kỳ họp thứ 5 HĐND huyện Sa Khê bế mạc khi nào?', 'Trưa ngày 17/7'],
    ['Kỳ họp thứ 5 HĐND huyện Sa Khê kéo dài mấy ngày?', '2,5 ngày.'],
    ['Cuộc họp về bến cá của Sở Thủy sản họp lúc mấy giờ?', '14 giờ 30 ngày 03/3/2022.'],
    ['Cuộc họp về bến cá kết thúc lúc mấy giờ?', '17 giờ 15.'],
    ['Cuộc họp về cảng cá lúc mấy giờ?', 'Chiều 12/4/2021. Không thấy bài ghi giờ.'],
    ['Cuộc họp về bến cá vào thứ mấy?', 'Thứ năm, ngày 03/3/2022.'],
  ])('%s', async (question, time) => {
    expect(await told(question)).toContain(time);
  });
});

describe('a meeting that was put off', () => {
  test.each([
    'Hội nghị điều dưỡng của Bệnh viện Hạ Đông họp ngày nào?',
    'Hội nghị điều dưỡng Bệnh viện Hạ Đông hoãn sang ngày nào?',
  ])('is told with its new day: %s', async (question) => {
    expect(await told(question)).toBe('Ngày 21/10/2017.');
  });
});

test('the next meeting is told as it was announced', async () => {
  const question = 'Ban Chỉ đạo Trồng rừng huyện Sa Khê lần tới họp khi nào?';
  expect(await told(question)).toContain('22/12/2020');
});
