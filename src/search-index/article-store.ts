import { z } from 'zod';
import type { Article, ArticleHead, ArticleId, PassageId, PassageKind } from '../corpus/article.ts';
import { liesWithin } from './article-periods.ts';
import {
  type ArrayName,
  type ArticleRow,
  type PassageRow,
  selectPassage,
} from './article-schema.ts';
import type { Snapshot, StoredPassage } from './snapshot.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';

/** The part of a snapshot that `store.sqlite` answers. */
export type ArticleStore = Pick<
  Snapshot,
  | 'passages'
  | 'articleNumberOf'
  | 'passagesOf'
  | 'article'
  | 'articleHeads'
  | 'touchesPeriod'
  | 'close'
>;

type HeadRow = Pick<ArticleRow, 'id' | 'title' | 'date' | 'url' | 'synthetic'>;

const tagsSchema = z.array(z.string());
const kindSchema = z.enum(['body', 'caption', 'byline'] satisfies PassageKind[]);

/** Opens a checked `store.sqlite` for reading. */
export function openArticleStore(path: string): ArticleStore {
  const database = openSqlite(path, 'read');
  const byId = database.prepare<[string], ArticleRow>('SELECT * FROM articles WHERE id = ?');
  const passage = database.prepare<[number], PassageRow>(selectPassage);
  const heads = database.prepare<[number], HeadRow>(
    'SELECT id, title, date, url, synthetic FROM articles ORDER BY date DESC, number LIMIT ?',
  );
  const passageArticles = readArray(database, 'passage-articles');
  const periods = {
    starts: readArray(database, 'period-starts'),
    days: readArray(database, 'period-days'),
  };

  const articleNumberOf = (number: number): number =>
    found(passageArticles[number], `passage ${number}`);
  const passages = (numbers: readonly number[]): StoredPassage[] =>
    numbers.map((number) => toPassage(found(passage.get(number), `passage ${number}`)));
  return {
    passages,
    passagesOf: (id) => {
      const article = byId.get(id);
      if (article === undefined) return [];
      const { first_passage: first, passages: count } = article;
      return passages(Array.from({ length: count }, (_, at) => first + at));
    },
    article: (id) => {
      const row = byId.get(id);
      return row && toArticle(row);
    },
    articleHeads: (limit) => heads.all(Math.max(0, limit)).map(toHead),
    articleNumberOf,
    touchesPeriod: (number, period) => liesWithin(periods, articleNumberOf(number), period),
    close: () => {
      database.close();
    },
  };
}

function readArray(database: SqliteDatabase, name: ArrayName): Int32Array {
  const select = database.prepare<[string], Buffer>('SELECT numbers FROM arrays WHERE name = ?');
  const bytes = found(select.pluck().get(name), `array ${name}`);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** A number that is not in the store is a mistake of the caller. */
function found<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new RangeError(`The index has no ${what}.`);
  return row;
}

function toPassage({ id, articleId, kind, ...rest }: PassageRow): StoredPassage {
  return {
    ...rest,
    id: id as PassageId,
    articleId: articleId as ArticleId,
    kind: kindSchema.parse(kind),
  };
}

function toArticle(row: ArticleRow): Article {
  const { title, text, date, url, unit, author } = row;
  return {
    id: row.id as ArticleId,
    title,
    text,
    date,
    url,
    unit,
    author,
    tags: tagsSchema.parse(JSON.parse(row.tags)),
    synthetic: row.synthetic === 1,
  };
}

function toHead(row: HeadRow): ArticleHead {
  const { title, date, url } = row;
  return { id: row.id as ArticleId, title, date, url, synthetic: row.synthetic === 1 };
}
