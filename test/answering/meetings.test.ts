import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';
import { testArticles } from './test-articles.ts';

/** Two reports of one meeting, a meeting of two days and one without a named chair. */
const moreArticles: readonly TestArticle[] = [
  {
    id: 'lam-nghiep-giao-ban',
    title: 'Sở Lâm nghiệp tỉnh Hạ Đông họp giao ban quý I năm 2021',
    date: '2021-04-06',
    body: 'Chiều 05/4/2021, tại Hội trường tầng 2, Sở Lâm nghiệp tỉnh Hạ Đông tổ chức Hội nghị giao ban quý I năm 2021. Ông Hà Văn Sáu, Giám đốc Sở Lâm nghiệp, chủ trì Hội nghị. Dự hội nghị có bà Vũ Thị Hai, Phó Chủ tịch Ủy ban nhân dân tỉnh.',
  },
  {
    id: 'lam-nghiep-giao-ban-bao-tinh',
    title: 'Hội nghị giao ban quý I năm 2021 của Sở Lâm nghiệp tỉnh Hạ Đông',
    date: '2021-04-07',
    body: 'Ngày 05/4/2021, Sở Lâm nghiệp tỉnh Hạ Đông tổ chức Hội nghị giao ban quý I năm 2021 dưới sự chủ trì của ông Hà Văn Sáu, Giám đốc Sở.',
  },
  {
    id: 'lam-nghiep-tap-huan',
    title: 'Sở Lâm nghiệp tỉnh Hạ Đông tổ chức hội thảo trồng rừng ven biển',
    date: '2023-09-15',
    body: 'Trong hai ngày 12 và 13/9/2023, Sở Lâm nghiệp tỉnh Hạ Đông tổ chức hội thảo trồng rừng ven biển. Hội thảo có 120 đại biểu tham dự.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([...testArticles, ...moreArticles]);
});
afterAll(() => app.close());

const cited = (answer: Answer) =>
  answer.kind === 'answered' ? [...new Set(answer.citations.map((one) => one.articleId))] : [];
const told = async (question: string) => {
  const answer = await app.ask(question);
  return [answer.kind, ...answer.text.replace(/ ?\[\d+\]/g, '').split('\n')];
};

describe('lists and counts', () => {
  test('tell every meeting of a unit by date, what two articles report once', async () => {
    expect(await told('Liệt kê các hội nghị của Sở Lâm nghiệp')).toEqual([
      'answered',
      'Có 1 hội nghị của Sở Lâm nghiệp:',
      '• chiều 5-4-2021 · Hội nghị giao ban quý I năm 2021 · Sở Lâm nghiệp tỉnh Hạ Đông · chủ trì: Hà Văn Sáu',
    ]);
  });

  test('cite every article that tells of a meeting', async () => {
    const answer = await app.ask('Có bao nhiêu hội nghị của Sở Lâm nghiệp?');
    expect(cited(answer).sort()).toEqual(['lam-nghiep-giao-ban', 'lam-nghiep-giao-ban-bao-tinh']);
    expect(answer).toMatchObject({ mode: 'facts' });
  });

  test('count by year over all units', async () => {
    const [kind, header, ...lines] = await told('Có bao nhiêu hội nghị được tổ chức năm 2021?');
    expect([kind, header, lines.length]).toEqual(['answered', 'Có 3 hội nghị năm 2021:', 3]);
  });

  test('know every kind of meeting when none is named', async () => {
    expect((await told('Sở Lâm nghiệp có những cuộc họp, hội nghị nào?'))[1]).toBe(
      'Có 2 cuộc họp, hội nghị của Sở Lâm nghiệp:',
    );
  });

  test('find the meetings of a person, whatever the part', async () => {
    const answer = await app.ask('Bà Vũ Thị Hai có mặt ở những hội nghị nào?');
    expect(cited(answer)).toContain('lam-nghiep-giao-ban');
    expect(cited(answer)).toContain('thuy-san-2021');
  });

  test('keep to the role that is asked for', async () => {
    expect((await app.ask('Bà Vũ Thị Hai chủ trì những hội nghị nào?')).kind).toBe('not-found');
  });

  test('tell the days of a meeting of several', async () => {
    expect((await told('Liệt kê các hội thảo năm 2023'))[2]).toContain('12-9-2023 – 13-9-2023');
  });

  test('count from the day of asking', async () => {
    expect((await told('Có bao nhiêu hội thảo năm ngoái?'))[1]).toBe('Có 1 hội thảo năm 2023:');
  });
});

describe('the one meeting that is meant', () => {
  test.each([
    ['Hội nghị gần đây nhất của Sở Thủy sản do ai chủ trì?', 'Lê Thị Mơ'],
    ['Ai chủ trì hội nghị đầu tiên của Sở Thủy sản?', 'Trần Văn Bảy'],
  ])('%s', async (question, name) => {
    const answer = await app.ask(question);
    expect(answer).toMatchObject({ kind: 'answered' });
    expect(answer.text).toContain(name);
  });

  test('is told in short', async () => {
    const lines = await told('Tóm tắt hội nghị giao ban quý I năm 2021 của Sở Lâm nghiệp');
    expect(lines.join('\n')).toContain('Chiều 5-4-2021');
  });
});

describe('what is not there', () => {
  test('another year of a unit is told with the years that are', async () => {
    const answer = await app.ask('Ai chủ trì hội nghị giao ban của Sở Lâm nghiệp năm 2019?');
    expect(answer.kind).toBe('not-found');
    expect(answer.text).toContain('5-4-2021');
  });

  test.each([
    ['Ông Phùng Văn Kẽm dự những hội nghị nào?', 'Phùng Văn Kẽm'],
    ['Nghị quyết số 99-NQ/TU nói về vấn đề gì?', '99-NQ/TU'],
    ['Liệt kê các hội nghị của Sở Du lịch', 'Sở Du lịch'],
  ])('%s', async (question, searched) => {
    const answer = await app.ask(question);
    expect(answer.kind).toBe('not-found');
    expect(answer.text).toContain(searched);
  });
});

describe('a conversation', () => {
  test('goes on about another unit, the same meeting and its people', async () => {
    const ask = (text: string) => app.ask(text, 'one');
    await ask('Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản ven bờ?');
    expect((await ask('Thế còn Sở Thủy sản?')).text).toContain('Trần Văn Bảy');
    expect((await ask('Hội nghị đó diễn ra ngày nào?')).text).toContain('08/01/2021');
    expect((await ask('Ông ấy giữ chức gì?')).text).toContain('Giám đốc Sở');
  });

  test('takes a choice that was offered, by its number or its words', async () => {
    await app.ask('Ai chủ trì hội nghị tổng kết của Sở Thủy sản?', 'two');
    expect((await app.ask('2', 'two')).text).toContain('Lê Thị Mơ');
    await app.ask('Ai chủ trì hội nghị tổng kết của Sở Thủy sản?', 'three');
    expect((await app.ask('công tác năm 2020', 'three')).text).toContain('Trần Văn Bảy');
  });

  test('begins anew with a question of its own', async () => {
    await app.ask('Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản ven bờ?', 'four');
    const answer = await app.ask('Ai chủ trì hội nghị giao ban của Sở Lâm nghiệp?', 'four');
    expect(answer.text).toContain('Hà Văn Sáu');
  });

  test('is not that of somebody else', async () => {
    await app.ask('Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản ven bờ?', 'five');
    expect((await app.ask('Ông ấy giữ chức gì?', 'six')).kind).toBe('message');
  });
});
