import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStateDatabase } from '../../src/state/state-database.ts';
import { openTestState } from './open-test-state.ts';

test('what was accepted is there when the state is opened again', () => {
  const { inbox, close, path } = openTestState();
  inbox.accept([{ id: 1, received: 5, body: '{}' }]);
  close();
  const database = openStateDatabase(path);
  expect(database.prepare('SELECT id FROM updates').all()).toEqual([{ id: 1 }]);
  database.close();
});

test('only its owner may read the file, and what was written last and stands beside it', () => {
  const { inbox, path } = openTestState();
  inbox.accept([{ id: 1, received: 5, body: '{}' }]);
  const files = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  expect(files).toContain(`${basename(path)}-wal`);
  for (const name of files) {
    expect(statSync(join(dirname(path), name)).mode & 0o077, name).toBe(0);
  }
});

test('a second process is refused while one has the state', () => {
  const { path } = openTestState();
  expect(() => openStateDatabase(path)).toThrow(/state-in-use/);
});

test('the state of a newer version is refused and left as it is', () => {
  const { path, close } = openTestState();
  close();
  const newer = new Database(path);
  newer.pragma('user_version = 99');
  newer.close();
  expect(() => openStateDatabase(path)).toThrow(/state-too-new .*"version":99/);
  expect(new Database(path).pragma('user_version', { simple: true })).toBe(99);
});
