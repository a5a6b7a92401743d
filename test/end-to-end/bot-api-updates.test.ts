import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotApiServer, botIdentity, startBotApiServer } from './bot-api-server.ts';
import { callMethod } from './call-method.ts';
import { groupMessage, groupPhoto, privateMessage } from './incoming.ts';
import { channelPost, notes } from './incoming-notes.ts';
import { inlineQuery } from './incoming-presses.ts';

const lan = { id: 501, first_name: 'Lan' };
const chatId = -601;

let server: BotApiServer;

beforeEach(async () => {
  server = await startBotApiServer();
  server.receive(privateMessage(lan, 'Chào'));
  return () => server.close();
});

const call = (method: string, payload?: object) => callMethod(server, method, payload);

async function kindsPolled(): Promise<unknown[]> {
  const { result } = await call('getUpdates');
  const updates = Array.isArray(result) ? result : [];
  return updates.map((update) => Object.keys(update)[1]);
}

describe('updates', () => {
  test('come again until a higher offset confirms them', async () => {
    const second = server.receive(privateMessage(lan, 'Chào nữa'));
    expect(await kindsPolled()).toHaveLength(2);
    expect(await kindsPolled()).toHaveLength(2);
    await call('getUpdates', { offset: second });
    expect(await kindsPolled()).toHaveLength(1);
    expect([700_001, 700_002].map(server.isConfirmed)).toEqual([true, false]);
  });

  test('come only of the kinds that were named last', async () => {
    await call('getUpdates', { offset: 800_000, allowed_updates: ['callback_query', 'message'] });
    expect(server.receiveUpdate(channelPost(-9, 'Tin'))).toBeNull();
    await call('getUpdates');
    expect(server.receiveUpdate(inlineQuery(lan, 'Ai?'))).toBeNull();
    server.receive(privateMessage(lan, 'Chào'));
    expect(await kindsPolled()).toEqual(['message']);
  });

  test('of a group are kept from a bot in privacy mode unless they are meant for it', () => {
    const say = (text: string, more: object = {}) =>
      server.receive(groupMessage({ chatId, from: lan, text, ...more })) !== null;
    expect([
      say('Chào cả nhà'),
      say('@bot_khac_bot chào'),
      say('/hoi@bot_khac_bot Ai?'),
      server.receive(groupPhoto({ chatId, from: lan, text: 'Ảnh đây' })) !== null,
    ]).toEqual([false, false, false, false]);
    expect([
      say('/hoi Ai?'),
      say(`/hoi@${botIdentity.username} Ai?`),
      say(`Này @${botIdentity.username} Ai?`),
      say('Còn năm 2019?', { replyToBot: true }),
      server.receive(groupPhoto({ chatId, from: lan, text: `@${botIdentity.username}` })) !== null,
      server.receive(notes.newMember(chatId, lan)) !== null,
    ]).toEqual([true, true, true, true, true, true]);
  });

  test('a second poll ends the first', async () => {
    await call('getUpdates', { offset: 800_000 });
    const first = call('getUpdates', { offset: 800_000, timeout: 50 });
    await server.polled(true);
    await call('getUpdates', { offset: 800_000 });
    expect(await first).toMatchObject({ ok: false, error_code: 409 });
  });
});

describe('a webhook', () => {
  let statuses: number[];
  let deliveries: { secret: unknown; update: number }[];
  const hook = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    deliveries.push({ secret, update: JSON.parse(body).update_id });
    response.writeHead(statuses.shift() ?? 200).end();
  });

  beforeEach(async () => {
    [statuses, deliveries] = [[], []];
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    hook.closeAllConnections();
    await new Promise((resolve) => hook.close(resolve));
  });

  test('gets updates in order with its secret, each until it takes it, and ends polling', async () => {
    statuses = [500, 403];
    const { port } = hook.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/telegram`;
    const last = server.receive(privateMessage(lan, 'Chào nữa'));
    await call('setWebhook', {
      ...{ url, secret_token: 'bi-mat', max_connections: 1, allowed_updates: ['message'] },
    });
    await server.confirmed(last);
    const updates = [700_001, 700_001, 700_001, 700_002];
    expect(deliveries).toEqual(updates.map((update) => ({ secret: 'bi-mat', update })));
    expect(server.receiveUpdate(inlineQuery(lan, 'Ai?'))).toBeNull();
    expect((await call('getWebhookInfo')).result).toMatchObject({ url, pending_update_count: 0 });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
    await call('deleteWebhook');
    expect(await call('getUpdates')).toMatchObject({ ok: true });
  });

  test('needs an address and a secret of the allowed letters', async () => {
    expect(await call('setWebhook', { url: 'nowhere' })).toMatchObject({ error_code: 400 });
    const secret_token = 'bí mật';
    const url = 'http://127.0.0.1:9/';
    expect(await call('setWebhook', { url, secret_token })).toMatchObject({ error_code: 400 });
  });
});
