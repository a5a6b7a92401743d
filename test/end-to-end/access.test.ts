import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';
import { groupMessage, type Person, privateMessage } from './incoming.ts';

const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
const chair = 'Ngô Đông Hải';
const [lan, minh, hoa] = [
  { id: 30_001, first_name: 'Lan' },
  { id: 30_002, first_name: 'Minh' },
  { id: 30_003, first_name: 'Hoa' },
];
const office = -30_100;
const oneTimeCode = /\b[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}\b/;

let dataFolder: string;
let server: BotApiServer;
let bot: RunningProcess;

beforeAll(async () => {
  dataFolder = await buildIndex();
  server = await startBotApiServer();
  bot = startHere();
}, 120_000);

afterAll(async () => {
  bot.signal('SIGKILL');
  await bot.exited;
  await server.close();
  rmSync(dataFolder, { recursive: true });
});

function startHere(): RunningProcess {
  return startBot({ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder });
}

function ask(from: Person, text: string): void {
  server.receive(privateMessage(from, text));
}

function askInOffice(from: Person, text: string): void {
  server.receive(groupMessage({ chatId: office, from, text }));
}

async function told(chat: number): Promise<string> {
  return (await server.nextMessage(chat)).plain;
}

test('from the claim code in the log to a group that asks, and back to a blocked person', async () => {
  await bot.printed('nobody is admin yet');
  const claim = oneTimeCode.exec(bot.output())?.[0] ?? '';

  ask(minh, whoChaired);
  expect(await told(minh.id)).toContain(`/duyet ${minh.id}`);
  ask(minh, whoChaired);

  ask(lan, claim.toLowerCase());
  expect(await told(lan.id)).toContain('quản trị viên của tôi');
  ask(lan, '/duyet');
  const invitation = oneTimeCode.exec(await told(lan.id))?.[0] ?? '';
  ask(minh, `/start ${invitation}`);
  expect(await told(minh.id)).toContain('Chào mừng');
  ask(minh, whoChaired);
  expect(await told(minh.id)).toContain(chair);

  askInOffice(minh, `/hoi ${whoChaired}`);
  expect(await told(office)).toContain(`/duyet ${office}`);
  askInOffice(lan, '/duyet');
  expect(await told(office)).toContain('đã được vào');
  askInOffice(hoa, `/hoi ${whoChaired}`);
  expect(await told(office)).toContain(chair);

  ask(lan, `/chan ${minh.id}`);
  expect(await told(lan.id)).toContain('đã bị chặn');
  ask(minh, whoChaired);
  askInOffice(minh, `/hoi ${whoChaired}`);
  askInOffice(hoa, `/hoi ${whoChaired}`);
  expect(await told(office)).toContain(chair);
  const answered = (chat: number) => server.messages.filter(({ chat_id: to }) => to === chat);
  expect([answered(minh.id).length, answered(office).length]).toEqual([3, 4]);

  const log = bot.output();
  expect(log.match(/nobody is admin yet/g)).toHaveLength(1);
  for (const secret of [invitation, String(minh.id), String(office), 'Minh', 'chủ trì']) {
    expect(log).not.toContain(secret);
  }
});

test('after a kill the admin is still admin, and no other is looked for', async () => {
  bot.signal('SIGKILL');
  await bot.exited;
  bot = startHere();
  ask(lan, '/nguoidung');
  const list = await told(lan.id);
  expect(list).toContain(`Lan · ${lan.id} · quản trị viên`);
  expect(list).toContain(`Minh · ${minh.id} · bị chặn`);
  expect(list).toContain(`Văn phòng · ${office}`);
  expect(bot.output()).not.toContain('nobody is admin yet');
});
