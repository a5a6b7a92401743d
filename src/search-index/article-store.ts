import { z } from 'zod';
import type { Article, ArticleHead, ArticleId } from '../corpus/article.ts';
import { namesTimeIn } from './article-periods.ts';
import type { ArrayName, ArticleRow } from './article-schema.ts';
import { found } from './found.ts';
import { createFactStore } from './open-fact-store.ts';
import { createPassageReader } from './passage-reader.ts';
import { readOnce } from './read-once.ts';
import type { ArticleLabel, Snapshot } from './snapshot.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';
import { createJsonReader, type ReadJson } from './stored-json.ts';

/** The part of a snapshot that `store.sqlite` answers. */
export type ArticleStore = Pick<
  Snapshot,
  | 'passages'
  | 'articleNumberOf'
  | 'passagesOf'
  | 'article'
  | 'articleHeads'
  | 'articleLabels'
  | 'touchesPeriod'
  | 'facts'
  | 'close'
>;

type HeadRow = Pick<ArticleRow, 'id' | 'title' | 'date' | 'url' | 'synthetic'>;
type LabelRow = Pick<ArticleRow, 'id' | 'tags' | 'first_passage' | 'passages'>;
type PassagesRow = Pick<ArticleRow, 'first_passage' | 'passages'>;

/** The passages of an article that does not exist. */
const nothing: PassagesRow = { first_passage: 0, passages: 0 };

const tagsSchema = z.array(z.string());

/** Opens a checked `store.sqlite` for reading; `command` builds it anew. */
export function openArticleStore(path: string, command: string): ArticleStore {
  const readJson = createJsonReader(path, command);
  return openSqlite(path, 'read', (database) => createStore(database, readJson));
}

function createStore(database: SqliteDatabase, readJson: ReadJson): ArticleStore {
  const byId = database.prepare<[string], ArticleRow>('SELECT * FROM articles WHERE id = ?');
  const passagesById = database.prepare<[string], PassagesRow>(
    'SELECT first_passage, passages FROM articles WHERE id = ?',
  );
  const heads = database.prepare<[number], HeadRow>(
    'SELECT id, title, date, url, synthetic FROM articles ORDER BY date DESC, number LIMIT ?',
  );
  const labels = database.prepare<[], LabelRow>(
    'SELECT id, tags, first_passage, passages FROM articles ORDER BY number',
  );
  const passageArticles = readArray(database, 'passage-articles');
  const periods = {
    starts: readArray(database, 'period-starts'),
    days: readArray(database, 'period-days'),
  };
  const articleNumberOf = (number: number) => found(passageArticles[number], `passage ${number}`);
  const passages = createPassageReader(database, articleNumberOf);
  return {
    passages,
    passagesOf: (id) => {
      const { first_passage: first, passages: count } = passagesById.get(id) ?? nothing;
      return passages(Array.from({ length: count }, (_, at) => first + at));
    },
    article: (id) => {
      const row = byId.get(id);
      return row && toArticle(row);
    },
    articleHeads: (limit) => heads.all(Math.max(0, limit)).map(toHead),
    articleLabels: readOnce(() => labels.all().map(toLabel)),
    articleNumberOf,
    touchesPeriod: (number, period) => namesTimeIn(periods, articleNumberOf(number), period),
    facts: createFactStore(database, readJson),
    close: () => void database.close(),
  };
}

function readArray(database: SqliteDatabase, name: ArrayName): Int32Array {
  const select = database.prepare<[string], Buffer>('SELECT numbers FROM arrays WHERE name = ?');
  const bytes = found(select.pluck().get(name), `array ${name}`);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
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

function toLabel({ id, tags, first_passage: firstPassage, passages }: LabelRow): ArticleLabel {
  return { id: id as ArticleId, tags: tagsSchema.parse(JSON.parse(tags)), firstPassage, passages };
}

function toHead(row: HeadRow): ArticleHead {
  const { title, date, url } = row;
  return { id: row.id as ArticleId, title, date, url, synthetic: row.synthetic === 1 };
}
