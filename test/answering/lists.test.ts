import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'hop-2018',
    title: 'Sở Công Thương tỉnh Hạ Đông họp giao ban tháng 7',
    date: '2018-07-05',
    body: 'Sáng 04/7/2018, Sở Công Thương tỉnh Hạ Đông tổ chức họp giao ban công tác tháng 7 năm 2018. Ông Bùi Văn Lĩnh, Giám đốc Sở, chủ trì.',
  },
  {
    id: 'hoi-nghi-giao-ban-2018',
    title: 'Sở Công Thương tỉnh Hạ Đông tổ chức hội nghị giao ban',
    date: '2018-11-07',
    body: 'Ngày 06/11/2018, Sở Công Thương tỉnh Hạ Đông tổ chức hội nghị giao ban công tác tháng 10. Bà Đinh Thị Linh, Phó Giám đốc Sở, chủ trì hội nghị.',
  },
  {
    id: 'cuoc-hop-2019',
    title: 'Sở Công Thương tỉnh Hạ Đông họp về chợ đầu mối',
    date: '2019-07-10',
    body: 'Ngày 09/7/2019, Sở Công Thương tỉnh Hạ Đông tổ chức cuộc họp về chợ đầu mối. Ông Bùi Văn Lĩnh, Giám đốc Sở, chủ trì cuộc họp.',
  },
  {
    id: 'trien-khai-2019',
    title: 'Sở Công Thương tỉnh Hạ Đông triển khai công tác năm 2019',
    date: '2018-12-21',
    body: 'Ngày 20/12/2018, Sở Công Thương tỉnh Hạ Đông tổ chức hội nghị triển khai công tác năm 2019. Ông Bùi Văn Lĩnh, Giám đốc Sở, chủ trì hội nghị.',
  },
  {
    id: 'le-2018',
    title: 'Lễ phát động Tháng khuyến mại năm 2018',
    date: '2018-05-03',
    body: 'Ngày 02/5/2018, Sở Công Thương tỉnh Hạ Đông tổ chức lễ phát động Tháng khuyến mại năm 2018. Ông Bùi Văn Lĩnh, Giám đốc Sở, chủ trì buổi lễ.',
  },
];

/** A unit that articles write out and abbreviate, and a signing that somebody only attended. */
const otherArticles: readonly TestArticle[] = [
  {
    id: 'tnmt-2021',
    title: 'Sở Tài nguyên và Môi trường tỉnh Hạ Đông họp về đất bãi bồi',
    date: '2021-03-05',
    body: 'Ngày 04/3/2021, Sở Tài nguyên và Môi trường tỉnh Hạ Đông tổ chức hội thảo về đất bãi bồi.',
  },
  {
    id: 'tnmt-2022',
    title: 'Sở TN&MT tỉnh Hạ Đông với hội thảo về rừng ngập mặn',
    date: '2022-03-06',
    body: 'Ngày 05/3/2022, Sở TN&MT tỉnh Hạ Đông tổ chức hội thảo về rừng ngập mặn. Hội thảo do bà Tạ Thị Nghêu, Phó Giám đốc Sở, chủ trì.',
  },
  {
    id: 'ky-ket-2022',
    title: 'Lễ ký kết quy chế phối hợp về rừng ngập mặn',
    date: '2022-06-03',
    body: 'Ngày 02/6/2022, Sở TN&MT tỉnh Hạ Đông tổ chức lễ ký kết quy chế phối hợp về rừng ngập mặn. Dự lễ ký kết có bà Tạ Thị Nghêu, Phó Giám đốc Sở.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([...articles, ...otherArticles]);
});
afterAll(() => app.close());

const citedBy = (answer: Answer) =>
  answer.kind === 'answered' ? [...new Set(answer.citations.map((one) => one.articleId))] : [];
const cited = async (question: string) => citedBy(await app.ask(question)).sort();

describe('the general word for meetings', () => {
  test.each([
    'Năm 2018 có những cuộc họp nào?',
    'nam 2018 co bao nhieu cuoc hop',
    'Liệt kê các sự kiện năm 2018',
    'Sở Công Thương họp mấy lần năm 2018?',
  ])('means all sorts of them: %s', async (question) => {
    expect(await cited(question)).toEqual([
      'hoi-nghi-giao-ban-2018',
      'hop-2018',
      'le-2018',
      'trien-khai-2019',
    ]);
  });

  test('does not widen a kind that is told', async () => {
    expect(await cited('Liệt kê các hội nghị năm 2018')).toEqual([
      'hoi-nghi-giao-ban-2018',
      'trien-khai-2019',
    ]);
  });

  test('keeps to a kind that only questions name bare', async () => {
    expect(await cited('Các lễ năm 2018')).toEqual(['le-2018']);
  });

  test('with a sort means each kind of that sort', async () => {
    const ofSort = ['hoi-nghi-giao-ban-2018', 'hop-2018'];
    expect(await cited('Liệt kê các cuộc họp giao ban của Sở Công Thương')).toEqual(ofSort);
    expect(await cited('Liệt kê các hội nghị giao ban của Sở Công Thương')).toEqual(ofSort);
  });
});

describe('a list of a time', () => {
  test('places a meeting by its day and not by the year in its name', async () => {
    expect(await cited('Liệt kê các hội nghị năm 2019')).toEqual([]);
    expect(await cited('Cuối năm 2018 có những hội nghị nào?')).toEqual([
      'hoi-nghi-giao-ban-2018',
      'trien-khai-2019',
    ]);
  });

  test('without a year means any', async () => {
    expect(await cited('Tháng 7 có những cuộc họp nào?')).toEqual(['cuoc-hop-2019', 'hop-2018']);
    expect(await cited('ngay 9/7 co cuoc hop nao')).toEqual(['cuoc-hop-2019']);
  });
});

describe('one meeting of a time', () => {
  test('may be named by the year that it looks ahead on', async () => {
    const answer = await app.ask('Ai chủ trì hội nghị triển khai công tác năm 2019?');
    expect(citedBy(answer)).toEqual(['trien-khai-2019']);
  });

  test('of a day without a year is found', async () => {
    expect(await cited('Ai chủ trì cuộc họp ngày 9/7 của Sở Công Thương?')).toEqual([
      'cuoc-hop-2019',
    ]);
  });
});

test('a sort alone names the meeting that is meant', async () => {
  expect(await cited('Sở Công Thương giao ban tháng 7/2018 ai chủ trì?')).toEqual(['hop-2018']);
});

test('a header says what was counted', async () => {
  const { text } = await app.ask('Có bao nhiêu cuộc họp giao ban của Sở Công Thương năm 2018?');
  expect(text.split('\n')[0]).toBe('Có 2 cuộc họp giao ban của Sở Công Thương năm 2018:');
});

test('a header of all kinds says how many are called as was asked', async () => {
  const { text } = await app.ask('Năm 2019 có bao nhiêu cuộc họp?');
  expect(text.split('\n')[0]).toBe('Có 1 cuộc họp năm 2019:');
  const ofAll = await app.ask('Có bao nhiêu cuộc họp của Sở Công Thương?');
  expect(ofAll.text.split('\n')[0]).toBe(
    'Có 5 cuộc họp, hội nghị của Sở Công Thương, trong đó 1 cuộc họp:',
  );
});

test('a unit that some articles abbreviate has the meetings of all of them', async () => {
  expect(await cited('Sở Tài nguyên và Môi trường Hạ Đông đã tổ chức bao nhiêu hội thảo?')).toEqual(
    ['tnmt-2021', 'tnmt-2022'],
  );
});

test('the verb in the name of a meeting is not what somebody did there', async () => {
  expect(await cited('Bà Tạ Thị Nghêu tham gia những lễ ký kết nào?')).toEqual(['ky-ket-2022']);
});

test('a count of meetings that nobody held is no figure of another sentence', async () => {
  const answer = await app.ask('Tổng số hội nghị Huyện ủy Sa Khê tổ chức năm 2018 là bao nhiêu?');
  expect(answer.kind).toBe('not-found');
});
