import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, newDataFolder, type RunningProcess, startBot } from './bot-process.ts';
import { privateMessage } from './incoming.ts';

const lan = { id: 2001, first_name: 'Lan' };
const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const whoChairedElsewhere = 'Ai chủ trì hội nghị Vụ Công nghiệp 2018?';
const chairElsewhere = 'Cao Đức Phát';

let built: string;
let dataFolder: string;
let server: BotApiServer;
let bots: RunningProcess[];

beforeAll(async () => {
  built = await buildIndex();
  return () => rmSync(built, { recursive: true });
}, 120_000);

beforeEach(async () => {
  dataFolder = newDataFolder(built);
  server = await startBotApiServer();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) {
    bot.signal('SIGKILL');
    await bot.exited;
    expect(bot.output()).not.toContain(server.token);
  }
  await server.close();
  rmSync(dataFolder, { recursive: true });
});

function startHere(environment: Readonly<Record<string, string>> = {}): RunningProcess {
  const bot = startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    ...{ OPEN_ACCESS: 'true', ...environment },
  });
  bots.push(bot);
  return bot;
}

/** One person's messages are answered in order: what comes next is the answer to the next one. */
async function nothingMoreCame(): Promise<void> {
  server.receive(privateMessage(lan, '/help'));
  expect((await server.nextMessage(lan.id)).plain).toContain('/nguon');
}

test('a bot that is asked to stop ends what it is sending, and no message is left or doubled', async () => {
  const bot = startHere();
  const hold = server.hold('sendMessage');
  server.receive(privateMessage(lan, whoChaired));
  await hold.reached;
  await server.confirmed(server.receive(privateMessage(lan, '/help')));
  bot.signal('SIGTERM');
  await bot.printed('stopping');
  hold.release();
  expect(await bot.exited).toBe(0);
  expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  startHere();
  expect((await server.nextMessage(lan.id)).plain).toContain('/nguon');
  await nothingMoreCame();
  expect(server.messages).toHaveLength(3);
});

test('a bot that is asked to stop leaves what waits for its turn to the next, in order', async () => {
  const questions = Array.from({ length: 15 }, (_, at) =>
    at % 2 === 0 ? whoChaired : whoChairedElsewhere,
  );
  for (const question of questions) server.receive(privateMessage(lan, question));
  const hold = server.hold('sendChatAction');
  const bot = startHere();
  await hold.reached;
  bot.signal('SIGTERM');
  expect(await bot.exited).toBe(0);
  hold.release();
  const before = server.messages.length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(questions.length);
  startHere();
  for (const question of questions) {
    const { plain } = await server.nextMessage(lan.id);
    expect(plain).toContain(question === whoChaired ? chair : chairElsewhere);
  }
  await nothingMoreCame();
});

test('a bot with nothing in work stops at once', async () => {
  const bot = startHere();
  await server.polled(true);
  bot.signal('SIGTERM');
  expect(await bot.exited).toBe(0);
});

test('a second signal ends the bot at once', async () => {
  const bot = startHere();
  const hold = server.hold('sendMessage');
  server.receive(privateMessage(lan, whoChaired));
  await hold.reached;
  bot.signal('SIGTERM');
  await bot.printed('stopping');
  bot.signal('SIGTERM');
  expect(await bot.exited).toBe(1);
});

test('a question that a killed bot was thinking about is answered once, by the next', async () => {
  const bot = startHere();
  const hold = server.hold('sendChatAction');
  server.receive(privateMessage(lan, whoChaired));
  await hold.reached;
  bot.signal('SIGKILL');
  await bot.exited;
  hold.release();
  startHere();
  expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  await nothingMoreCame();
});

test('an answer that was on its way when the bot was killed is sent once more, and logged', async () => {
  const bot = startHere();
  const hold = server.hold('sendMessage');
  server.receive(privateMessage(lan, whoChaired));
  await hold.reached;
  bot.signal('SIGKILL');
  await bot.exited;
  hold.release();
  const next = startHere();
  await server.nextMessage(lan.id);
  expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  await next.printed('it is unknown whether a message arrived');
  next.signal('SIGTERM');
  await next.exited;
  startHere();
  await nothingMoreCame();
});

test('a second bot on the same data folder is refused', async () => {
  startHere();
  await server.polled(true);
  const second = startHere();
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain('mỗi thư mục dữ liệu chỉ chạy được một bot');
});

test('faults of the network and of Telegram are waited out', async () => {
  server.fail('getMe', 'drop-after-accept');
  server.fail('deleteWebhook', 'html-502');
  server.fail('setMyCommands', { code: 500, description: 'Internal Server Error' });
  server.fail(
    'getUpdates',
    { code: 409, description: 'Conflict: terminated by other getUpdates request' },
    { code: 429, description: 'Too Many Requests: retry after 1', retryAfterSeconds: 1 },
    'drop-after-accept',
  );
  startHere();
  server.receive(privateMessage(lan, whoChaired));
  expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  await nothingMoreCame();
});

test('Telegram is told which updates are wanted and which commands there are', async () => {
  startHere();
  await server.polled(true);
  await server.called('setMyCommands', 6);
  const calls = (method: string) => server.calls.filter((call) => call.method === method);
  expect(calls('getUpdates')[0]?.payload).toMatchObject({
    allowed_updates: [
      ...['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'],
    ],
  });
  expect(calls('deleteWebhook')[0]?.payload).toEqual({ drop_pending_updates: false });
  for (const language of ['', 'en']) {
    const own = server.commandNames({ type: 'all_private_chats' }, language);
    const inGroups = server.commandNames({ type: 'all_group_chats' }, language);
    expect(own).toEqual(server.commandNames({ type: 'default' }, language));
    expect(own).toEqual(expect.arrayContaining(['hoi', 'danhsach', 'moi', 'xoa', 'help']));
    expect(own).not.toContain('duyet');
    expect(inGroups).toContain('hoi');
  }
});

test('an admin of the settings is offered the commands of admins as well', async () => {
  startHere({ ADMINS: String(lan.id) });
  await server.called('setMyCommands', 8);
  const scope = { type: 'chat', chat_id: lan.id };
  expect(server.commandNames(scope, '')).toEqual(expect.arrayContaining(['hoi', 'duyet', 'chan']));
  expect(server.commandNames(scope, 'en')).toEqual(server.commandNames(scope, ''));
});

test('a refused token is told in one sentence that does not repeat it', async () => {
  const token = '654321:WRONG-aBcDeFgHiJkLmNoPqRsTuVwXyZ';
  const bot = startHere({ BOT_TOKEN: token });
  expect(await bot.exited).toBe(1);
  expect(bot.output()).toContain('Telegram không chấp nhận BOT_TOKEN');
  expect(bot.output()).not.toContain(token);
});

test('without a token and a terminal, the way to a token is explained in both languages', async () => {
  const bot = startHere({ BOT_TOKEN: '' });
  expect(await bot.exited).toBe(1);
  expect(bot.output()).toContain('Chưa có BOT_TOKEN');
  expect(bot.output()).toContain('There is no BOT_TOKEN yet');
});
