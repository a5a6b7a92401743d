import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'tong-ket-khe-lang',
      title: 'Huyện đoàn Khe Láng tổng kết Tháng Thanh niên năm 2017',
      date: '2017-03-27',
      body: 'Ngày 25/3/2017, Huyện đoàn Khe Láng tổng kết Tháng Thanh niên năm 2017. Ông Mạc Văn Hến chủ trì.\n\nTháng Thanh niên năm nay với chủ đề "Vì dòng sông xanh", trồng 900 cây. Toàn huyện có 12 đợt ra quân bị hoãn. Nguyên nhân chủ yếu do mưa lũ kéo dài.',
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? (answer.text.split(' [')[0] ?? '') : answer.kind;
};

describe('what is asked for by its name is told by the sentence that gives it', () => {
  test.each([
    [
      'Chủ đề Tháng Thanh niên 2017 của huyện đoàn Khe Láng là gì?',
      'Tháng Thanh niên năm nay với chủ đề "Vì dòng sông xanh", trồng 900 cây.',
    ],
    [
      'Nguyên nhân chủ yếu các đợt ra quân của huyện đoàn Khe Láng bị hoãn là gì?',
      'Nguyên nhân chủ yếu do mưa lũ kéo dài.',
    ],
    ['Phương châm Tháng Thanh niên 2017 của huyện đoàn Khe Láng là gì?', 'not-found'],
  ])('%s', async (question, text) => {
    expect(await textOf(question)).toBe(text);
  });
});
