import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex } from './bot-process.ts';
import { type Bots, createBots } from './bots.ts';
import { privateMessage } from './incoming.ts';
import { startConnectProxy, startSocksProxy, type TestProxy } from './proxies.ts';

const lan = { id: 2001, first_name: 'Lan' };
const password = 'mật@khẩu:9';
const credentials = `lan:${encodeURIComponent(password)}@`;

/** A name that nobody but the proxies knows: what does not go through them does not arrive. */
const unknownHost = 'telegram.invalid';

let dataFolder: string;
let server: BotApiServer;
let bots: Bots;
let proxies: TestProxy[];

beforeAll(async () => {
  dataFolder = await buildIndex();
  return () => rmSync(dataFolder, { recursive: true });
}, 120_000);

beforeEach(async () => {
  server = await startBotApiServer();
  bots = createBots(dataFolder, server);
  proxies = [];
});

afterEach(async () => {
  const output = await bots.end();
  for (const secret of [server.token, password, encodeURIComponent(password)]) {
    expect(output).not.toContain(secret);
  }
  for (const proxy of proxies) await proxy.close();
  await server.close();
});

async function here(proxy: Promise<TestProxy>): Promise<TestProxy> {
  proxies.push(await proxy);
  return proxy;
}

function apiRootBehindProxy(): string {
  return `http://${unknownHost}:${new URL(server.apiRoot).port}`;
}

async function expectAnswers(): Promise<void> {
  const update = server.receive(privateMessage(lan, 'Ai chủ trì hội nghị Vụ Địa phương 2018?'));
  expect((await server.nextMessage(lan.id)).plain).toContain('Ngô Đông Hải');
  await server.confirmed(update);
}

test.each(['HTTPS_PROXY', 'https_proxy'])(
  'with %s every call goes through the proxy, names and credentials too',
  async (variable) => {
    const proxy = await here(startConnectProxy());
    const address = `http://${credentials}127.0.0.1:${proxy.port}`;
    bots.start({ API_ROOT: apiRootBehindProxy(), [variable]: address });
    await expectAnswers();
    const { host, credentials: given } = await proxy.used();
    expect([host, given]).toEqual([unknownHost, `lan:${password}`]);
    // A tunnel a call would make each call wait for two more ways there and back.
    expect(proxy.tunnels.length).toBeLessThan(server.calls.length);
  },
);

test.each(['socks5', 'socks5h', 'socks'])(
  'with ALL_PROXY=%s:// every call goes through the proxy, which looks names up',
  async (scheme) => {
    const proxy = await here(startSocksProxy());
    const address = `${scheme}://${credentials}127.0.0.1:${proxy.port}`;
    bots.start({ API_ROOT: apiRootBehindProxy(), ALL_PROXY: address });
    await expectAnswers();
    const { host, credentials: given } = await proxy.used();
    expect([host, given]).toEqual([unknownHost, `lan:${password}`]);
  },
);

test('over https Telegram is named to the proxy, and TLS begins behind it', async () => {
  const proxy = await here(startConnectProxy());
  const port = new URL(server.apiRoot).port;
  const address = `http://127.0.0.1:${proxy.port}`;
  bots.start({ API_ROOT: `https://${unknownHost}:${port}`, ALL_PROXY: address });
  const { host, firstBytes } = await proxy.used();
  expect(host).toBe(unknownHost);
  // A ClientHello with the name of the server.
  expect([...firstBytes.subarray(0, 2)]).toEqual([22, 3]);
  expect(firstBytes.includes(unknownHost)).toBe(true);
});

test.each([
  ['HTTPS_PROXY', 'http'],
  ['ALL_PROXY', 'socks5'],
])('a proxy of %s that is not there is waited for', async (variable, scheme) => {
  const proxy = await startConnectProxy();
  await proxy.close();
  const address = `${scheme}://${credentials}127.0.0.1:${proxy.port}`;
  const bot = bots.start({ [variable]: address });
  await bot.printed(`no way through the proxy: connect ECONNREFUSED 127.0.0.1:${proxy.port}`);
  bot.signal('SIGTERM');
  expect(await bot.exited).toBe(0);
  expect(server.calls).toEqual([]);
});

test('a proxy that refuses is waited for and named as the one that refuses', async () => {
  const proxy = await here(startConnectProxy(407));
  const bot = bots.start({ HTTPS_PROXY: `http://${credentials}127.0.0.1:${proxy.port}` });
  await bot.printed('no way through the proxy: it answers 407 instead of 200');
  expect(server.calls).toEqual([]);
});

test('without a proxy, a name that can not be looked up is told without the rest of the address', async () => {
  const bot = bots.start({ API_ROOT: `http://${unknownHost}` });
  await bot.printed(unknownHost);
  expect(bot.output()).not.toContain('/bot');
});
