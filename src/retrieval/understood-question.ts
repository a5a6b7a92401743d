import type { DatePrecision, PartOfDay } from '../text/date-reading.ts';
import type { Period } from '../text/period.ts';
import type { Token } from '../text/tokens.ts';
import type { WritingStyle } from './writing-style.ts';

/** What an answer may have to hold, in the order in which forms of equal length are taken. */
export const askedKinds = [
  'attendance',
  'person',
  'office',
  'due',
  'time',
  'place',
  'form',
  'ordinal',
  'amount',
  'document',
  'document-subject',
  'directive',
  'results',
  'list',
  'count',
  'summary',
  'passage',
] as const;

/** What an answer has to hold. */
export type Asked = (typeof askedKinds)[number];

/** A time that the question names. */
export interface QuestionPeriod {
  /** The words of the question. */
  readonly written: string;
  readonly period: Period;
  /** Articles that never touch the period are left out; otherwise it only counts in favour. */
  readonly restricts: boolean;
  readonly precision: DatePrecision;
  readonly partOfDay: PartOfDay | null;
  /** The question names day and month alone: the year of `period` is a guess. */
  readonly anyYear: boolean;
  /** A term of years (`năm học 2018-2019`), which a meeting is about and not held in. */
  readonly isTerm: boolean;
  /** Its bounds are not meant to the day: `cuối năm 2018`. */
  readonly isVague: boolean;
}

/**
 * Which of a row of meetings is meant by its place in time; `previous` and `next` count from the
 * meeting spoken of before, or from today.
 */
export type MeetingOrder = 'latest' | 'earliest' | 'previous' | 'next';

/** A stretch of the question's tokens, `tokens.slice(from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A question with everything that search and reading need to know of it. */
export interface UnderstoodQuestion {
  /** In the form of `normaliseText`, trimmed. */
  readonly asTyped: string;
  /** The same; of an English question with the words of the trade in Vietnamese. */
  readonly text: string;
  readonly style: WritingStyle;
  /** Of `text`. */
  readonly tokens: readonly Token[];
  readonly asked: Asked;
  /** The words that ask (`ai`, `bao nhiêu`); empty range at the end for a statement. */
  readonly askedAt: TokenRange;
  /** `gần đây nhất`, `đầu tiên`, `trước đó`. */
  readonly order: MeetingOrder | null;
  readonly periods: readonly QuestionPeriod[];
  /** Numbers of documents in comparable form: `23-nq/tw`. */
  readonly documents: readonly string[];
  /**
   * Runs of words that carry the subject: without question words, function words and dates. An
   * article that answers the question speaks of them.
   */
  readonly subjects: readonly TokenRange[];
}
