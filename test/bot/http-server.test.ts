import { connect } from 'node:net';
import type { Update } from 'grammy/types';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHttpServer, type Route } from '../../src/bot/http-server.ts';
import { webhook } from '../../src/bot/webhook.ts';
import { createRecordingLogger } from './recording-logger.ts';

const listen = { host: '127.0.0.1', port: 0 };

async function serve(
  routes: Readonly<Record<string, Route>>,
  options?: Parameters<typeof openHttpServer>[3],
) {
  const { logger, lines } = createRecordingLogger();
  const server = await openHttpServer(listen, new Map(Object.entries(routes)), logger, options);
  onTestFinished(() => server.close());
  return { address: `http://127.0.0.1:${server.port}`, server, lines };
}

const page: Route = { methods: ['GET', 'HEAD'], answer: () => ({ status: 200, body: 'đây' }) };

describe('the HTTP server', () => {
  test('serves its routes, however their letters are written, and nothing else', async () => {
    const { address } = await serve({ '/%C4%91%C3%A2y': page });
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(`${address}${path}`, { method })).status;
    expect(await (await fetch(`${address}/đây?a=b`)).text()).toBe('đây');
    expect(await statusOf('/%C4%91%C3%A2y', 'HEAD')).toBe(200);
    expect(await statusOf('/')).toBe(404);
    expect(await statusOf('/package.json')).toBe(404);
    expect(await statusOf('/đây/')).toBe(404);
  });

  test('tells which methods there are', async () => {
    const { address } = await serve({ '/': page });
    const response = await fetch(address, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('tells the log of an answer that fails, and the client nothing of it', async () => {
    const fail = () => {
      throw new Error('đĩa đầy');
    };
    const { address, lines } = await serve({ '/': { methods: ['GET'], answer: fail } });
    const response = await fetch(address);
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(lines.join()).toContain('đĩa đầy');
  });

  test.each([
    ['says nothing', '', ''],
    ['never ends its headers', 'GET / HTTP/1.1\r\nHost: a\r\n', 'HTTP/1.1 408'],
    ['sends headers without end', `GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}`, 'HTTP/1.1 431'],
  ])('cuts off who %s', async (_, sent, beginning) => {
    const { server } = await serve(
      { '/': page },
      { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 },
    );
    const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
    socket.write(sent);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer.startsWith(beginning)).toBe(true);
  });

  test('ends a running answer before it is closed, and takes no other', async () => {
    let release: (body: string) => void = () => {};
    let reached: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const slow: Route = {
      methods: ['GET'],
      answer: async () => {
        reached();
        return { status: 200, body: await new Promise<string>((resolve) => (release = resolve)) };
      },
    };
    const { address, server } = await serve({ '/': slow });
    const response = fetch(address);
    await arrived;
    const closed = server.close();
    await expect(fetch(address)).rejects.toThrow();
    release('xong');
    expect(await (await response).text()).toBe('xong');
    await closed;
  });

  test('says which address can not be listened on', async () => {
    const { server } = await serve({});
    const { logger } = createRecordingLogger();
    const taken = { host: '127.0.0.1', port: server.port };
    await expect(openHttpServer(taken, new Map(), logger)).rejects.toMatchObject({
      code: 'cannot-listen',
      values: { ...taken, reason: 'EADDRINUSE' },
    });
  });
});

describe('a delivery', () => {
  const secret = 'bi-mat';
  const post = { method: 'POST', headers: { 'X-Telegram-Bot-Api-Secret-Token': secret } };

  test('that can not be written down is left to Telegram', async () => {
    const accept = () => {
      throw new Error('đĩa đầy');
    };
    const { address } = await serve({ '/': webhook({ secret, isReady: () => true, accept }) });
    expect((await fetch(address, { ...post, body: '{"update_id":1}' })).status).toBe(500);
  });

  test('is handed on as it is', async () => {
    const accepted: Update[] = [];
    const accept = (updates: readonly Update[]) => void accepted.push(...updates);
    const { address } = await serve({ '/': webhook({ secret, isReady: () => true, accept }) });
    const body = '{"update_id":1,"message":{"text":"Ai chủ trì?"}}';
    expect((await fetch(address, { ...post, body })).status).toBe(200);
    expect(accepted).toEqual([JSON.parse(body)]);
  });

  test.each(['{"update_id":1.5}', '{"update_id":"1"}', '[1]', 'null', '""', ''])(
    'of %j is no update',
    async (body) => {
      const accept = () => expect.unreachable();
      const { address } = await serve({ '/': webhook({ secret, isReady: () => true, accept }) });
      expect((await fetch(address, { ...post, body })).status).toBe(400);
    },
  );
});
