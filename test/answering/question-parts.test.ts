import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionParts } from '../../src/retrieval/question-parts.ts';
import { openTestApp, type TestApp } from './open-test-app.ts';
import { testArticles } from './test-articles.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(testArticles);
});
afterAll(() => app.close());

const told = async (question: string, conversation?: string) => {
  const answer = await app.ask(question, conversation);
  return [answer.kind, ...answer.text.replace(/ ?\[\d+\]/g, '').split('\n')];
};

const meeting = 'Hội nghị tổng kết công tác năm 2020 của Sở Thủy sản tỉnh Hạ Đông';
const chaired = 'Đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở, chủ trì Hội nghị.';

describe('a question that asks several things', () => {
  test('gets them all, in the order asked', async () => {
    const answer = await told(`${meeting} diễn ra ở đâu, khi nào, ai chủ trì?`);
    expect(answer.slice(0, 4)).toEqual([
      'answered',
      'Tại Hội trường A.',
      'Sáng 08/01/2021.',
      chaired,
    ]);
  });

  test('may name them by nouns, and without marks', async () => {
    const answer = await told(`Thời gian, địa điểm tổ chức ${meeting}?`);
    expect(answer.slice(1, 3)).toEqual(['Sáng 08/01/2021.', 'Tại Hội trường A.']);
    const folded = await told('hoi nghi tong ket nam 2020 so thuy san ha dong hop khi nao o dau');
    expect(folded.slice(1, 3)).toEqual(['Sáng 08/01/2021.', 'Tại Hội trường A.']);
  });

  test('is told what no article says', async () => {
    const answer = await told(
      'Ai chủ trì và tổ chức ở đâu hội nghị tổng kết công tác năm 2021 của Sở Thủy sản tỉnh Hạ Đông?',
    );
    expect(answer.join('\n')).toContain('Lê Thị Mơ');
    expect(answer.join('\n')).toContain('Bài viết không nêu: tổ chức ở đâu');
  });

  test('cites each of them by a number of its own', async () => {
    const answer = await app.ask(`${meeting} họp ngày nào và ai trình bày báo cáo?`);
    if (answer.kind !== 'answered') throw new Error(answer.text);
    expect(answer.citations.map(({ n }) => n)).toEqual(answer.citations.map((_, at) => at + 1));
    const used = [...answer.text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
    expect(Math.max(...used)).toBe(answer.citations.length);
  });

  test('waits as a whole for the choice of the meeting', async () => {
    const question = 'Hội nghị tổng kết của Sở Thủy sản tỉnh Hạ Đông họp ngày nào, ai chủ trì?';
    expect((await told(question, 'choice'))[0]).toBe('clarify');
    const answer = await told('1', 'choice');
    expect(answer).toEqual(['answered', 'Sáng 08/01/2021.', chaired]);
  });

  test('leans on the question before', async () => {
    await app.ask(`${meeting} diễn ra ở đâu?`, 'leans');
    expect(await told('Ai chủ trì và họp ngày nào?', 'leans')).toEqual([
      'answered',
      chaired,
      'Sáng 08/01/2021.',
    ]);
  });
});

test.each([
  'Giám đốc Sở Giáo dục và Đào tạo là ai?',
  'Ai chủ trì và kết luận hội nghị giao ban?',
  'Ai chủ trì hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021?',
  'Những sở nào, ngành nào dự hội nghị?',
])('%s asks for one thing', (question) => {
  expect(questionParts(question, '2024-06-01')).toBeNull();
});
