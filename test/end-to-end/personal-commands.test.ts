import { beforeAll, describe, expect, test } from 'vitest';
import type { SentMessage } from './bot-api-server.ts';
import { groupMessage, type Person, privateMedia, privateMessage } from './incoming.ts';
import { openBot } from './open-bot.ts';
import { createTalk, type Talk, whoChaired } from './talk.ts';

const open = openBot();
const whatDay = 'Hội nghị đó diễn ra ngày nào?';

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

describe('/moi', () => {
  test.each([
    ['at once', false],
    ['in the process after a kill', true],
  ])('begins anew: nothing of before is meant, %s', async (_, isKilled) => {
    const lan = talk.somebody();
    await talk.ask(lan, whoChaired);
    expect((await talk.ask(lan, '/moi')).plain).toContain('cuộc trò chuyện mới');
    await talk.nothingMoreCame(lan);
    if (isKilled) await open.killAndStart();
    open.server.receive(privateMessage(lan, whatDay));
    const isNew = ({ plain }: SentMessage) => !plain.includes('/nguon');
    const { plain } = await open.server.nextMessage(lan.id, isNew);
    expect(plain).not.toContain('9/7/2018');
    expect(plain).toContain('Anh/chị muốn hỏi về hội nghị hay người nào?');
  });

  test('leaves what is spoken of in another topic and by others', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    const ask = async (from: Person, text: string, topic: number) => {
      open.server.receive(groupMessage({ chatId, from, text, topic }));
      return (await open.server.nextMessage(chatId)).plain;
    };
    await ask(lan, `/hoi ${whoChaired}`, 51);
    await ask(lan, `/hoi ${whoChaired}`, 52);
    await ask(minh, `/hoi ${whoChaired}`, 51);
    await ask(lan, '/moi', 51);
    expect(await ask(lan, `/hoi ${whatDay}`, 51)).not.toContain('9/7/2018');
    expect(await ask(lan, `/hoi ${whatDay}`, 52)).toContain('9/7/2018');
    expect(await ask(minh, `/hoi ${whatDay}`, 51)).toContain('9/7/2018');
  });
});

describe('/ngonngu', () => {
  test('en lets the bot speak English, quotes stay as they are; it is remembered', async () => {
    const lan = talk.somebody();
    expect((await talk.ask(lan, '/ngonngu en')).plain).toContain('I speak English');
    expect((await talk.ask(lan, '/help')).plain).toMatch(/^How to use me/);
    const answer = await talk.ask(lan, whoChaired);
    expect(answer.plain).toContain('Sources:\n[1] ');
    expect(answer.plain).toContain('dự và chủ trì Hội nghị');
    expect(talk.labels(answer)[0]?.[0]).toBe('Sources');
    await talk.nothingMoreCame(lan);
    await open.killAndStart();
    open.server.receive(privateMedia(lan, 'photo'));
    const isNew = ({ plain }: SentMessage) => plain.includes('only read text');
    await open.server.nextMessage(lan.id, isNew);
  });

  test('without a language, or with one that the bot does not speak, says how', async () => {
    const lan = talk.somebody();
    for (const typed of ['/ngonngu', '/ngonngu fr']) {
      expect((await talk.ask(lan, typed)).plain).toContain('/ngonngu vi');
    }
  });

  test('of Telegram counts for who has chosen none', async () => {
    const lan = talk.somebody('en-GB');
    expect((await talk.ask(lan, '/start')).plain).toContain('Hello! I am Thư Ký');
  });
});

test.each(['voice', 'photo', 'sticker', 'document'] as const)(
  'a %s gets one kind sentence',
  async (kind) => {
    const lan = talk.somebody();
    open.server.receive(privateMedia(lan, kind));
    const { plain } = await open.server.nextMessage(lan.id);
    expect(plain).toBe(
      'Tôi chỉ đọc được tin nhắn chữ: anh/chị vui lòng gõ câu hỏi về hội nghị, cuộc họp hay ý kiến chỉ đạo, tôi sẽ trả lời kèm nguồn.',
    );
    await talk.nothingMoreCame(lan);
  },
);
