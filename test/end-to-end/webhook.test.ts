import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiCall, type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess } from './bot-process.ts';
import { type Bots, createBots } from './bots.ts';
import { privateMessage } from './incoming.ts';
import { inlineQuery } from './incoming-presses.ts';

const lan = { id: 2001, first_name: 'Lan' };
const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const secret = 'bi-mat_0123456789';
const webhook = {
  WEBHOOK_URL: 'https://thu-ky.example/telegram/x7',
  WEBHOOK_SECRET: secret,
  PORT: '0',
};

let dataFolder: string;
let server: BotApiServer;
let bots: Bots;

beforeAll(async () => {
  dataFolder = await buildIndex();
  return () => rmSync(dataFolder, { recursive: true });
}, 120_000);

beforeEach(async () => {
  server = await startBotApiServer();
  bots = createBots(dataFolder, server);
});

afterEach(async () => {
  const output = await bots.end();
  expect(output).not.toContain(server.token);
  expect(output).not.toContain(secret);
  await server.close();
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
  { path = '/telegram/x7', method = 'POST', given = secret, body }: Delivery,
): Promise<number> {
  const headers = { ...(given !== null && { 'X-Telegram-Bot-Api-Secret-Token': given }) };
  const response = await fetch(`${address}${path}`, {
    ...{ method, headers },
    ...(method === 'POST' && { body: body ?? updateOf(privateMessage(lan, whoChaired)) }),
  });
  await response.text();
  return response.status;
}

async function startDelivered(): Promise<{ bot: RunningProcess; address: string }> {
  const bot = bots.start(webhook);
  await bot.printed('Telegram delivers to the webhook');
  return { bot, address: await addressOf(bot) };
}

describe('with a webhook', () => {
  test('Telegram is told the address, and what it delivers is answered once', async () => {
    const { address } = await startDelivered();
    const [call] = server.calls.filter(({ method }) => method === 'setWebhook');
    expect(call?.payload).toMatchObject({
      ...{ url: webhook.WEBHOOK_URL, secret_token: secret, allowed_updates: ['message'] },
    });
    const body = updateOf(privateMessage(lan, whoChaired));
    expect(await deliver(address, { body })).toBe(200);
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
    // Delivered again, as when the answer to the delivery was lost.
    expect(await deliver(address, { body })).toBe(200);
    expect(await deliver(address, { body: updateOf(privateMessage(lan, '/help')) })).toBe(200);
    expect((await server.nextMessage(lan.id)).plain).toContain('/nguon');
    expect(server.messages).toHaveLength(2);
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toEqual([]);
  });

  test('an inline query that is delivered is answered', async () => {
    const { address } = await startDelivered();
    const { inline_query } = inlineQuery(lan, whoChaired);
    const body = JSON.stringify({ update_id: 899_999, inline_query });
    expect(await deliver(address, { body })).toBe(200);
    const isAnswer = ({ payload }: ApiCall) => payload['inline_query_id'] === inline_query.id;
    const { payload } = await server.until(() => server.calls.find(isAnswer));
    expect(JSON.stringify(payload['results'])).toContain(chair);
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
    expect(await deliver(address, { body: updateOf(privateMessage(lan, '/help')) })).toBe(200);
    expect((await server.nextMessage(lan.id)).plain).toContain('/nguon');
    expect(server.messages).toHaveLength(1);
    expect(bot.output()).not.toContain('"level":50');
  });

  test('what is delivered before the bot knows itself is delivered again', async () => {
    const hold = server.hold('getMe');
    const bot = bots.start(webhook);
    const address = await addressOf(bot);
    await hold.reached;
    const body = updateOf(privateMessage(lan, whoChaired));
    expect(await deliver(address, { body })).toBe(503);
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({
      ...{ status: 'unavailable', reason: 'starting' },
    });
    hold.release();
    await bot.printed('Telegram delivers to the webhook');
    expect(await deliver(address, { body })).toBe(200);
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  });

  test('a bot that is asked to stop takes no more deliveries and ends its running answer', async () => {
    const { bot, address } = await startDelivered();
    const hold = server.hold('sendMessage');
    expect(await deliver(address, {})).toBe(200);
    await hold.reached;
    bot.signal('SIGTERM');
    await bot.printed('the HTTP server is closed');
    await expect(deliver(address, {})).rejects.toThrow();
    hold.release();
    expect(await bot.exited).toBe(0);
    expect(server.messages).toHaveLength(1);
  });

  test('an address that Telegram refuses ends the bot with what Telegram says', async () => {
    server.fail('setWebhook', { code: 400, description: 'Bad Request: bad webhook: no HTTPS' });
    const bot = bots.start(webhook);
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('Telegram không nhận địa chỉ webhook (Bad Request: bad webhook');
  });

  test('faults of the network and of Telegram are waited out', async () => {
    server.fail('setWebhook', 'html-502', 'drop-after-accept');
    const { address } = await startDelivered();
    expect(await deliver(address, {})).toBe(200);
    expect((await server.nextMessage(lan.id)).plain).toContain(chair);
  });

  test('a refused token ends the bot', async () => {
    const token = '654321:WRONG-aBcDeFgHiJkLmNoPqRsTuVwXyZ';
    const bot = bots.start({ ...webhook, BOT_TOKEN: token });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('Telegram không chấp nhận BOT_TOKEN');
    expect(bot.output()).not.toContain(token);
  });

  test('a port that is taken ends the bot and is named', async () => {
    const { port } = new URL(server.apiRoot);
    const bot = bots.start({ ...webhook, PORT: port });
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
