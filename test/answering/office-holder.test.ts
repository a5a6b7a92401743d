import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

/** A head who left, a deputy beside a standing deputy, and offices that the articles shorten. */
const articles: readonly TestArticle[] = [
  {
    id: 'muoi-2020',
    title: 'Trung tâm Khuyến diêm tỉnh Hạ Đông tổng kết năm 2019',
    date: '2020-01-12',
    body: 'Sáng 10/01/2020, Trung tâm Khuyến diêm tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2019. Hội nghị do ông Lý Văn Sò, Giám đốc Trung tâm, chủ trì. Bà Tạ Thị Nghêu, Phó Giám đốc Trung tâm, trình bày báo cáo.',
  },
  {
    id: 'muoi-2022',
    title: 'Trung tâm Khuyến diêm tỉnh Hạ Đông tổng kết năm 2021',
    date: '2022-01-15',
    body: 'Ngày 14/01/2022, Trung tâm Khuyến diêm tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021. Hội nghị do bà Tạ Thị Nghêu, Giám đốc Trung tâm Khuyến diêm tỉnh Hạ Đông, chủ trì.',
  },
  {
    id: 'hoi-2021',
    title: 'Hội Diêm dân huyện Sa Khê họp',
    date: '2021-05-03',
    body: 'Ngày 02/5/2021, Hội Diêm dân huyện Sa Khê tổ chức cuộc họp về mùa vụ. Cuộc họp do bà Vi Thị Ngao, Chủ tịch Hội Diêm dân huyện Sa Khê, chủ trì. Dự họp có ông Mạc Văn Hến, Phó Chủ tịch Thường trực Hội Diêm dân huyện Sa Khê và ông Đỗ Văn Cua, Trưởng phòng Hành chính - Tổng hợp Trung tâm Khuyến diêm tỉnh Hạ Đông.',
  },
  {
    id: 'khoi-2021',
    title: 'Ban Quản lý các đồng muối tỉnh Hạ Đông họp',
    date: '2021-06-03',
    body: 'Ngày 02/6/2021, Ban Quản lý các đồng muối tỉnh Hạ Đông tổ chức hội nghị giao ban. Hội nghị do ông Phùng Văn Ốc, Trưởng Ban Quản lý các đồng muối tỉnh Hạ Đông, chủ trì.',
  },
];

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text : answer.kind;
};

describe('who holds an office', () => {
  test('is told of every holder with the day of the article, the latest first', async () => {
    expect(await textOf('Giám đốc Trung tâm Khuyến diêm tỉnh Hạ Đông là ai?')).toBe(
      '• bà Tạ Thị Nghêu là Giám đốc Trung tâm Khuyến diêm tỉnh Hạ Đông (bài đăng 15-1-2022). [1]\n• ông Lý Văn Sò là Giám đốc Trung tâm (bài đăng 12-1-2020). [2]',
    );
  });

  test.each([
    ['Hồi năm 2020, Giám đốc Trung tâm Khuyến diêm Hạ Đông là vị nào?', 'Ông Lý Văn Sò'],
    ['Tên của Giám đốc Trung tâm Khuyến diêm tỉnh Hạ Đông năm 2022 là gì?', 'Bà Tạ Thị Nghêu'],
    ['Ai giữ chức Chủ tịch Hội Diêm dân huyện Sa Khê?', 'Bà Vi Thị Ngao'],
    ['Ai là Chủ tịch của Hội Diêm dân huyện Sa Khê?', 'Bà Vi Thị Ngao'],
    ['Ai là Trưởng Ban Quản lý các đồng muối tỉnh Hạ Đông?', 'Ông Phùng Văn Ốc'],
    [
      'Tên của Trưởng phòng Hành chính - Tổng hợp Trung tâm Khuyến diêm tỉnh Hạ Đông là gì?',
      'Ông Đỗ Văn Cua',
    ],
  ])('is the one of that unit and time: %s', async (question, name) => {
    const text = await textOf(question);
    expect(text).toMatch(new RegExp(`^${name} là [^.]*\\. \\[1\\]$`, 'u'));
  });

  test.each([
    ['a standing deputy is no deputy', 'Tên của Phó Chủ tịch Hội Diêm dân huyện Sa Khê là gì?'],
    ['of another year', 'Hồi năm 2018, Giám đốc Trung tâm Khuyến diêm Hạ Đông là vị nào?'],
    ['of another district', 'Ai giữ chức Chủ tịch Hội Diêm dân huyện Sa Lung?'],
  ])('stays open where no article says it: %s', async (_, question) => {
    expect(await textOf(question)).toBe('not-found');
  });
});
