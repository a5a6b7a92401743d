import { foldedWords } from '../text/folded-words.ts';
import type { MeetingFilter } from './fact-store.ts';

/** A question to the tables of meetings; `parameters` are bound by name. */
export interface MeetingQuery {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a {@link MeetingQuery} gives. */
export interface FoundMeetingRow {
  readonly articleId: string;
  readonly ordinal: number;
  readonly json: string;
  readonly terms: string;
}

interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const select = `
  SELECT articles.id AS articleId, meetings.ordinal, meeting_texts.json, meeting_texts.terms
  FROM meetings
  JOIN meeting_texts ON meeting_texts.meeting = meetings.number
  JOIN articles ON articles.number = meetings.article`;
/** The numbers of meetings are in the order of articles. */
const order = 'ORDER BY meetings.day IS NULL, meetings.day, meetings.number';

/** Lists are bound as JSON, so that filters of one kind are one statement. */
export function meetingQueryOf(filter: MeetingFilter): MeetingQuery {
  const conditions = conditionsOf(filter);
  const where = conditions.map(({ sql }) => `(${sql})`).join(' AND ');
  return {
    sql: `${select} ${where === '' ? '' : `WHERE ${where}`} ${order}`,
    parameters: Object.assign({}, ...conditions.map(({ parameters }) => parameters)),
  };
}

function conditionsOf(filter: MeetingFilter): Condition[] {
  const { period, articles, people, roles, mentioned = false } = filter;
  const phrases = (filter.phrases ?? []).map(foldedWords).filter((phrase) => phrase !== '');
  return [
    // The sign keeps SQLite from choosing this condition, which most rows fulfil, for its index.
    ...(mentioned ? [] : [{ sql: '+meetings.is_reported = 1', parameters: {} }]),
    ...(period ? [inPeriod(period)] : []),
    ...(phrases.length > 0 ? [withPhrases(phrases)] : []),
    ...(articles ? [ofArticles(articles)] : []),
    ...(people || roles ? [withPeople(people, roles)] : []),
  ];
}

function inPeriod(period: NonNullable<MeetingFilter['period']>): Condition {
  return {
    sql: `own_first <= @last AND own_last >= @first
      OR is_dated = 0 AND about_first >= @first AND about_last <= @last`,
    parameters: { first: period.first, last: period.last },
  };
}

function withPhrases(phrases: readonly string[]): Condition {
  return {
    sql: `meetings.number IN (
      SELECT rowid FROM meeting_phrases WHERE meeting_phrases MATCH @phrases)`,
    parameters: { phrases: phrases.map((phrase) => `"${phrase}"`).join(' AND ') },
  };
}

function ofArticles(articles: readonly string[]): Condition {
  return {
    sql: `meetings.article IN (
      SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(@articles)))`,
    parameters: { articles: JSON.stringify(articles) },
  };
}

function withPeople(people: MeetingFilter['people'], roles: MeetingFilter['roles']): Condition {
  const conditions = [
    ...(people ? ['person IN (SELECT value FROM json_each(@people))'] : []),
    ...(roles ? ['role IN (SELECT value FROM json_each(@roles))'] : []),
  ];
  return {
    sql: `meetings.number IN (SELECT meeting FROM appearances WHERE ${conditions.join(' AND ')})`,
    parameters: {
      ...(people && { people: JSON.stringify(people) }),
      ...(roles && { roles: JSON.stringify(roles) }),
    },
  };
}
