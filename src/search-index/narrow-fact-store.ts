import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../corpus/article.ts';
import { articleSchema } from './article-schema.ts';
import type { FactStore } from './fact-store.ts';
import { createFactStoreWriter } from './fact-store-writer.ts';
import { createFactStore } from './open-fact-store.ts';
import type { ArticleLabel, Snapshot } from './snapshot.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';
import { createJsonReader } from './stored-json.ts';

/** SQLite keeps a database of this name in memory and, where it grows large, in a file without a name. */
const temporary = '';

/** Articles between two looks at what else the process has to do: some 20 ms. */
const portionSize = 20;

/**
 * The facts of some articles, linked anew: which names are one person or unit, how they are written
 * out and which offices somebody holds is known from these articles alone. It takes about a
 * millisecond an article, in portions.
 */
export async function narrowFactStore(
  snapshot: Pick<Snapshot, 'article' | 'facts'>,
  labels: readonly ArticleLabel[],
): Promise<FactStore> {
  const database = openSqlite(temporary, 'write-once', (opened) => opened);
  try {
    await writeFacts(database, snapshot, labels);
    return createFactStore(database, createJsonReader('store.sqlite', ''));
  } catch (error) {
    database.close();
    throw error;
  }
}

async function writeFacts(
  database: SqliteDatabase,
  { article: articleOf, facts }: Pick<Snapshot, 'article' | 'facts'>,
  labels: readonly ArticleLabel[],
): Promise<void> {
  database.exec(articleSchema);
  database.exec('BEGIN');
  const insert = createInsert(database);
  const writer = createFactStoreWriter(database);
  for (const [number, { id }] of labels.entries()) {
    if (number % portionSize === portionSize - 1) await setImmediate();
    const article = articleOf(id);
    insert(number, id);
    if (article) writer.add(number, article, facts.factsOf(id));
  }
  writer.finish();
  database.exec('COMMIT');
}

/** Facts are joined with the ids alone. */
function createInsert(database: SqliteDatabase): (number: number, id: ArticleId) => void {
  const insert = database.prepare(
    `INSERT INTO articles (number, id, title, text, tags, synthetic, first_passage, passages)
     VALUES (?, ?, '', '', '[]', 0, 0, 0)`,
  );
  return (number, id) => void insert.run(number, id);
}
