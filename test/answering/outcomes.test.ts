import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'lam-vuon',
    title: 'Hội Làm vườn tỉnh Hạ Đông tổng kết công tác năm 2021',
    date: '2022-01-12',
    body: [
      'Ngày 11/01/2022, Hội Làm vườn tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021. Bà Sùng Thị Mai, Chủ tịch Hội Làm vườn tỉnh, chủ trì Hội nghị.',
      'Năm 2021, toàn tỉnh kết nạp 1.405 hội viên, đạt 102% kế hoạch. Phấn đấu năm 2022 kết nạp 1.600 hội viên.',
      'Hội nghị thống nhất bầu ông Lù Văn Páo làm Phó Chủ tịch Hội.',
    ].join('\n\n'),
  },
  {
    id: 'thong-bao',
    title: 'Thông báo kết luận của Phó Chủ tịch UBND tỉnh Hạ Đông tại cuộc họp về hồ chứa Nà Sản',
    date: '2021-06-03',
    body: [
      'Ngày 02/6/2021, ông Tạ Văn Vinh, Phó Chủ tịch UBND tỉnh Hạ Đông chủ trì cuộc họp về tiến độ hồ chứa Nà Sản.',
      'Ông Tạ Văn Vinh kết luận như sau:',
      '1. Giao Sở Thủy lợi kiểm tra thân đập trước ngày 15/6/2021.',
      '2. Giao Sở Tài chính bố trí 4 tỷ đồng.',
    ].join('\n'),
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const told = async (question: string) => {
  const answer = await app.ask(question);
  return `${answer.kind}: ${answer.text.replace(/ ?\[\d+\]/g, '')}`;
};

const meeting = 'hội nghị tổng kết công tác năm 2021 của Hội Làm vườn tỉnh Hạ Đông';

describe('what came of a meeting', () => {
  test.each([`Kết quả ${meeting} thế nào?`, 'Năm 2021 Hội Làm vườn tỉnh Hạ Đông đạt kết quả gì?'])(
    'is told in the figures achieved, not in those aimed at: %s',
    async (question) => {
      const answer = await told(question);
      expect(answer).toContain('kết nạp 1.405 hội viên');
      expect(answer).not.toContain('1.600');
      expect(answer).not.toContain('chủ trì');
    },
  );

  test('is told in what it decided where nobody asked for anything', async () => {
    expect(await told(`Kết luận ${meeting} thế nào?`)).toContain('thống nhất bầu ông Lù Văn Páo');
  });

  test('is part of a summary', async () => {
    const answer = await told(`Hội nghị tổng kết năm 2021 của Hội Làm vườn tỉnh bàn về gì?`);
    expect(answer).toContain('chủ trì: Sùng Thị Mai');
    expect(answer).toContain('thống nhất bầu ông Lù Văn Páo');
  });
});

describe('the conclusions of somebody', () => {
  test.each([
    'Kết luận của ông Tạ Văn Vinh tại cuộc họp về hồ chứa Nà Sản',
    'Phó Chủ tịch UBND tỉnh Hạ Đông kết luận gì tại cuộc họp về hồ chứa Nà Sản?',
    'Chỉ đạo gì về hồ chứa Nà Sản?',
  ])('are told item by item: %s', async (question) => {
    const answer = await told(question);
    expect(answer).toContain('Giao Sở Thủy lợi kiểm tra thân đập'.slice(5));
    expect(answer).toContain('bố trí 4 tỷ đồng');
  });
});
