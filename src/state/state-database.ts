import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { migrations } from './migrations.ts';

export type StateDatabase = Database.Database;

/**
 * Opens `state.sqlite`, the one file that must outlive the process, and brings it to the version of
 * this program. One process at a time has it: two bots on one inbox would answer twice. What is
 * committed survives a kill and a power cut (WAL, synced at each commit). Only its owner may read it.
 *
 * @throws AppError `state-in-use` or `state-too-new`
 */
export function openStateDatabase(path: string): StateDatabase {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: 0 });
  try {
    // Before anything is written: the write-ahead log gets the rights that the file has by then.
    chmodSync(path, 0o600);
    claim(database);
    migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new AppError('state-in-use', { path }, { cause: error });
  }
}

/** With this locking mode the first access takes the lock, and the end of the process releases it. */
function claim(database: StateDatabase): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is erased is overwritten, not only left out.
  database.pragma('secure_delete = ON');
  database.exec('BEGIN IMMEDIATE; COMMIT');
}

function migrate(database: StateDatabase, path: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    throw new AppError('state-too-new', { path, version, known: migrations.length });
  }
  for (const [at, migration] of migrations.entries()) {
    if (at < version) continue;
    database.transaction(() => {
      database.exec(migration);
      database.pragma(`user_version = ${at + 1}`);
    })();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
