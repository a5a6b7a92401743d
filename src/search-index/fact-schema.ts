/**
 * The tables of facts in `store.sqlite`. Meetings are numbered from 0 in the order of their articles
 * and stand together with their JSON and terms in two tables, so that looking for a time walks
 * narrow rows alone. `article_facts` holds the other facts of an article. Days are ISO dates, which
 * compare as texts; a time without a known year lies in `unknownYear`.
 */
export const factSchema = `
  CREATE TABLE article_facts (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    json    TEXT NOT NULL
  ) STRICT;
  CREATE TABLE meetings (
    number      INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES articles (number),
    ordinal     INTEGER NOT NULL,
    own_first   TEXT,
    own_last    TEXT,
    is_dated    INTEGER NOT NULL,
    about_first TEXT,
    about_last  TEXT,
    day         TEXT,
    is_reported INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE meeting_texts (
    meeting INTEGER PRIMARY KEY REFERENCES meetings (number),
    terms   TEXT NOT NULL,
    json    TEXT NOT NULL
  ) STRICT;
  CREATE TABLE people (
    number   INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    folded   TEXT NOT NULL,
    offices  TEXT NOT NULL,
    articles TEXT NOT NULL
  ) STRICT;
  CREATE TABLE appearances (
    person  INTEGER NOT NULL REFERENCES people (number),
    meeting INTEGER NOT NULL REFERENCES meetings (number),
    role    TEXT NOT NULL,
    PRIMARY KEY (person, meeting, role)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE units (
    number   INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    folded   TEXT NOT NULL,
    articles TEXT NOT NULL
  ) STRICT;
  CREATE TABLE documents (
    number  TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number),
    PRIMARY KEY (number, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX meetings_by_article ON meetings (article, ordinal);
`;

/**
 * Finds runs of words in the terms without ranking them, where `instr` on the terms of 100,000
 * meetings takes 340 ms. The bar between two parts counts as a word, so that no run crosses it.
 */
export const phraseSchema = `
  CREATE VIRTUAL TABLE meeting_phrases USING fts5 (
    terms, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '|'"
  );
  INSERT INTO meeting_phrases (rowid, terms) SELECT meeting, terms FROM meeting_texts;
`;

/** A row of `meetings`; `is_…` are 0 or 1. */
export interface MeetingRow {
  readonly number: number;
  readonly article: number;
  readonly ordinal: number;
  /** The meeting's own time where its article tells it, not the day of posting. */
  readonly own_first: string | null;
  readonly own_last: string | null;
  /** Its own time has a known year. */
  readonly is_dated: number;
  readonly about_first: string | null;
  readonly about_last: string | null;
  /** By which meetings are ordered. */
  readonly day: string | null;
  readonly is_reported: number;
}

/** A row of `people`; `offices` is JSON of texts, `articles` of their numbers. */
export interface PersonRow {
  readonly number: number;
  readonly name: string;
  readonly folded: string;
  readonly offices: string;
  readonly articles: string;
}

/** A row of `units`; `folded` is JSON of texts, `articles` of their numbers. */
export interface UnitRow {
  readonly name: string;
  readonly folded: string;
  readonly articles: string;
}
