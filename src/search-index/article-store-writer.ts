import type { Article, Passage } from '../corpus/article.ts';
import type { Period } from '../text/period.ts';
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
    'INSERT INTO passages VALUES (@number, @article, @id, @start, @end, @kind)',
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
      for (const { id, start, end, kind } of passages) {
        const row = { number: passageArticles.length, article: number, id, start, end, kind };
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
