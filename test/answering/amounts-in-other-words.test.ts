import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'so-ket-khe-lang',
    title: 'Huyện Khe Láng sơ kết 6 tháng đầu năm 2020',
    date: '2020-07-10',
    body: [
      'Ngày 09/7/2020, UBND huyện Khe Láng sơ kết công tác 6 tháng đầu năm 2020. Ông Mạc Văn Hến, Phó Chủ tịch UBND huyện, trình bày báo cáo 6 tháng đầu năm 2020.',
      'Theo đó, giá trị gia tăng (GRDP) tăng 6,31%. Có 41 thôn đạt chuẩn văn hóa, tăng 5 thôn so với giữa năm 2019.',
      'Hiện toàn huyện có 512 cựu chiến binh đang sinh hoạt tại 37 chi hội khu vực biên giới. Riêng cựu chiến binh ở khu vực biên giới, năm qua huyện kết nạp mới 18 cựu chiến binh.',
      'Thanh tra huyện phát hiện 164 cơ sở có vi phạm; công an phát hiện thêm 9 cơ sở vi phạm môi trường.',
      'Huyện sẽ đặt trạm đo mưa tại 25 địa điểm xung yếu.',
    ].join('\n\n'),
  },
  {
    id: 'diem-ngap',
    title: 'Sở Xây dựng tỉnh Hạ Đông họp về điểm ngập sâu',
    date: '2021-05-12',
    body: 'Ngày 11/5/2021, Sở Xây dựng tỉnh Hạ Đông họp về điểm ngập sâu. Các đội còn 61 điểm ngập sâu. Cụ thể: Đội thoát nước Bãi Sậy (8 điểm), Ngòi Vàng (12 điểm), Láng Sen (41 điểm).',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? (answer.text.split(' [')[0] ?? '') : answer.kind;
};

describe('a figure is told although its sentence puts it otherwise than the question', () => {
  test.each([
    ['6 tháng đầu năm 2020 huyện Khe Láng có bao nhiêu thôn đạt chuẩn văn hóa?', '41 thôn'],
    ['GRDP huyện Khe Láng 6 tháng đầu năm 2020 tăng bao nhiêu phần trăm?', '6,31%'],
    ['Huyện Khe Láng phát hiện bao nhiêu cơ sở vi phạm?', '164 cơ sở'],
    ['Huyện Khe Láng có bao nhiêu cựu chiến binh khu vực biên giới?', '512 cựu chiến binh'],
    ['Huyện Khe Láng đặt trạm đo mưa ở bao nhiêu địa điểm?', '25 địa điểm'],
  ])('%s', async (question, figure) => {
    expect(await textOf(question)).toContain(figure);
  });
});

describe('a list gives each its own figure', () => {
  test.each([
    ['Đội thoát nước Láng Sen có mấy điểm ngập sâu?', '41 điểm.'],
    ['Đội thoát nước Ngòi Vàng có bao nhiêu điểm ngập sâu?', '12 điểm.'],
    ['Đội thoát nước Hồ Đông có bao nhiêu điểm ngập sâu?', 'not-found'],
  ])('%s', async (question, text) => {
    expect(await textOf(question)).toBe(text);
  });
});

describe('a figure of something else is not told', () => {
  test.each([
    'Huyện Khe Láng có bao nhiêu cựu chiến binh nghèo?',
    'Huyện Khe Láng trồng rừng ở bao nhiêu địa điểm?',
    'Năm 2019 huyện Khe Láng có bao nhiêu thôn đạt chuẩn văn hóa?',
  ])('%s', async (question) => {
    expect(await textOf(question)).toBe('not-found');
  });
});
