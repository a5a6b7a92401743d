import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BotApiServer, type SentMessage, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';
import { groupMessage, type Person, privateMessage } from './incoming.ts';
import { migration, smallGroupMessage } from './incoming-notes.ts';
import { buttonPress, inlineQuery } from './incoming-presses.ts';
import { chair, createTalk, type Talk, whoChaired } from './talk.ts';

const admin = { id: 31_000, first_name: 'Hoa' };
const oneTimeCode = /\b[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}\b/;

let server: BotApiServer;
let bot: RunningProcess;
let talk: Talk;

beforeAll(async () => {
  const dataFolder = await buildIndex();
  server = await startBotApiServer();
  talk = createTalk(server);
  bot = startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    ...{ ADMINS: String(admin.id), PERSON_QUESTIONS_PER_MINUTE: '1000' },
  });
  return async () => {
    bot.signal('SIGKILL');
    await bot.exited;
    await server.close();
    rmSync(dataFolder, { recursive: true });
  };
}, 120_000);

/** The next message to the admin is the answer to what the admin has asked. */
async function askAdmin(text: string): Promise<string> {
  return (await talk.ask(admin, text)).plain;
}

async function newCode(): Promise<string> {
  return oneTimeCode.exec(await askAdmin('/duyet'))?.[0] ?? '';
}

async function letIn(person: Person): Promise<void> {
  expect((await talk.ask(person, `/start ${await newCode()}`)).plain).toContain('Chào mừng');
}

/** Updates are decided on in order: what came before one that was answered has been decided on. */
async function allWasDecided(): Promise<void> {
  await askAdmin('/help');
}

function inGroup(chatId: number, from: Person, text: string): void {
  server.receive(groupMessage({ chatId, from, text }));
}

describe('a stranger', () => {
  test('gets one notice, whatever they write, press or look for', async () => {
    const [member, stranger] = [talk.somebody(), talk.somebody()];
    await letIn(member);
    const answer = await talk.ask(member, whoChaired);
    expect((await talk.ask(stranger, whoChaired)).plain).toContain(`/duyet ${stranger.id}`);
    const silent = [
      { message: privateMessage(stranger, whoChaired) },
      { message: privateMessage(stranger, '/start') },
      { message: privateMessage(stranger, 'AAAA-BBBB-CCCC') },
      buttonPress(stranger, talk.shown(answer), 'Nguồn'),
      inlineQuery(stranger, whoChaired),
    ];
    for (const update of silent) await server.confirmed(server.receiveUpdate(update));
    await allWasDecided();
    expect(talk.messagesTo(stranger.id)).toHaveLength(1);
    expect(talk.shown(answer).text).toBe(answer.plain);
    const said = server.calls.map(({ method }) => method);
    expect(said).not.toContain('answerInlineQuery');
  });
});

describe('a code', () => {
  test('lets in one person once, by the link that an admin sends or as it stands', async () => {
    const [lan, minh, hoa] = [talk.somebody(), talk.somebody(), talk.somebody()];
    const told = await askAdmin('/duyet');
    const code = oneTimeCode.exec(told)?.[0] ?? '';
    expect(told).toContain(`https://t.me/thu_ky_test_bot?start=${code}`);
    expect((await talk.ask(lan, `/start ${code}`)).plain).toContain('Chào mừng');
    expect((await talk.ask(lan, whoChaired)).plain).toContain(chair);
    expect((await talk.ask(minh, `/start ${code}`)).plain).toContain('chỉ trả lời những người');
    const another = await newCode();
    expect((await talk.ask(hoa, another)).plain).toContain('Chào mừng');
    expect((await talk.ask(hoa, whoChaired)).plain).toContain(chair);
  });

  test('lets in a whole group, which stays in when it becomes a supergroup', async () => {
    const [old, now, lan] = [talk.newGroup(), talk.newGroup(), talk.somebody()];
    const ask = (text: string) => server.receive(smallGroupMessage(old, lan, text));
    ask(`/hoi ${whoChaired}`);
    expect((await server.nextMessage(old)).plain).toContain(`Số của nhóm này là ${old}`);
    ask(`/start@thu_ky_test_bot ${await newCode()}`);
    expect((await server.nextMessage(old)).plain).toContain('Chào mừng cả nhóm');
    ask(`/hoi ${whoChaired}`);
    expect((await server.nextMessage(old)).plain).toContain(chair);
    for (const note of migration(old, now, lan)) server.receive(note);
    inGroup(now, lan, `/hoi ${whoChaired}`);
    expect((await server.nextMessage(now)).plain).toContain(chair);
    // Nobody in the group may ask in private for that.
    expect((await talk.ask(lan, whoChaired)).plain).toContain(`/duyet ${lan.id}`);
  });

  test('is given to ten at most, and by admins only', async () => {
    const [lan, codes] = [talk.somebody(), [] as string[]];
    await letIn(lan);
    expect((await talk.ask(lan, '/duyet')).plain).toContain('Tôi không có lệnh này');
    for (let said = await askAdmin('/duyet'); ; said = await askAdmin('/duyet')) {
      const code = oneTimeCode.exec(said)?.[0];
      if (code === undefined) break;
      codes.push(code);
    }
    expect(codes).toHaveLength(10);
    expect(await askAdmin(`/duyet ${lan.id}`)).toContain('đã được vào');
  });
});

describe('a blocked person', () => {
  test('is gone from every path at once, waiting questions included', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    for (const id of [lan.id, minh.id, chatId]) await askAdmin(`/duyet ${id}`);
    const answer = await talk.ask(lan, whoChaired);
    inGroup(chatId, minh, `/hoi ${whoChaired}`);
    const inOffice = await server.nextMessage(chatId);
    const hold = server.hold('sendChatAction');
    const isChair = ({ plain }: SentMessage) => plain.includes(chair);
    server.receive(privateMessage(lan, whoChaired));
    await hold.reached;
    for (let at = 0; at < 8; at += 1) server.receive(privateMessage(lan, whoChaired));
    expect(await askAdmin(`/chan ${lan.id}`)).toContain('đã bị chặn');
    hold.release();
    const updates = [
      { message: privateMessage(lan, whoChaired) },
      { message: groupMessage({ chatId, from: lan, text: `/hoi ${whoChaired}` }) },
      buttonPress(lan, talk.shown(answer), 'Nguồn'),
      buttonPress(lan, talk.shown(inOffice), 'Nguồn'),
      inlineQuery(lan, whoChaired),
    ];
    for (const update of updates) await server.confirmed(server.receiveUpdate(update));
    inGroup(chatId, minh, `/hoi ${whoChaired}`);
    await server.nextMessage(chatId);
    await allWasDecided();
    // The first, and what ran when the admin decided.
    expect(talk.messagesTo(lan.id).filter(isChair).length).toBeLessThan(9);
    expect(talk.messagesTo(chatId)).toHaveLength(2);
    expect([talk.shown(answer).text, talk.shown(inOffice).text]).toEqual([
      ...[answer.plain, inOffice.plain],
    ]);
    expect(server.calls.map(({ method }) => method)).not.toContain('answerInlineQuery');
    expect(server.calls.map(({ method }) => method)).not.toContain('answerCallbackQuery');
  });
});
