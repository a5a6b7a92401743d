import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';
import { groupMessage, privateMessage } from './incoming.ts';
import { inlineQuery } from './incoming-presses.ts';

const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const [lan, minh] = [
  { id: 40_001, first_name: 'Lan' },
  { id: 40_002, first_name: 'Minh' },
];
const office = -40_100;

let server: BotApiServer;
let bot: RunningProcess;

beforeAll(async () => {
  const dataFolder = await buildIndex();
  server = await startBotApiServer();
  bot = startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    ADMINS: String(lan.id),
  });
  return async () => {
    bot.signal('SIGTERM');
    const code = await bot.exited;
    await server.close();
    rmSync(dataFolder, { recursive: true });
    expect(code).toBe(0);
  };
}, 120_000);

async function shownTo(update: ReturnType<typeof inlineQuery>) {
  server.receiveUpdate(update);
  return server.inlineAnswer(update.inline_query.id);
}

/** The call by which the bot answered the query, whether Telegram took it or not. */
function answerTo(id: string) {
  return server.calls.find(({ payload }) => payload['inline_query_id'] === id);
}

async function told(chat: number): Promise<string> {
  return (await server.nextMessage(chat)).plain;
}

test('before the first word the list is empty and tells how to ask', async () => {
  server.receive(privateMessage(lan, '/start'));
  await server.nextMessage(lan.id);
  expect(await shownTo(inlineQuery(lan, ''))).toMatchObject({
    results: [],
    button: { start_parameter: 'inline' },
  });
});

test('a question in any chat is answered with a quote, then with meetings', async () => {
  const { results, is_personal, cache_time } = await shownTo(inlineQuery(lan, whoChaired));
  expect({ is_personal, cache_time }).toEqual({ is_personal: true, cache_time: 60 });
  const texts = results.map(({ input_message_content: content }) => content.message_text);
  expect(results[0]?.title).toBe('Trả lời');
  expect(texts[0]).toContain(chair);
  expect(texts[0]).toContain('<blockquote expandable>');
  expect(results.length).toBeGreaterThan(1);
  expect(results[1]?.title).toContain('9-7-2018');
});

test('a question that fits many meetings offers five results', async () => {
  const { results } = await shownTo(inlineQuery(lan, 'Ai chủ trì hội nghị'));
  expect(results).toHaveLength(5);
});

test('who is not let in gets no answer', async () => {
  const { inline_query: query } = inlineQuery(minh, whoChaired);
  server.receiveUpdate({ inline_query: query });
  // What came after it was answered: it was looked at.
  await shownTo(inlineQuery(lan, 'Hội nghị nào họp năm 2019?'));
  expect(answerTo(query.id)).toBeUndefined();
});

test('a query that is too old does no harm', async () => {
  const late = inlineQuery(lan, 'Ai chủ trì hội nghị Vụ Địa bàn 2019?');
  server.receiveUpdate(late);
  server.expireQuery(late.inline_query.id);
  await server.until(() => answerTo(late.inline_query.id));
  expect((await shownTo(inlineQuery(lan, 'Hội nghị năm 2018'))).results).not.toEqual([]);
  expect(bot.output()).not.toContain('was not sent');
});

test('/danhsach and /chidao list what they are asked for, in groups as well', async () => {
  server.receive(privateMessage(lan, '/danhsach 2019'));
  expect(await told(lan.id)).toMatch(/^Có 3 cuộc họp, hội nghị năm 2019:\n• /);
  server.receive(privateMessage(lan, '/chidao Vụ Địa phương'));
  expect(await told(lan.id)).toMatch(/^Có \d+ ý kiến chỉ đạo, đề nghị với Vụ Địa phương/);
  server.receive(groupMessage({ chatId: office, from: lan, text: '/duyet' }));
  await server.nextMessage(office);
  const command = groupMessage({ chatId: office, from: minh, text: '/danhsach@thu_ky_test_bot' });
  server.receive(command);
  const message = await server.nextMessage(office);
  expect(message.plain).toMatch(/^Có \d+ cuộc họp, mới nhất trước:\n• /);
  expect(message.reply_parameters?.message_id).toBe(command.message_id);
});
