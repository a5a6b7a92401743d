import type { VectorCache } from '../embedding/embedder.ts';
import { AppError } from '../errors.ts';
import { failedWith, openSqlite, type SqliteDatabase } from './sqlite.ts';

/** A {@link VectorCache} in a file that outlives the process. */
interface VectorCacheStore extends VectorCache {
  close(): void;
}

interface VectorRow {
  readonly key: string;
  readonly vector: Buffer;
}

const schema = `
  CREATE TABLE IF NOT EXISTS vectors (
    key    TEXT PRIMARY KEY,
    vector BLOB NOT NULL
  ) STRICT;
`;

/** @throws AppError `embedding-cache-damaged` when the file is none of SQLite's or torn. */
export function openVectorCacheStore(path: string): VectorCacheStore {
  const store = refusingDamage(path, () => openSqlite(path, 'shared', prepare));
  return {
    get: (keys) => refusingDamage(path, () => store.get(keys)),
    put: (vectors) => refusingDamage(path, () => store.put(vectors)),
    close: store.close,
  };
}

function refusingDamage<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!failedWith(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB')) throw error;
    throw new AppError('embedding-cache-damaged', { file: path }, { cause: error });
  }
}

function prepare(database: SqliteDatabase): VectorCacheStore {
  database.exec(schema);
  const select = database.prepare<[string], VectorRow>(
    'SELECT key, vector FROM vectors WHERE key IN (SELECT value FROM json_each(?))',
  );
  const insert = database.prepare('INSERT OR REPLACE INTO vectors VALUES (?, ?)');
  const insertAll = database.transaction((vectors: ReadonlyMap<string, Float32Array>) => {
    for (const [key, { buffer, byteOffset, byteLength }] of vectors) {
      insert.run(key, Buffer.from(buffer, byteOffset, byteLength));
    }
  });
  return {
    get: (keys) => {
      const rows = select.all(JSON.stringify(keys));
      return new Map(rows.map(({ key, vector }) => [key, toVector(vector)]));
    },
    put: insertAll,
    close: () => void database.close(),
  };
}

/** Copied, because SQLite's bytes may lie on an odd address. */
function toVector({ buffer, byteOffset, byteLength }: Buffer): Float32Array {
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
