import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const chairs = ['Bùi Văn Lĩnh', 'Đinh Thị Linh', 'Hà Văn Sáu'];

/** One name, three days. */
const articles: readonly TestArticle[] = chairs.map((chair, at) => ({
  id: `cu-tri-${at}`,
  title: `Tiếp xúc cử tri xã Lâm ${at}`,
  date: `2021-05-${11 + at}`,
  body: `Ngày ${10 + at}/5/2021, tại Nhà văn hóa thôn ${at + 1}, Ủy ban nhân dân huyện Sa Khê tổ chức hội nghị đối thoại với nông dân. Ông ${chair}, Phó Chủ tịch, chủ trì hội nghị.`,
}));

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const question = 'Ai chủ trì hội nghị đối thoại với nông dân huyện Sa Khê?';

describe('choices', () => {
  test('differ from each other', async () => {
    const answer = await app.ask(question);
    const choices = answer.kind === 'clarify' ? answer.choices : [];
    expect(new Set(choices).size).toBe(choices.length);
    expect(choices.length).toBeGreaterThan(1);
  });

  test.each([
    ['cái thứ hai', 1],
    ['số 3', 2],
    ['cái đầu tiên', 0],
  ])('are taken by their place: %s', async (pick, at) => {
    await app.ask(question, pick);
    expect((await app.ask(pick, pick)).text).toContain(chairs[at]);
  });
});

describe('the lines of a list', () => {
  test('are asked of by their place', async () => {
    const ask = (text: string) => app.ask(text, 'list');
    await ask('Liệt kê các hội nghị của huyện Sa Khê');
    expect((await ask('cuộc thứ hai ai chủ trì?')).text).toContain(chairs[1]);
    expect((await ask('thế cái cuối cùng?')).kind).toBe('answered');
  });
});
