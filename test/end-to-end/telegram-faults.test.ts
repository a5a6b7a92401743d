import { beforeAll, describe, expect, test } from 'vitest';
import type { SentMessage } from './bot-api-server.ts';
import { groupMessage, privateMessage } from './incoming.ts';
import { botBlocked, botInGroup, migration, smallGroupMessage } from './incoming-notes.ts';
import { openBot } from './open-bot.ts';
import {
  chair,
  chairElsewhere,
  createTalk,
  type Talk,
  whoChaired,
  whoChairedElsewhere,
} from './talk.ts';

const open = openBot();

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

const callsTo = (chatId: number, method = 'sendMessage') =>
  open.server.calls.filter(
    ({ method: called, payload }) => called === method && payload['chat_id'] === chatId,
  );

describe('when Telegram', () => {
  test('asks for a pause in one chat, another chat is answered at once', async () => {
    const [lan, minh] = [talk.somebody(), talk.somebody()];
    const description = 'Too Many Requests: retry after 2';
    open.server.fail('sendMessage', { code: 429, description, retryAfterSeconds: 2 });
    open.server.receive(privateMessage(lan, whoChaired));
    await open.server.faultsMet('sendMessage');
    expect((await talk.ask(minh, whoChaired)).plain).toContain(chair);
    expect(talk.messagesTo(lan.id)).toEqual([]);
    expect((await open.server.nextMessage(lan.id)).plain).toContain(chair);
    const order = open.server.calls.filter(({ method }) => method === 'sendMessage');
    expect(order.map(({ payload }) => payload['chat_id'])).toEqual([lan.id, minh.id, lan.id]);
  });

  test('says again and again that it has a fault, the answer comes when it has none', async () => {
    const lan = talk.somebody();
    const fault = { code: 500, description: 'Internal Server Error' };
    open.server.fail('sendMessage', fault, fault, { ...fault, code: 502 });
    expect((await talk.ask(lan, whoChaired)).plain).toContain(chair);
    await talk.nothingMoreCame(lan);
    expect(callsTo(lan.id)).toHaveLength(5);
  });

  test('drops the connection of an answer, it is sent no second time and the next one comes', async () => {
    const lan = talk.somebody();
    open.server.fail('sendMessage', 'drop-before-accept');
    open.server.receive(privateMessage(lan, whoChaired));
    await open.server.faultsMet('sendMessage');
    expect((await talk.ask(lan, whoChairedElsewhere)).plain).toContain(chairElsewhere);
    expect(callsTo(lan.id)).toHaveLength(2);
  });

  test('drops the connection of an edit or of the answer to a press, both are repeated', async () => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    open.server.fail('answerCallbackQuery', 'drop-before-accept');
    open.server.fail('editMessageText', 'drop-before-accept', 'html-502');
    expect(await talk.press(lan, answer, 'Nguồn')).toBeUndefined();
    expect((await open.server.nextEdit(lan.id)).plain).toContain('Nguồn 1/2');
  });

  test('does not take the markup, the words and the buttons come all the same', async () => {
    const lan = talk.somebody();
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    open.server.fail('sendMessage', { code: 400, description });
    const answer = await talk.ask(lan, whoChaired);
    expect(answer.parse_mode).toBeUndefined();
    expect(answer.plain).toContain(chair);
    expect(answer.text).not.toMatch(/<\w/);
    expect(talk.labels(answer)).toEqual([['Nguồn', '👍', '👎']]);
  });

  test('refuses an answer for good, it is given up and the next one comes', async () => {
    const lan = talk.somebody();
    open.server.fail('sendMessage', { code: 400, description: 'Bad Request: TOPIC_CLOSED' });
    open.server.receive(privateMessage(lan, whoChaired));
    await open.server.faultsMet('sendMessage');
    expect((await talk.ask(lan, whoChairedElsewhere)).plain).toContain(chairElsewhere);
    expect(callsTo(lan.id)).toHaveLength(2);
  });

  test('says that the person has blocked the bot, the answer is given up until they are back', async () => {
    const lan = talk.somebody();
    const hold = open.server.hold('sendChatAction');
    open.server.receive(privateMessage(lan, whoChaired));
    await hold.reached;
    open.server.receiveUpdate(botBlocked(lan));
    hold.release();
    await open.server.until(() => (callsTo(lan.id).length > 0 ? true : undefined));
    expect(talk.messagesTo(lan.id)).toEqual([]);
    open.server.receiveUpdate(botBlocked(lan, 'member'));
    expect((await talk.ask(lan, whoChaired)).plain).toContain(chair);
  });

  test('says that the bot was put out of a group, others are answered', async () => {
    const [chatId, lan] = [talk.newGroup(), talk.somebody()];
    const hold = open.server.hold('sendChatAction');
    open.server.receive(groupMessage({ chatId, from: lan, text: `/hoi ${whoChaired}` }));
    await hold.reached;
    open.server.receiveUpdate(botInGroup(chatId, lan, 'kicked'));
    hold.release();
    expect((await talk.ask(lan, whoChaired)).plain).toContain(chair);
    expect(talk.messagesTo(chatId)).toEqual([]);
  });

  test('names the new chat of a group in its refusal, the answer goes there', async () => {
    const [old, now, lan] = [talk.newGroup(), talk.newGroup(), talk.somebody()];
    const [, arrival] = migration(old, now, lan);
    open.server.receive(arrival);
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    open.server.fail('sendMessage', { code: 400, description, migrateToChatId: now });
    open.server.receive(smallGroupMessage(old, lan, `/hoi ${whoChaired}`));
    expect((await open.server.nextMessage(now)).plain).toContain(chair);
  });
});

test('while Telegram fails at everything, what it has taken over is answered once', async () => {
  const people = Array.from({ length: 4 }, () => talk.somebody());
  const fault = { code: 500, description: 'Internal Server Error' };
  open.server.fail('getUpdates', 'html-502', 'drop-after-accept', fault);
  open.server.fail('sendMessage', fault, fault, fault);
  open.server.fail('sendChatAction', 'drop-after-accept', fault, 'html-502');
  for (const person of people) open.server.receive(privateMessage(person, whoChaired));
  const isAnswer = ({ plain }: SentMessage) => plain.includes(chair);
  for (const person of people) await open.server.nextMessage(person.id, isAnswer);
  for (const person of people) await talk.nothingMoreCame(person);
});
