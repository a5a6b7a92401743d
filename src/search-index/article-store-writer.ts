import type { Article, Passage } from '../corpus/article.ts';
import type { Period } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import { createPeriodCollector } from './article-periods.ts';
import { type ArrayName, articleSchema } from './article-schema.ts';
import { openSqlite } from './sqlite.ts';

/** Writes `store.sqlite`. */
export interface ArticleStoreWriter {
  /** `periods` are all dates that the article names, its posting date included. */
  add(article: Article, passages: readonly Passage[], periods: readonly Period[]): void;
  /** Writes what was added; without it the file is not usable. */
  finish(): void;
  /** To be called at the end, finished or not. */
  close(): void;
}

export function createArticleStoreWriter(path: string): ArticleStoreWriter {
  const database = openSqlite(path, 'write-once');
  database.exec(articleSchema);
  database.exec('BEGIN');
  const insertArticle = database.prepare(
    `INSERT INTO articles VALUES (@number, @id, @title, @text, @date, @url, @unit, @author, @tags,
       @synthetic, @firstPassage, @passages)`,
  );
  const insertPassage = database.prepare(
    `INSERT INTO passages VALUES (@number, @article, @id, @start, @end, @firstByte, @bytes, @kind)`,
  );
  const insertArray = database.prepare('INSERT INTO arrays VALUES (?, ?)');
  const periodsOfArticles = createPeriodCollector();
  const passageArticles: number[] = [];
  let articles = 0;

  const addArray = (name: ArrayName, numbers: Int32Array): void => {
    insertArray.run(name, new Uint8Array(numbers.buffer));
  };
  return {
    add: (article, passages, periods) => {
      const number = articles++;
      insertArticle.run({
        ...article,
        number,
        tags: JSON.stringify(article.tags),
        synthetic: Number(article.synthetic),
        firstPassage: passageArticles.length,
        passages: passages.length,
      });
      const places = bytePlaces(article.text, passages);
      for (const [at, passage] of passages.entries()) {
        const row = { ...passage, ...places[at], number: passageArticles.length, article: number };
        insertPassage.run(row);
        passageArticles.push(number);
      }
      periodsOfArticles.add(periods);
    },
    finish: () => {
      const { starts, days } = periodsOfArticles.arrays();
      addArray('passage-articles', Int32Array.from(passageArticles));
      addArray('period-starts', starts);
      addArray('period-days', days);
      database.exec('COMMIT');
    },
    close: () => {
      database.close();
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
