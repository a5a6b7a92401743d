import { beforeAll, expect, test } from 'vitest';
import type { SentMessage } from './bot-api-server.ts';
import { groupMessage, privateMessage } from './incoming.ts';
import { openBot } from './open-bot.ts';
import { chair, createTalk, longQuestion, type Talk, whoChaired } from './talk.ts';

const open = openBot({ CHAT_QUESTIONS_PER_MINUTE: '30' });
const ownLimit = 'Anh/chị đã hỏi 20 câu trong một phút';
const chatLimit = 'Trong cuộc trò chuyện này đã có 30 câu hỏi trong một phút';

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

const isLimit = ({ plain }: SentMessage) => plain.includes('trong một phút');

/** Resolves when so many messages have come to the chat. */
async function arrived(chatId: number, count: number): Promise<SentMessage[]> {
  return open.server.until(() => {
    const messages = talk.messagesTo(chatId);
    return messages.length >= count ? messages : undefined;
  });
}

test('of 25 questions at once 20 are answered, and one kind message says so', async () => {
  const [lan, minh] = [talk.somebody(), talk.somebody()];
  let last: number | null = null;
  for (let at = 0; at < 25; at += 1) last = open.server.receive(privateMessage(lan, whoChaired));
  expect((await talk.ask(minh, whoChaired)).plain).toContain(chair);
  await open.server.confirmed(last);
  const messages = await arrived(lan.id, 21);
  expect(messages.filter(isLimit).map(({ plain }) => plain.slice(0, ownLimit.length))).toEqual([
    ownLimit,
  ]);
  expect(messages.filter(({ plain }) => plain.includes(chair))).toHaveLength(20);
  // The next window has not begun: silence, and a press that asks is told without a message.
  open.server.receive(privateMessage(lan, whoChaired));
  expect((await talk.ask(minh, whoChaired)).plain).toContain(chair);
  expect(talk.messagesTo(lan.id)).toHaveLength(21);
});

test('a press that asks counts as a question, one that shows a source does not', async () => {
  const lan = talk.somebody();
  const list = await talk.ask(lan, 'Liệt kê các hội nghị');
  for (let at = 0; at < 19; at += 1) open.server.receive(privateMessage(lan, '/help'));
  await arrived(lan.id, 20);
  expect(await talk.press(lan, list, 'Xem thêm (8)')).toContain(ownLimit);
  expect(await talk.press(lan, list, 'Nguồn')).toBeUndefined();
  const isShown = ({ plain }: SentMessage) => plain.startsWith('Nguồn 1/');
  await open.server.nextEdit(lan.id, isShown);
});

test('what one has asked in groups counts, and others there are still answered', async () => {
  const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
  const ask = (from: typeof lan) => {
    const message = groupMessage({ chatId, from, text: `/hoi ${whoChaired}` });
    open.server.receive(message);
    return message;
  };
  for (let at = 0; at < 20; at += 1) open.server.receive(privateMessage(lan, '/help'));
  const refused = ask(lan);
  const limit = await open.server.nextMessage(chatId);
  expect(limit.plain).toContain(ownLimit);
  expect(limit.reply_parameters?.message_id).toBe(refused.message_id);
  ask(minh);
  expect((await open.server.nextMessage(chatId)).plain).toContain(chair);
});

test('a group together asks no more than its own limit', async () => {
  const chatId = talk.newGroup();
  const people = [talk.somebody(), talk.somebody(), talk.somebody()];
  for (let at = 0; at < 12; at += 1) {
    for (const from of people) {
      open.server.receive(groupMessage({ chatId, from, text: `/hoi ${whoChaired}` }));
    }
  }
  const messages = await arrived(chatId, 31);
  expect(messages.filter(isLimit)).toHaveLength(1);
  expect(messages.find(isLimit)?.plain).toContain(chatLimit);
});

test('who waits long is told the place in the queue, until the answer comes', async () => {
  const people = Array.from({ length: 900 }, () => talk.somebody());
  for (const [at, person] of people.entries()) {
    open.server.receive(privateMessage(person, longQuestion(at)));
  }
  const isPlace = ({ plain }: SentMessage) => /đang đứng thứ \d+ trong hàng đợi/.test(plain);
  const isGone = ({ chat_id: chat, message_id: id }: SentMessage) =>
    open.server.shown(chat, id) === undefined;
  await open.server.until(() => open.server.messages.find((one) => isPlace(one) && isGone(one)));
});
