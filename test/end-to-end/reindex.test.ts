import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, newDataFolder, type RunningProcess, startBot } from './bot-process.ts';
import { privateMessage } from './incoming.ts';

const lan = { id: 40_001, first_name: 'Lan' };
const whoChaired = 'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản tỉnh Hạ Đông?';
const chair = 'Trần Văn Bảy';
const article =
  'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2020\n\nSáng 08/01/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020. Đồng chí Trần Văn Bảy, Giám đốc Sở, chủ trì Hội nghị.';

let built: string;
let dataFolder: string;
let corpus: string;
let server: BotApiServer;
let bot: RunningProcess;

beforeAll(async () => {
  built = await buildIndex();
  return () => rmSync(built, { recursive: true });
}, 120_000);

beforeEach(async () => {
  dataFolder = newDataFolder(built);
  corpus = mkdtempSync(join(tmpdir(), 'thu-ky-corpus-'));
  mkdirSync(join(corpus, 'sở-thủy-sản'));
  writeFileSync(join(corpus, 'sở-thủy-sản', 'tổng-kết.txt'), article);
  writeFileSync(join(corpus, 'trống.txt'), '');
  server = await startBotApiServer();
  bot = startHere();
});

afterEach(async () => {
  bot.signal('SIGKILL');
  await bot.exited;
  await server.close();
  rmSync(dataFolder, { recursive: true });
  rmSync(corpus, { recursive: true });
});

function startHere(environment: Readonly<Record<string, string>> = {}): RunningProcess {
  return startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    ...{ ADMINS: String(lan.id), CORPUS_DIR: corpus, ...environment },
  });
}

async function ask(text: string): Promise<string> {
  server.receive(privateMessage(lan, text));
  return (await server.nextMessage(lan.id)).plain;
}

/** The processes that the bot has started, as the system sees them. */
function childrenOf({ pid }: RunningProcess): string[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return children.filter((child) => child !== '');
}

/** One that has ended may wait for somebody to ask how. */
function isRunning(id: string): boolean {
  if (!existsSync(`/proc/${id}`)) return false;
  return !/^State:\s*Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
}

test('an article that was added is answered from after /capnhat', async () => {
  expect(await ask(whoChaired)).not.toContain(chair);
  expect(await ask('/capnhat')).toContain('bắt đầu lập lại chỉ mục');
  const { plain } = await server.nextEdit(lan.id, (edit) => edit.plain.includes('Mã chỉ mục'));
  expect(plain).toContain(': 1 bài (trước đó');
  expect(plain).toContain('Không đọc được 1 mục:\n• trống.txt: ');
  await bot.printed('a new index generation is in use');
  expect(await ask(whoChaired)).toContain(chair);
  const status = await ask('/trangthai');
  expect(status).toContain('Chỉ mục: 1 bài, 1 lượt tường thuật');
  expect(plain).toContain(/\((\d{8}T\w+-\w+)\)/.exec(status)?.[1]);
  expect(bot.output()).toContain('the corpus is being indexed anew');
  expect(bot.output()).not.toContain(server.token);
});

test('a corpus that is gone is told, and the old index goes on', async () => {
  rmSync(corpus, { recursive: true });
  await ask('/capnhat');
  const { plain } = await server.nextEdit(lan.id);
  mkdirSync(corpus);
  expect(plain).toContain('tôi vẫn trả lời từ chỉ mục cũ');
  expect(plain).toContain(corpus);
  expect(await ask('Ai chủ trì hội nghị Vụ Địa phương 2018?')).toContain('Ngô Đông Hải');
});

test.skipIf(process.platform !== 'linux')(
  'a bot that is stopped meanwhile ends the child, which knew no secret, and begins no other',
  async () => {
    await ask('/capnhat');
    const [child = ''] = childrenOf(bot);
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8').split('\0');
    expect(environment).toContain('BOT_TOKEN=');
    expect(environment.join()).not.toContain(server.token);
    expect(getPriority(Number(child))).toBe(constants.priority.PRIORITY_LOW);
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(isRunning(child)).toBe(false);
    bot = startHere();
    expect(await ask('/help')).toContain('/nguon');
    expect(bot.output()).not.toContain('the corpus is being indexed anew');
    expect(await ask('Ai chủ trì hội nghị Vụ Địa phương 2018?')).toContain('Ngô Đông Hải');
  },
);
