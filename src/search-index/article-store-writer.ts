import type { Article, Passage } from '../corpus/article.ts';
import type { ArticleFacts } from '../facts/article-facts.ts';
import type { Period } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import { createPeriodCollector } from './article-periods.ts';
import { type ArrayName, articleSchema } from './article-schema.ts';
import { createFactStoreWriter, type FactCounts } from './fact-store-writer.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';

/** Writes `store.sqlite`. */
export interface ArticleStoreWriter {
  add(article: Article, parts: ArticleParts): void;
  /** Writes what was added; without it the file is not usable. */
  finish(): FactCounts;
  /** To be called at the end, finished or not. */
  close(): void;
}

/** What was read out of an article. */
export interface ArticleParts {
  readonly passages: readonly Passage[];
  /** All dates that the article names, its posting date included. */
  readonly periods: readonly Period[];
  readonly facts: ArticleFacts;
}

export function createArticleStoreWriter(path: string): ArticleStoreWriter {
  return openSqlite(path, 'write-once', createWriter);
}

function createWriter(database: SqliteDatabase): ArticleStoreWriter {
  database.exec(articleSchema);
  database.exec('BEGIN');
  const insert = prepareInserts(database);
  const factStore = createFactStoreWriter(database);
  const periodsOfArticles = createPeriodCollector();
  const passageArticles: number[] = [];
  let articles = 0;

  return {
    add: (article, { passages, periods, facts }) => {
      const number = articles++;
      insert.article(article, number, passageArticles.length, passages.length);
      const places = bytePlaces(article.text, passages);
      for (const [at, passage] of passages.entries()) {
        const row = { ...passage, ...places[at], number: passageArticles.length, article: number };
        insert.passage.run(row);
        passageArticles.push(number);
      }
      periodsOfArticles.add(periods);
      factStore.add(number, article, facts);
    },
    finish: () => {
      const { starts, days } = periodsOfArticles.arrays();
      insert.array('passage-articles', Int32Array.from(passageArticles));
      insert.array('period-starts', starts);
      insert.array('period-days', days);
      const counts = factStore.finish();
      database.exec('COMMIT');
      return counts;
    },
    close: () => void database.close(),
  };
}

function prepareInserts(database: SqliteDatabase) {
  const article = database.prepare(
    `INSERT INTO articles VALUES (@number, @id, @title, @text, @date, @url, @unit, @author, @tags,
       @synthetic, @firstPassage, @passages)`,
  );
  const passage = database.prepare(
    `INSERT INTO passages VALUES (@number, @article, @id, @start, @end, @firstByte, @bytes, @kind)`,
  );
  const array = database.prepare('INSERT INTO arrays VALUES (?, ?)');
  return {
    article: (fields: Article, number: number, firstPassage: number, passages: number) => {
      const tags = JSON.stringify(fields.tags);
      const synthetic = Number(fields.synthetic);
      article.run({ ...fields, number, tags, synthetic, firstPassage, passages });
    },
    passage,
    array: (name: ArrayName, numbers: Int32Array) => {
      array.run(name, new Uint8Array(numbers.buffer));
    },
  };
}

/** Where passages, in the order of the text, lie in its bytes. */
function bytePlaces(text: string, passages: readonly Span[]) {
  let [at, firstByte] = [0, 0];
  return passages.map(({ start, end }) => {
    firstByte += Buffer.byteLength(text.slice(at, start));
    at = start;
    return { firstByte, bytes: Buffer.byteLength(text.slice(start, end)) };
  });
}
