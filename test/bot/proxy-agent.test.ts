import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { Api } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/bot/describe-error.ts';
import { createProxyAgent } from '../../src/bot/proxy-agent.ts';

const credentials = 'lan:mat-khau@';

/** A proxy that does this with a connection; gives its address without scheme. */
async function startProxy(serve: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What the log is told of a call through the proxy. */
async function failureThrough(proxy: string) {
  const baseFetchConfig = { agent: createProxyAgent(proxy, 50) };
  const api = new Api('123456:test', { apiRoot: 'http://telegram.invalid', baseFetchConfig });
  return api.getMe().then(
    () => expect.unreachable(),
    (error: unknown) => describeError(error),
  );
}

describe('a proxy that', () => {
  test.each([
    ['does not answer', () => {}, 'it does not answer'],
    ['hangs up', (socket: Socket) => socket.end(), 'ended before receiving CONNECT response'],
    [
      'plays Telegram instead of leading to it',
      (socket: Socket) => socket.end('HTTP/1.1 503 No\r\n\r\n{"ok":true,"result":{"id":1}}'),
      'it answers 503 instead of 200',
    ],
  ])('%s has let nothing through', async (_, serve, reason) => {
    const address = await startProxy(serve);
    expect(await failureThrough(`http://${credentials}${address}`)).toMatchObject({
      code: 'EPROXY',
      reason: expect.stringContaining(reason),
    });
  });

  test('speaks no SOCKS has let nothing through', async () => {
    const address = await startProxy((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await failureThrough(`socks5://${credentials}${address}`)).toMatchObject({
      code: 'EPROXY',
      reason: expect.stringContaining('no way through the proxy: '),
    });
  });
});

test.each(['http', 'https', 'socks5', 'socks4'])(
  'the password of a proxy by %s is in no field that is printed',
  (scheme) => {
    const agent = createProxyAgent(`${scheme}://${credentials}proxy.example:1080`);
    expect(inspect(agent, { depth: 10 })).toContain('proxy.example');
    expect(inspect(agent, { depth: 10 })).not.toContain('mat-khau');
  },
);
