import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';
import { testArticles } from './test-articles.ts';

const undated: TestArticle = {
  id: 'khong-ngay',
  title: 'Sở Thủy sản tỉnh Hạ Đông họp giao ban',
  body: 'Sở Thủy sản tỉnh Hạ Đông tổ chức hội nghị giao ban. Bà Lê Thị Mơ, Phó Giám đốc Sở, chủ trì hội nghị.',
};
const second: TestArticle = {
  id: 'tin-khac',
  title: 'Ngành thủy sản nhìn lại năm 2021',
  date: '2022-01-09',
  body: 'Ngày 07/01/2022, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021.',
};

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([undated, second, ...testArticles]);
});
afterAll(() => app.close());

const titles = async (text: string, limit = 10) =>
  (await app.meetingsFor(text, limit)).map(({ title }) => title.replace(/ · .*/, ''));

describe('meetings for what is being typed', () => {
  test('are those that fit, newest first, one without a day last', async () => {
    expect(await titles('Sở Thủy sản tỉnh Hạ Đông')).toEqual([
      '7-1-2022',
      'sáng 8-1-2021',
      expect.stringContaining('giao ban'),
    ]);
  });

  test('are not more than asked for', async () => {
    expect(await titles('Sở Thủy sản tỉnh Hạ Đông', 1)).toEqual(['7-1-2022']);
    expect(await titles('Sở Thủy sản tỉnh Hạ Đông', 0)).toEqual([]);
  });

  test.each([
    ['so thuy san ven bo nam 2021', ['chiều 11-1-2021']],
    ['so thuy san ven bo 2021', ['chiều 11-1-2021']],
    ['hội nghị tổng kết năm 2021', ['7-1-2022']],
    ['Ai chủ trì hội nghị tổng kết công tác năm 2020 của Sở Thủy sản ven bờ?', ['chiều 11-1-2021']],
    ['Vũ Thị Hai', ['7-1-2022', '3-5-2021']],
  ])('fit by time, unit, sort and people: %s', async (text, days) => {
    expect(await titles(text)).toEqual(days);
  });

  test('say day, name, unit and chair, with what shows them', async () => {
    const [offer] = await app.meetingsFor('hội nghị Sở Thủy sản ven bờ 2021', 5);
    expect(offer?.title).toContain('Hội nghị tổng kết công tác năm 2020');
    expect(offer?.answer).toMatchObject({ kind: 'answered', mode: 'facts', more: 0 });
    expect(offer?.answer.text).toMatch(
      /^Chiều 11-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản ven bờ tỉnh Hạ Đông · chủ trì: Phạm Văn Chín \[1\]/,
    );
    const citations = offer?.answer.kind === 'answered' ? offer.answer.citations : [];
    expect(citations.map(({ articleId }) => articleId)).toContain('thuy-san-ven-bo-2020');
    expect(citations.map(({ quote }) => quote).join(' ')).toContain('ông Phạm Văn Chín');
  });

  test('cite every article that tells of them', async () => {
    const [offer] = await app.meetingsFor('hội nghị tổng kết năm 2021 của Sở Thủy sản', 1);
    const citations = offer?.answer.kind === 'answered' ? offer.answer.citations : [];
    const articles = citations.map(({ articleId }) => articleId).sort();
    expect([...new Set(articles)]).toEqual(['thuy-san-2021', 'tin-khac']);
  });

  test.each(['', '???', 'xin chào', 'giá vàng hôm nay', 'a'.repeat(5000)])(
    'are none where nothing fits: %.20s',
    async (text) => {
      expect(await app.meetingsFor(text, 5)).toEqual([]);
    },
  );

  test('are those of the part alone', async () => {
    const nothing = await app.meetingsFor('Sở Thủy sản tỉnh Hạ Đông', 5, {
      folders: ['khac'],
      tags: [],
    });
    expect(nothing).toEqual([]);
  });
});
