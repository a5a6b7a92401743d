import Database from 'better-sqlite3';

export type SqliteDatabase = Database.Database;

type SqliteMode =
  /** A new file that nobody else reads before it is finished: no journal, synced by the caller. */
  | 'write-once'
  /** A finished file that is never written again. */
  | 'read'
  /** A file that processes share and that outlives a kill. */
  | 'shared'
  /** A file whose lock alone is used; no journal, which a killed process would leave. */
  | 'lock';

const pragmas: Readonly<Record<SqliteMode, readonly string[]>> = {
  'write-once': ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'],
  read: ['query_only = ON'],
  shared: ['journal_mode = WAL', 'synchronous = NORMAL'],
  lock: ['journal_mode = MEMORY'],
};

/**
 * The one place of search-index/ that opens SQLite files. Gives what `prepare` makes of the
 * database, which is closed again when that fails. Waits for nobody's lock.
 */
export function openSqlite<Prepared>(
  path: string,
  mode: SqliteMode,
  prepare: (database: SqliteDatabase) => Prepared,
): Prepared {
  const database = new Database(path, { readonly: mode === 'read', timeout: 0 });
  try {
    for (const pragma of pragmas[mode]) database.pragma(pragma);
    return prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether SQLite failed for this reason, e.g. `SQLITE_BUSY`, its extended codes included. */
export function failedWith(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Database.SqliteError && codes.some((code) => error.code.startsWith(code));
}
