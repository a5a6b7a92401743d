import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openBot } from './open-bot.ts';
import { createTalk, whoChaired } from './talk.ts';

const open = openBot();
const rare = 'Ai là Trưởng ban Quỳnh Xyzzy?';

/** How many rows each table has that holds anything of people's. */
function rowsByTable(): Record<string, unknown> {
  const database = new Database(join(open.dataFolder, 'state.sqlite'), { readonly: true });
  const tables = ['questions', 'answers', 'answer_messages', 'feedback', 'conversations'];
  const rows = [...tables, 'preferences', 'updates', 'sends'].map((table) => [
    table,
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  ]);
  database.close();
  return Object.fromEntries(rows);
}

test('/xoa tells what was erased, and the files hold nothing of the person, but of others', async () => {
  const talk = createTalk(open.server);
  const [lan, minh] = [talk.somebody(), talk.somebody()];
  const kept = await talk.ask(minh, whoChaired);
  await talk.press(minh, kept, '👍');
  await talk.ask(lan, '/ngonngu vi');
  const answer = await talk.ask(lan, whoChaired);
  await talk.press(lan, answer, '👎');
  await open.server.nextEdit(lan.id);
  await talk.ask(lan, rare);
  expect((await talk.ask(lan, '/xoa')).plain).toContain(
    'Đã xóa dữ liệu của anh/chị: 2 câu hỏi, 2 câu trả lời (các nút dưới đó không dùng được nữa), ' +
      '1 đánh giá, 1 cuộc trò chuyện',
  );
  expect(await open.stop()).toBe(0);
  expect(rowsByTable()).toEqual({
    ...{ questions: 1, answers: 1, answer_messages: 1, feedback: 1, conversations: 1 },
    ...{ preferences: 0, updates: 0, sends: 0 },
  });
  const files = readdirSync(open.dataFolder).filter((name) => name.startsWith('state.sqlite'));
  for (const name of files) {
    const bytes = readFileSync(join(open.dataFolder, name));
    for (const trace of ['Xyzzy', String(lan.id)]) {
      expect(bytes.includes(trace), `${name} holds ${trace}`).toBe(false);
    }
  }
});
