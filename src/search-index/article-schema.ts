/**
 * The tables of `store.sqlite`. Articles and passages are numbered from 0 in the order in which
 * they were indexed; those of one article stand together, so `first_passage` and `passages` name
 * them without an index. A passage has its place in the article's text twice: in UTF-16 units as
 * everywhere, and in bytes of UTF-8 for {@link selectPassage}. `arrays` holds flat little-endian numbers that are read whole on opening.
 */
export const articleSchema = `
  CREATE TABLE articles (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    text          TEXT NOT NULL,
    date          TEXT,
    url           TEXT,
    unit          TEXT,
    author        TEXT,
    tags          TEXT NOT NULL,
    synthetic     INTEGER NOT NULL,
    first_passage INTEGER NOT NULL,
    passages      INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_date ON articles (date DESC, number);
  CREATE TABLE passages (
    number      INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES articles (number),
    id          TEXT NOT NULL,
    "start"     INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    first_byte  INTEGER NOT NULL,
    bytes       INTEGER NOT NULL,
    kind        TEXT NOT NULL
  ) STRICT;
  CREATE TABLE arrays (
    name    TEXT PRIMARY KEY,
    numbers BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export type ArrayName = 'passage-articles' | 'period-starts' | 'period-days';

/** A row of `articles`; `tags` is JSON, `synthetic` 0 or 1. */
export interface ArticleRow {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string | null;
  readonly url: string | null;
  readonly unit: string | null;
  readonly author: string | null;
  readonly tags: string;
  readonly synthetic: number;
  readonly first_passage: number;
  readonly passages: number;
}

const placeColumns = `
  passages.number, passages.id, "start", "end", kind, articles.id AS articleId`;
const ofPassage = `
  FROM passages JOIN articles ON articles.number = passages.article
  WHERE passages.number = ?`;

/** A passage but for its text. */
export const selectPlace = `SELECT ${placeColumns} ${ofPassage}`;

/** A passage with its text, cut out of its article by SQLite. */
export const selectPassage = `
  SELECT ${placeColumns},
         CAST(substr(CAST(text AS BLOB), first_byte + 1, bytes) AS TEXT) AS text
  ${ofPassage}`;

/** What {@link selectPlace} gives. */
export interface PlaceRow {
  readonly number: number;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly articleId: string;
}

/** What {@link selectPassage} gives. */
export interface PassageRow extends PlaceRow {
  readonly text: string;
}
