import { afterAll, beforeAll, expect, test } from 'vitest';
import { partedQuestion } from '../../src/answering/answer-in-parts.ts';
import { resolveTurn } from '../../src/answering/resolve-turn.ts';
import { openTestApp, type TestApp } from './open-test-app.ts';
import { testArticles } from './test-articles.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(testArticles);
});
afterAll(() => app.close());

/** A question as long as one may be. */
const without = (end: string) => end.repeat(1000).slice(0, 1000);

/** While one question is answered no other is: these hung, and only the test's time limit fails them. */
test.each(['Ban ', 'UBND '])('units without end are read in time: %s', async (head) => {
  for (let times = 0; times < 20; times += 1) {
    expect((await app.ask(without(head))).kind).toBe('not-found');
  }
});

test('a question of parts without end is not asked part by part', () => {
  const today = '2026-11-22';
  const resolve = (text: string) => {
    const resolved = resolveTurn(text, undefined, today);
    return typeof resolved === 'string' ? null : resolved;
  };
  const parted = (text: string) => partedQuestion(text, resolve, today);
  expect(parted('Hội nghị Sở Y tế năm 2020 diễn ra ở đâu, khi nào, ai chủ trì?')).not.toBeNull();
  expect(
    parted(`Hội nghị Sở Y tế năm 2020 diễn ra ${without('khi nào, ai chủ trì, ')}`),
  ).toBeNull();
});
