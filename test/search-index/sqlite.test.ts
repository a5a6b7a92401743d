import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite, type SqliteDatabase } from '../../src/search-index/sqlite.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a database', () => {
  test('stays open for what was prepared on it', () => {
    const select = openSqlite(join(folder, 'a'), 'shared', (database) => {
      const statement = database.prepare<[], number>('SELECT 7').pluck();
      return { get: () => statement.get(), close: () => database.close() };
    });
    expect(select.get()).toBe(7);
    select.close();
  });

  test('is closed again when preparing it fails', () => {
    const opened: SqliteDatabase[] = [];
    const opening = () =>
      openSqlite(join(folder, 'b'), 'shared', (database) => {
        opened.push(database);
        return database.prepare('SELECT * FROM nowhere');
      });
    expect(opening).toThrow('nowhere');
    expect(opened.map(({ open }) => open)).toEqual([false]);
  });
});
