import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { parseTurn, writeTurn } from '../../src/answering/stored-turn.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const chairs = ['Bùi Văn Lĩnh', 'Đinh Thị Linh', 'Hà Văn Sáu', 'Tạ Thị Nghêu'];

/** One name on four days, and a unit with more meetings than an answer holds. */
const articles: readonly TestArticle[] = [
  ...chairs.map((chair, at) => ({
    id: `doi-thoai-${at}`,
    title: `Đối thoại với nông dân xã Lâm ${at}`,
    date: `2021-05-${11 + at}`,
    body: `Ngày ${10 + at}/5/2021, tại Nhà văn hóa thôn ${at + 1}, Ủy ban nhân dân huyện Sa Khê tổ chức hội nghị đối thoại với nông dân. Ông ${chair}, Phó Chủ tịch, chủ trì hội nghị.`,
  })),
  ...Array.from({ length: 14 }, (_, at) => ({
    id: `giao-ban-${at}`,
    title: `Sở Thủy sản tỉnh Hạ Đông họp giao ban tuần ${at + 1}`,
    date: `2022-03-${10 + at}`,
    body: `Ngày ${10 + at}/3/2022, Sở Thủy sản tỉnh Hạ Đông tổ chức hội nghị giao ban tuần ${at + 1}.`,
  })),
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

/** What a button does long after: the turn of its answer comes from the state. */
async function press(from: string, text: string): Promise<Answer> {
  const turn = app.conversations.last(from);
  const stored = turn && parseTurn(writeTurn(turn));
  const conversation = `${from} ${text}`;
  if (stored) app.conversations.remember(conversation, stored);
  await app.ask('Sở Thủy sản họp khi nào?', from);
  return app.ask(text, conversation);
}

describe('the number of a choice', () => {
  test.each([
    ['who', 'Ai chủ trì hội nghị đối thoại với nông dân huyện Sa Khê?'],
    ['where', 'Hội nghị đối thoại với nông dân huyện Sa Khê tổ chức ở đâu?'],
    ['parted', 'Hội nghị đối thoại với nông dân huyện Sa Khê họp ở đâu và ai chủ trì?'],
  ])('is answered of its meeting alone, asked %s', async (name, question) => {
    const asked = await app.ask(question, name);
    const choices = asked.kind === 'clarify' ? asked.choices : [];
    expect(choices.length).toBe(chairs.length);
    for (const at of choices.keys()) {
      const conversation = `${name} ${at}`;
      await app.ask(question, conversation);
      const answer = await press(conversation, String(at + 1));
      expect(answer.kind).toBe('answered');
      if (name !== 'where') expect(answer.text).toContain(chairs[at]);
      if (name !== 'who') expect(answer.text).toContain(`thôn ${at + 1}`);
    }
  });
});

describe('a list that does not fit', () => {
  test('says how much is left until all is shown', async () => {
    const question = 'Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông';
    let answer = await app.ask(question, 'list');
    let seen = 0;
    for (let pages = 0; pages < articles.length; pages++) {
      if (answer.kind !== 'answered') throw new Error(answer.text);
      seen += answer.text.split('\n').filter((line) => line.startsWith('• ')).length;
      expect(answer.more).toBe(14 - seen);
      if (answer.more === 0) break;
      answer = await app.ask('xem tiếp', 'list');
    }
    expect(seen).toBe(14);
  });

  test('goes on from the answer whose button is pressed', async () => {
    await app.ask('Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông', 'pressed');
    const answer = await press('pressed', 'xem tiếp');
    expect(answer.text).toMatch(/^Từ mục \d+ trong số 14/);
  });

  test('of one page has nothing more, nor has any other answer', async () => {
    const list = await app.ask('Liệt kê các hội nghị của huyện Sa Khê');
    expect(list).toMatchObject({ kind: 'answered', more: 0 });
    const one = await app.ask('Ngày 10/5/2021 huyện Sa Khê họp gì?');
    expect(one).toMatchObject({ kind: 'answered', more: 0 });
  });
});

test('a conversation that is forgotten has no list to go on with', async () => {
  await app.ask('Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông', 'forgotten');
  app.conversations.forget('forgotten');
  expect((await app.ask('xem tiếp', 'forgotten')).kind).not.toBe('answered');
});
