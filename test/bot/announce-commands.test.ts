import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { announceCommands } from '../../src/bot/announce-commands.ts';
import { commands } from '../../src/bot/commands.ts';
import { loadMessages } from '../../src/messages.ts';
import { createRecordingLogger } from './recording-logger.ts';

interface Announced {
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly scope: { readonly type: string; readonly chat_id?: number };
  readonly language_code?: string;
}

/** What was announced for two admins, the first of whom Telegram does not know. */
async function announce() {
  const api = new Api('123456:test');
  const { logger, lines } = createRecordingLogger();
  const announced: Announced[] = [];
  api.config.use(async (_, __, payload) => {
    const call: Announced = JSON.parse(JSON.stringify(payload));
    announced.push(call);
    const isUnknown = call.scope.chat_id === 1;
    const refusal = '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}';
    return JSON.parse(isUnknown ? refusal : '{"ok":true,"result":true}');
  });
  await announceCommands(api, [1, 2], { messages: loadMessages(), logger });
  const namesFor = (type: string) =>
    announced.find(({ scope }) => scope.type === type)?.commands.map(({ command }) => command);
  return { announced, lines, namesFor };
}

test('each scope gets its commands in Vietnamese, and in English for who speaks it', async () => {
  const { announced, lines } = await announce();
  const told = announced.map(({ scope, language_code: code = 'vi' }) =>
    [scope.type, scope.chat_id, code].join(' '),
  );
  expect(told).toEqual([
    ...['default  vi', 'default  en', 'all_private_chats  vi', 'all_private_chats  en'],
    ...['all_group_chats  vi', 'all_group_chats  en', 'chat 1 vi', 'chat 2 vi', 'chat 2 en'],
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ scope: 'chat', code: 400 }]);
});

test('admins are offered all commands, others theirs, groups what makes sense there', async () => {
  const { namesFor } = await announce();
  const names = commands.map(({ name }) => name);
  expect(namesFor('chat')).toEqual(names);
  expect(namesFor('default')).toEqual(names.slice(0, names.indexOf('trangthai')));
  expect(namesFor('all_group_chats')).toEqual([
    ...['hoi', 'danhsach', 'chidao', 'nguon', 'moi', 'help'],
  ]);
});

test('every command keeps to the limits of Telegram', async () => {
  const { announced } = await announce();
  for (const { command, description } of announced.flatMap(({ commands: all }) => all)) {
    expect(command).toMatch(/^[a-z\d_]{1,32}$/);
    expect(description).toMatch(/^.{3,256}$/);
  }
});
