import type { ArticleId } from '../corpus/article.ts';
import type { ArticleFacts } from '../facts/article-facts.ts';
import { documentKey } from './document-key.ts';
import type { PersonRow, UnitRow } from './fact-schema.ts';
import type { FactStore, StoredMeeting, StoredPerson, StoredUnit } from './fact-store.ts';
import { found } from './found.ts';
import { type FoundMeetingRow, meetingQueryOf } from './meeting-query.ts';
import { readOnce } from './read-once.ts';
import type { SqliteDatabase } from './sqlite.ts';
import {
  isFactsBesideMeetings,
  isMeeting,
  isNumberList,
  isTextList,
  type ReadJson,
} from './stored-json.ts';

const noFacts: ArticleFacts = {
  meetings: [],
  people: [],
  directives: [],
  documents: [],
  figures: [],
  otherNames: [],
};

/** The facts in the tables of `factSchema`. Nothing is read before it is asked for. */
export function createFactStore(database: SqliteDatabase, readJson: ReadJson): FactStore {
  const documents = database.prepare<[string], ArticleId>(
    `SELECT articles.id FROM documents JOIN articles ON articles.number = documents.article
     WHERE documents.number = ? ORDER BY articles.number`,
  );
  const idOf = createIdReader(database);
  return {
    factsOf: createFactsReader(database, readJson),
    meetings: createMeetingFinder(database, readJson),
    reportedMeetings: readOnce(() => countReported(database)),
    people: readOnce(() => readPeople(database, readJson, idOf)),
    units: readOnce(() => readUnits(database, readJson, idOf)),
    articlesNaming: (number) => documents.pluck().all(documentKey(number)),
  };
}

function createFactsReader(database: SqliteDatabase, readJson: ReadJson): FactStore['factsOf'] {
  const besideMeetings = database.prepare<[string], string>(
    `SELECT json FROM article_facts JOIN articles ON articles.number = article_facts.article
     WHERE articles.id = ?`,
  );
  const meetings = database.prepare<[string], string>(
    `SELECT json FROM meeting_texts JOIN meetings ON meetings.number = meeting_texts.meeting
     WHERE article = (SELECT number FROM articles WHERE id = ?) ORDER BY ordinal`,
  );
  return (article) => {
    const json = besideMeetings.pluck().get(article);
    if (json === undefined) return noFacts;
    const rows = meetings.pluck().all(article);
    return {
      meetings: rows.map((row) => readJson(row, isMeeting)),
      ...readJson(json, isFactsBesideMeetings),
    };
  };
}

function createMeetingFinder(database: SqliteDatabase, readJson: ReadJson): FactStore['meetings'] {
  const prepare = createStatements(database);
  const toMeeting = ({ articleId, ordinal, json, terms }: FoundMeetingRow): StoredMeeting => ({
    articleId: articleId as ArticleId,
    ordinal,
    meeting: readJson(json, isMeeting),
    terms,
  });
  return (filter) => {
    const { sql, parameters } = meetingQueryOf(filter);
    const rows = prepare(sql).all(parameters);
    const { fitsTerms } = filter;
    return (fitsTerms ? rows.filter(({ terms }) => fitsTerms(terms)) : rows).map(toMeeting);
  };
}

/** Filters give a few dozen statements at most. */
function createStatements(database: SqliteDatabase) {
  const prepare = (sql: string) => database.prepare<[object], FoundMeetingRow>(sql);
  const statements = new Map<string, ReturnType<typeof prepare>>();
  return (sql: string) => {
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}

function countReported(database: SqliteDatabase): number {
  const count = database.prepare<[], number>('SELECT count(*) FROM meetings WHERE is_reported = 1');
  return count.pluck().get() ?? 0;
}

function readPeople(database: SqliteDatabase, readJson: ReadJson, idOf: IdOf): StoredPerson[] {
  const rows = database.prepare<[], PersonRow>('SELECT * FROM people ORDER BY number').all();
  return rows.map(({ number, name, folded, offices, articles }) => ({
    number,
    name,
    folded,
    offices: readJson(offices, isTextList),
    articles: readJson(articles, isNumberList).map(idOf),
  }));
}

function readUnits(database: SqliteDatabase, readJson: ReadJson, idOf: IdOf): StoredUnit[] {
  const rows = database.prepare<[], UnitRow>('SELECT * FROM units ORDER BY number').all();
  return rows.map(({ name, folded, articles }) => ({
    name,
    folded: readJson(folded, isTextList),
    articles: readJson(articles, isNumberList).map(idOf),
  }));
}

type IdOf = (number: number) => ArticleId;

/** All ids at once: those of everybody's articles are asked for one after the other. */
function createIdReader(database: SqliteDatabase): IdOf {
  const ids = readOnce(() =>
    database.prepare<[], ArticleId>('SELECT id FROM articles ORDER BY number').pluck().all(),
  );
  return (number) => found(ids()[number], `article ${number}`);
}
