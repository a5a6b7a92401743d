import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BotApiServer, type SentMessage, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';
import { groupMessage, type Person, privateMessage } from './incoming.ts';

const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const whoChairedElsewhere = 'Ai chủ trì hội nghị Vụ Công nghiệp 2018?';
const chairElsewhere = 'Cao Đức Phát';

let server: BotApiServer;
let bot: RunningProcess;

beforeAll(async () => {
  const dataFolder = await buildIndex();
  server = await startBotApiServer({ readsAllGroupMessages: true });
  bot = startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    OPEN_ACCESS: 'true',
  });
  return async () => {
    bot.signal('SIGTERM');
    const code = await bot.exited;
    await server.close();
    rmSync(dataFolder, { recursive: true });
    expect(code).toBe(0);
    expect(bot.output()).not.toContain(server.token);
  };
}, 120_000);

/** Everyone here is somebody new, so that the tests share no chat. */
let lastId = 1000;
function somebody(): Person {
  lastId += 1;
  return { id: lastId, first_name: 'Lan' };
}

function newGroup(): number {
  lastId += 1;
  return -lastId;
}

/** Messages of one person are answered in order: the next answer is that to the next message. */
async function nothingMoreCame({ id, ...person }: Person): Promise<void> {
  server.receive(privateMessage({ id, ...person }, '/help'));
  expect((await server.nextMessage(id)).plain).toContain('/nguon');
}

function messagesTo(chatId: number) {
  return server.messages.filter(({ chat_id }) => chat_id === chatId);
}

describe('in a private chat', () => {
  test('a question is answered with the source and a quote of it', async () => {
    const lan = somebody();
    server.receive(privateMessage(lan, whoChaired));
    const message = await server.nextMessage(lan.id);
    expect(message.plain).toContain(chair);
    expect(message.plain).toContain('Nguồn:\n[1] ');
    expect(message.text).toMatch(/<blockquote expandable>[^<]*Ngô Đông Hải[^<]*<\/blockquote>/);
    expect(message.link_preview_options).toEqual({ is_disabled: true });
    expect(message.reply_parameters).toBeUndefined();
  });

  test('a source shows its link, its date and that it is made up', async () => {
    const lan = somebody();
    server.receive(privateMessage(lan, 'Ai chủ trì hội nghị Vụ Địa bàn năm 2019?'));
    const { text } = await server.nextMessage(lan.id);
    expect(text).toMatch(/<a href="https:\/\/example\.vn\/[^"]+">[^<]+<\/a> · 15-7-2019/);
    expect(text).toContain('<i>bài minh họa</i>');
  });

  test('two questions are answered in order while another chat is not kept waiting', async () => {
    const lan = somebody();
    const minh = somebody();
    const hold = server.hold('sendMessage');
    server.receive(privateMessage(lan, whoChaired));
    await hold.reached;
    server.receive(privateMessage(lan, whoChairedElsewhere));
    server.receive(privateMessage(minh, whoChaired));
    expect((await server.nextMessage(minh.id)).plain).toContain(chair);
    expect(messagesTo(lan.id)).toHaveLength(1);
    hold.release();
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    expect((await server.nextMessage(lan.id)).plain).toContain(chairElsewhere);
    await nothingMoreCame(lan);
    expect([messagesTo(lan.id).length, messagesTo(minh.id).length]).toEqual([3, 1]);
  });

  test.each([
    ['HTML', '<b>Ai</b> chủ trì <script>alert(1)</script> &lt;i&gt;?'],
    ['SQL', '" OR 1=1 -- NEAR( *'],
    ['only emoji', '😀'.repeat(2048)],
    ['only punctuation', '?!…'],
    ['bidi and zero-width characters', '\u202EAi\u200B chủ trì\u2066?'],
    ['letters in pieces', whoChaired.normalize('NFD')],
    ['as many characters as fit', 'hội nghị '.repeat(455)],
  ])('%s gets one answer, well-formed and free of markup of its own', async (_, text) => {
    const lan = somebody();
    server.receive(privateMessage(lan, text));
    const message = await server.nextMessage(lan.id);
    await nothingMoreCame(lan);
    expect(message.parse_mode).toBe('HTML');
    expect(message.text).not.toMatch(/<script|<i>\?|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
  });

  test('/nguon counts and lists the articles', async () => {
    const lan = somebody();
    server.receive(privateMessage(lan, '/nguon'));
    const { plain } = await server.nextMessage(lan.id);
    expect(plain).toMatch(/^Kho có \d\d bài\. 10 bài mới nhất:(\n• .+){10}$/);
  });
});

describe('in a group', () => {
  test('chatter is left alone; /hoi, a mention and a reply are answered to the asker', async () => {
    const [chatId, from] = [newGroup(), somebody()];
    server.receive(groupMessage({ chatId, from, text: whoChaired }));
    const asked = [
      groupMessage({ chatId, from, text: `/hoi ${whoChaired}` }),
      groupMessage({ chatId, from, text: `@thu_ky_test_bot ${whoChairedElsewhere}` }),
      groupMessage({ chatId, from, text: whoChaired, replyToBot: true }),
    ];
    for (const message of asked) server.receive(message);
    server.receive(groupMessage({ chatId, from, text: '/hoi@bot_khac Ai?' }));
    server.receive(groupMessage({ chatId, from, text: 'Cảm ơn nhé' }));
    const last = groupMessage({ chatId, from, text: '/help' });
    server.receive(last);
    const answers = [];
    for (const _ of [...asked, last]) answers.push(await server.nextMessage(chatId));
    expect(answers.map(({ reply_parameters: reply }) => reply?.message_id)).toEqual(
      [...asked, last].map(({ message_id }) => message_id),
    );
    expect(answers.map(({ plain }) => plain.includes(chair))).toEqual([true, false, true, false]);
    expect(answers[1]?.plain).toContain(chairElsewhere);
  });

  test('a question in a topic is answered in that topic', async () => {
    const [chatId, from] = [newGroup(), somebody()];
    server.receive(groupMessage({ chatId, from, topic: 31, text: `/hoi ${whoChaired}` }));
    expect(await server.nextMessage(chatId)).toMatchObject({ message_thread_id: 31 });
  });
});

describe('when Telegram', () => {
  test('asks for a pause, the answer is sent after it', async () => {
    const lan = somebody();
    server.fail('sendMessage', {
      code: 429,
      description: 'Too Many Requests: retry after 1',
      retryAfterSeconds: 1,
    });
    server.receive(privateMessage(lan, whoChaired));
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame(lan);
  });

  test('refuses the markup, the same text is sent without', async () => {
    const lan = somebody();
    server.fail('sendMessage', {
      code: 400,
      description: "Bad Request: can't parse entities: Unsupported start tag",
    });
    server.receive(privateMessage(lan, whoChaired));
    const message = await server.nextMessage(lan.id);
    expect(message.parse_mode).toBeUndefined();
    expect(message.text).toContain(chair);
    expect(message.text).not.toContain('<blockquote');
  });

  test.each(['drop-after-accept', 'html-502'] as const)(
    'may or may not have taken an answer (%s), it is not sent twice and the bot goes on',
    async (fault) => {
      const lan = somebody();
      const times = () =>
        server.calls.filter(({ payload }) => payload['chat_id'] === lan.id && 'text' in payload);
      server.fail('sendMessage', fault);
      server.receive(privateMessage(lan, whoChaired));
      await server.faultsMet('sendMessage');
      server.receive(privateMessage(lan, whoChairedElsewhere));
      const isSecond = ({ plain }: SentMessage) => plain.includes(chairElsewhere);
      await server.nextMessage(lan.id, isSecond);
      expect(times()).toHaveLength(2);
    },
  );

  test('says that the person has blocked the bot, others are still answered', async () => {
    const [lan, minh] = [somebody(), somebody()];
    server.fail('sendMessage', {
      code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    server.receive(privateMessage(lan, whoChaired));
    await server.faultsMet('sendMessage');
    server.receive(privateMessage(minh, whoChaired));
    expect((await server.nextMessage(minh.id)).plain).toContain(chair);
    expect(messagesTo(lan.id)).toEqual([]);
  });
});
