import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiCall, type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess } from './bot-process.ts';
import { type Bots, createBots } from './bots.ts';
import { callMethod } from './call-method.ts';
import { privateMessage } from './incoming.ts';
import { inlineQuery } from './incoming-presses.ts';
import { type ReverseProxy, startReverseProxy } from './reverse-proxy.ts';

const lan = { id: 2001, first_name: 'Lan' };
const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const secret = 'bi-mat_0123456789';
const path = '/telegram/x7';

let dataFolder: string;
let server: BotApiServer;
let bots: Bots;
let proxy: ReverseProxy;

beforeAll(async () => {
  dataFolder = await buildIndex();
  return () => rmSync(dataFolder, { recursive: true });
}, 120_000);

beforeEach(async () => {
  server = await startBotApiServer();
  proxy = await startReverseProxy();
  bots = createBots(dataFolder, server);
});

afterEach(async () => {
  const output = await bots.end();
  expect(output).not.toContain(server.token);
  expect(output).not.toContain(secret);
  await server.close();
  await proxy.close();
});

/** Where the bot listens, by its own words. */
async function addressOf(bot: RunningProcess): Promise<string> {
  await bot.printed('the HTTP server listens');
  const [, port = ''] = /"port":(\d+),"msg":"the HTTP server listens"/.exec(bot.output()) ?? [];
  return `http://127.0.0.1:${port}`;
}

let lastUpdate = 900_000;

interface Delivery {
  readonly path?: string;
  readonly method?: string;
  readonly given?: string | null;
  readonly body?: string;
}

function updateOf(message: object): string {
  lastUpdate += 1;
  return JSON.stringify({ update_id: lastUpdate, message });
}

async function deliver(
  address: string,
  { path: to = path, method = 'POST', given = secret, body }: Delivery,
): Promise<number> {
  const headers = { ...(given !== null && { 'X-Telegram-Bot-Api-Secret-Token': given }) };
  const response = await fetch(`${address}${to}`, {
    ...{ method, headers },
    ...(method === 'POST' && { body: body ?? updateOf(privateMessage(lan, whoChaired)) }),
  });
  await response.text();
  return response.status;
}

/** The settings of a bot that Telegram delivers to, through the reverse proxy. */
function webhook() {
  return { WEBHOOK_URL: `${proxy.address}${path}`, WEBHOOK_SECRET: secret, PORT: '0' };
}

async function startDelivered(): Promise<{ bot: RunningProcess; address: string }> {
  const bot = bots.start(webhook());
  const address = await addressOf(bot);
  proxy.forwardTo(address);
  await bot.printed('Telegram delivers to the webhook');
  return { bot, address };
}

/** One person's messages are answered in order: what comes next is the answer to the next one. */
async function nothingMoreCame(): Promise<void> {
  server.receive(privateMessage(lan, '/help'));
  expect((await server.nextMessage(lan.id)).plain).toContain('/nguon');
}

describe('with a webhook', () => {
  test('Telegram is told the address, and what it delivers is answered once', async () => {
    server.receive(privateMessage(lan, whoChaired));
    await startDelivered();
    const [call] = server.calls.filter(({ method }) => method === 'setWebhook');
    const allowed = ['message', 'edited_message', 'callback_query', 'inline_query'];
    expect(call?.payload).toMatchObject({
      ...{ url: `${proxy.address}${path}`, secret_token: secret },
      allowed_updates: [...allowed, 'my_chat_member'],
    });
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame();
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toEqual([]);
  });

  test('an inline query that is delivered is answered', async () => {
    await startDelivered();
    const query = inlineQuery(lan, whoChaired);
    server.receiveUpdate(query);
    const { id } = query.inline_query;
    const isAnswer = ({ payload }: ApiCall) => payload['inline_query_id'] === id;
    const { payload } = await server.until(() => server.calls.find(isAnswer));
    expect(JSON.stringify(payload['results'])).toContain(chair);
  });

  test('what is delivered again because the reply was lost is answered once', async () => {
    await startDelivered();
    proxy.loseNextReply();
    await server.confirmed(server.receive(privateMessage(lan, whoChaired)));
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame();
    expect(proxy.statuses).toEqual([200, 200, 200]);
  });

  test('a delivery that is none of Telegram is refused and leaves nothing behind', async () => {
    const { bot, address } = await startDelivered();
    const statuses = await Promise.all(
      [
        { given: null },
        { given: 'bi-mat' },
        { path: '/telegram' },
        { path: '/' },
        { method: 'GET' },
        { body: JSON.stringify('x'.repeat(1024 * 1024)) },
        { body: '{"update_id":' },
        { body: '{"message":{}}' },
      ].map((delivery) => deliver(address, delivery)),
    );
    expect(statuses).toEqual([401, 401, 404, 404, 405, 413, 400, 400]);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain(
      '\nthu_ky_updates_accepted_total 0\n',
    );
    await nothingMoreCame();
    expect(server.messages).toHaveLength(1);
    expect(bot.output()).not.toContain('"level":50');
  });

  test('what another secret delivers stays with Telegram until the bot has told its own', async () => {
    const url = `${proxy.address}${path}`;
    await callMethod(server, 'setWebhook', { url, secret_token: 'cua-bot-cu' });
    const hold = server.hold('getMe');
    proxy.forwardTo(await addressOf(bots.start(webhook())));
    server.receive(privateMessage(lan, whoChaired));
    await proxy.answered(401);
    hold.release();
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame();
  });

  test('what is delivered before the bot knows itself is delivered again', async () => {
    // The webhook of the process before this one.
    const url = `${proxy.address}${path}`;
    await callMethod(server, 'setWebhook', { url, secret_token: secret });
    const hold = server.hold('getMe');
    const bot = bots.start(webhook());
    const address = await addressOf(bot);
    proxy.forwardTo(address);
    await hold.reached;
    server.receive(privateMessage(lan, whoChaired));
    await proxy.answered(503);
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({
      ...{ status: 'unavailable', reason: 'starting' },
    });
    hold.release();
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame();
  });

  test('a bot that is asked to stop takes no more deliveries; they reach the next', async () => {
    const { bot } = await startDelivered();
    const hold = server.hold('sendMessage');
    await server.confirmed(server.receive(privateMessage(lan, whoChaired)));
    await hold.reached;
    bot.signal('SIGTERM');
    await bot.printed('the HTTP server is closed');
    const late = server.receive(privateMessage(lan, whoChaired));
    await proxy.answered(502);
    expect(server.isConfirmed(late)).toBe(false);
    hold.release();
    expect(await bot.exited).toBe(0);
    expect(server.messages).toHaveLength(1);
    await startDelivered();
    await server.nextMessage(lan.id);
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    await nothingMoreCame();
  });

  test('an address that Telegram refuses ends the bot with what Telegram says', async () => {
    server.fail('setWebhook', { code: 400, description: 'Bad Request: bad webhook: no HTTPS' });
    const bot = bots.start(webhook());
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('Telegram không nhận địa chỉ webhook (Bad Request: bad webhook');
  });

  test('faults of the network and of Telegram are waited out', async () => {
    server.fail('setWebhook', 'html-502', 'drop-after-accept');
    await startDelivered();
    server.receive(privateMessage(lan, whoChaired));
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  });

  test('a refused token ends the bot', async () => {
    const token = '654321:WRONG-aBcDeFgHiJkLmNoPqRsTuVwXyZ';
    const bot = bots.start({ ...webhook(), BOT_TOKEN: token });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('Telegram không chấp nhận BOT_TOKEN');
    expect(bot.output()).not.toContain(token);
  });

  test('a port that is taken ends the bot and is named', async () => {
    const { port } = new URL(server.apiRoot);
    const bot = bots.start({ ...webhook(), PORT: port });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain(`Không mở được 127.0.0.1:${port} (EADDRINUSE)`);
    expect(server.calls).toEqual([]);
  });
});

describe('without a webhook', () => {
  test('a webhook that is set while the bot polls is removed', async () => {
    bots.start();
    await server.polled(true);
    await fetch(`${server.apiRoot}/bot${server.token}/setWebhook`, {
      ...{ method: 'POST', body: '{"url":"https://khac.example"}' },
    });
    server.receive(privateMessage(lan, '/help'));
    await server.nextMessage(lan.id);
    server.receive(privateMessage(lan, whoChaired));
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  });

  test('health and figures are served if PORT is set, and nothing else', async () => {
    const bot = bots.start({ PORT: '0' });
    const address = await addressOf(bot);
    await server.polled(true);
    const health = await fetch(`${address}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    server.receive(privateMessage(lan, whoChaired));
    await server.confirmed(server.receive(privateMessage(lan, '/help')));
    await server.nextMessage(lan.id);
    await server.nextMessage(lan.id);
    server.fail('sendMessage', {
      code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    server.receive(privateMessage(lan, '/help'));
    await bot.printed('a message was not sent');
    const figures = await (await fetch(`${address}/metrics`)).text();
    expect(figures).toContain('\nthu_ky_updates_accepted_total 3\n');
    expect(figures).toContain('\nthu_ky_answers_total{kind="answered"} 1\n');
    expect(figures).toContain('\nthu_ky_answer_seconds_count 1\n');
    expect(figures).toContain('\nthu_ky_sends_total{outcome="delivered"} 2\n');
    expect(figures).toContain('\nthu_ky_sends_total{outcome="refused"} 1\n');
    expect(figures).toMatch(/\nprocess_resident_memory_bytes \d{7,}\n/);
    expect(await deliver(address, {})).toBe(404);
  });

  test('nothing is served unless PORT is set', async () => {
    const bot = bots.start();
    await server.polled(true);
    expect(bot.output()).not.toContain('the HTTP server listens');
  });
});
