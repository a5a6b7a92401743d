import { beforeAll, expect, test } from 'vitest';
import type { SentMessage } from './bot-api-server.ts';
import { editedMessage, groupMessage, privateMessage } from './incoming.ts';
import { openBot } from './open-bot.ts';
import {
  chair,
  chairElsewhere,
  createTalk,
  type Talk,
  whoChaired,
  whoChairedElsewhere,
} from './talk.ts';

const open = openBot({}, { readsAllGroupMessages: true });

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

const edited = ({ chat_id: chat, message_id: id }: SentMessage) =>
  open.server.nextEdit(chat, ({ message_id }) => message_id === id);

test('a question that is changed within two minutes changes its answer, buttons included', async () => {
  const lan = talk.somebody();
  const question = privateMessage(lan, whoChaired);
  open.server.receive(question);
  const answer = await open.server.nextMessage(lan.id);
  open.server.receiveUpdate(editedMessage(question, whoChairedElsewhere, 119));
  const after = await edited(answer);
  expect(after.plain).toContain(chairElsewhere);
  expect(after.plain).not.toContain(chair);
  await talk.press(lan, answer, 'Nguồn');
  expect((await edited(answer)).plain).toContain('Vụ Công nghiệp');
  await talk.nothingMoreCame(lan);
  expect(talk.messagesTo(lan.id)).toHaveLength(2);
});

test('one that is changed later, or not in its words, leaves its answer alone', async () => {
  const lan = talk.somebody();
  const question = privateMessage(lan, whoChaired);
  open.server.receive(question);
  const answer = await open.server.nextMessage(lan.id);
  open.server.receiveUpdate(editedMessage(question, whoChairedElsewhere, 121));
  open.server.receiveUpdate(editedMessage(question, whoChaired, 20));
  await talk.nothingMoreCame(lan);
  expect(talk.shown(answer).text).toBe(answer.plain);
  expect(talk.messagesTo(lan.id)).toHaveLength(2);
});

test('a question that is changed while it is answered ends with the answer to what it became', async () => {
  const lan = talk.somebody();
  const question = privateMessage(lan, whoChaired);
  const hold = open.server.hold('sendChatAction');
  open.server.receive(question);
  await hold.reached;
  open.server.receiveUpdate(editedMessage(question, whoChairedElsewhere));
  hold.release();
  const answer = await open.server.nextMessage(lan.id);
  await open.server.until(() => {
    const { text } = talk.shown(talk.messagesTo(lan.id).at(-1) ?? answer);
    return text.includes(chairElsewhere) ? true : undefined;
  });
});

test('in a group, a message that becomes a question to the bot is answered', async () => {
  const [chatId, from] = [talk.newGroup(), talk.somebody()];
  const chatter = groupMessage({ chatId, from, text: whoChaired });
  open.server.receive(chatter);
  open.server.receiveUpdate(editedMessage(chatter, `/hoi ${whoChaired}`));
  const answer = await open.server.nextMessage(chatId);
  expect(answer.plain).toContain(chair);
  expect(answer.reply_parameters?.message_id).toBe(chatter.message_id);
});

test('what is changed into a command is not carried out', async () => {
  const lan = talk.somebody();
  const question = privateMessage(lan, whoChaired);
  open.server.receive(question);
  const answer = await open.server.nextMessage(lan.id);
  open.server.receiveUpdate(editedMessage(question, '/xoa'));
  await talk.nothingMoreCame(lan);
  await talk.press(lan, answer, 'Nguồn');
  expect((await edited(answer)).plain).toContain('Nguồn 1/2');
});
