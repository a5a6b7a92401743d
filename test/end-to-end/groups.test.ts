import { beforeAll, describe, expect, test } from 'vitest';
import { botIdentity, type SentMessage } from './bot-api-server.ts';
import { groupMessage, groupPhoto, type Person, privateReply } from './incoming.ts';
import {
  channelPost,
  migration,
  notes,
  otherBotMessage,
  smallGroupMessage,
} from './incoming-notes.ts';
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
const me = `@${botIdentity.username}`;
const whatDay = 'Hội nghị đó diễn ra ngày nào?';
const [day, dayElsewhere] = [/^Chiều 9\/7\/2018\./, /^[Cc]hiều (ngày )?0?5\/7\/2018\./];

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

interface Said {
  readonly chatId: number;
  readonly from: Person;
  readonly text: string;
  readonly topic?: number;
  readonly replyTo?: SentMessage;
}

/** What is said in a group, and the answer to it, which must be a reply to it. */
async function askInGroup({ replyTo, ...said }: Said): Promise<SentMessage> {
  const answered = replyTo && { replyTo: talk.shown(replyTo) };
  const message = groupMessage({ ...said, ...answered });
  open.server.receive(message);
  const isAnswer = ({ reply_parameters: reply }: SentMessage) =>
    reply?.message_id === message.message_id;
  return open.server.nextMessage(said.chatId, isAnswer);
}

describe('in a group the bot answers', () => {
  test.each([
    ['before the question', `${me} ${whoChaired}`],
    ['behind it', `${whoChaired} ${me}`],
    ['in capitals', `${me.toUpperCase()} ${whoChaired}`],
  ])('a mention %s', async (_, text) => {
    const [chatId, from] = [talk.newGroup(), talk.somebody()];
    expect((await askInGroup({ chatId, from, text })).plain).toContain(chair);
  });

  test('a mention in the caption of a picture', async () => {
    const [chatId, from] = [talk.newGroup(), talk.somebody()];
    const picture = groupPhoto({ chatId, from, text: `${me} ${whoChaired}` });
    open.server.receive(picture);
    const answer = await open.server.nextMessage(chatId);
    expect(answer.plain).toContain(chair);
    expect(answer.reply_parameters?.message_id).toBe(picture.message_id);
  });

  test('a bare mention with how to ask', async () => {
    const [chatId, from] = [talk.newGroup(), talk.somebody()];
    expect((await askInGroup({ chatId, from, text: me })).plain).toContain('muốn hỏi gì');
  });

  test('only what is said to it: no chatter, no other bot, no channel, no note', async () => {
    const [chatId, channel, from] = [talk.newGroup(), talk.newGroup(), talk.somebody()];
    for (const text of [
      whoChaired,
      `/hoi@bot_khac_bot ${whoChaired}`,
      `@bot_khac_bot ${whoChaired}`,
    ]) {
      open.server.receive(groupMessage({ chatId, from, text }));
    }
    open.server.receive(groupPhoto({ chatId, from, text: 'Ảnh hội nghị' }));
    open.server.receive(otherBotMessage(chatId, `/hoi ${whoChaired}`));
    open.server.receiveUpdate(channelPost(channel, `/hoi ${whoChaired}`));
    for (const note of [notes.botAdded, notes.newMember, notes.pinned, notes.topicCreated]) {
      open.server.receive(note(chatId, from));
    }
    const answer = await askInGroup({ chatId, from, text: `/hoi ${whoChaired}` });
    expect(talk.messagesTo(chatId)).toEqual([answer]);
    expect(talk.messagesTo(channel)).toEqual([]);
  });
});

describe('a reply', () => {
  test('to the older of two answers goes on from that one', async () => {
    const lan = talk.somebody();
    const first = await talk.ask(lan, whoChaired);
    const second = await talk.ask(lan, whoChairedElsewhere);
    expect([first.plain.includes(chair), second.plain.includes(chairElsewhere)]).toEqual([
      ...[true, true],
    ]);
    open.server.receive(privateReply(lan, whatDay, talk.shown(first)));
    expect((await open.server.nextMessage(lan.id)).plain).toMatch(day);
    open.server.receive(privateReply(lan, whatDay, talk.shown(second)));
    expect((await open.server.nextMessage(lan.id)).plain).toMatch(dayElsewhere);
  });

  test('to an answer that somebody else got goes on from there, in a group', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    const first = await askInGroup({ chatId, from: lan, text: `/hoi ${whoChaired}` });
    await askInGroup({ chatId, from: minh, text: `/hoi ${whoChairedElsewhere}` });
    const asked = { chatId, from: minh, text: whatDay, replyTo: first };
    expect((await askInGroup(asked)).plain).toMatch(day);
  });

  test('goes on from an answer of the process before this one', async () => {
    const lan = talk.somebody();
    const first = await talk.ask(lan, whoChaired);
    await talk.ask(lan, whoChairedElsewhere);
    await open.killAndStart();
    open.server.receive(privateReply(lan, whatDay, talk.shown(first)));
    // The kill may have doubled the answer that was on its way.
    const isNew = ({ plain }: SentMessage) => !plain.includes(chairElsewhere);
    expect((await open.server.nextMessage(lan.id, isNew)).plain).toMatch(day);
  });
});

describe('conversations', () => {
  test('of the topics of a forum are kept apart, and answers stay in their topic', async () => {
    const [chatId, from] = [talk.newGroup(), talk.somebody()];
    const inTopic = (topic: number, text: string) =>
      askInGroup({ chatId, from, topic, text: `/hoi ${text}` });
    const answers = [
      await inTopic(31, whoChaired),
      await inTopic(32, whoChairedElsewhere),
      await inTopic(31, whatDay),
      await inTopic(32, whatDay),
    ];
    expect(answers.map(({ message_thread_id: topic }) => topic)).toEqual([31, 32, 31, 32]);
    expect(answers[2]?.plain).toMatch(day);
    expect(answers[3]?.plain).toMatch(dayElsewhere);
  });

  test('of two people in one group are kept apart', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    await askInGroup({ chatId, from: lan, text: `/hoi ${whoChaired}` });
    await askInGroup({ chatId, from: minh, text: `/hoi ${whoChairedElsewhere}` });
    const ofLan = await askInGroup({ chatId, from: lan, text: `/hoi ${whatDay}` });
    expect(ofLan.plain).toMatch(day);
  });

  test('a thread of replies outside a forum is no topic', async () => {
    const [chatId, from] = [talk.newGroup(), talk.somebody()];
    const message = groupMessage({ chatId, from, text: `/hoi ${whoChaired}` });
    open.server.receive({ ...message, message_thread_id: 77 });
    expect((await open.server.nextMessage(chatId)).message_thread_id).toBeUndefined();
  });
});

describe('a group that becomes a supergroup', () => {
  test('is answered in its new chat, what was under way included', async () => {
    const [old, now, lan] = [talk.newGroup(), talk.newGroup(), talk.somebody()];
    const hold = open.server.hold('sendChatAction');
    open.server.receive(smallGroupMessage(old, lan, `/hoi ${whoChaired}`));
    await hold.reached;
    for (const note of migration(old, now, lan)) open.server.receive(note);
    hold.release();
    const answer = await open.server.nextMessage(now);
    expect(answer.plain).toContain(chair);
    expect(talk.messagesTo(old)).toEqual([]);
    const next = await askInGroup({ chatId: now, from: lan, text: `/hoi ${whoChaired}` });
    expect(next.plain).toContain(chair);
  });
});
