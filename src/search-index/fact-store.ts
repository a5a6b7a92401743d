import type { ArticleId } from '../corpus/article.ts';
import type { ArticleFacts, Meeting } from '../facts/article-facts.ts';
import type { Role } from '../facts/roles.ts';
import type { Period } from '../text/period.ts';

/** A meeting with where its article tells of it. */
export interface StoredMeeting {
  readonly articleId: ArticleId;
  /** Place in the meetings of the article's facts. */
  readonly ordinal: number;
  readonly meeting: Meeting;
  /**
   * Comparable words of name, unit, parents, place, the article's title and unit, each part between
   * `|`, each word between spaces: `| hoi nghi so ket … | vu dia phuong | …`.
   */
  readonly terms: string;
}

/** Everything given has to hold; of a list of articles, people or roles one item, of an empty one none. */
export interface MeetingFilter {
  /**
   * The meeting's own time overlaps it; without one whose year is known, or with only a posting date,
   * the period it is about lies in it.
   */
  readonly period?: Period;
  /** Folded runs of words that stand in the terms. */
  readonly phrases?: readonly string[];
  readonly articles?: readonly ArticleId[];
  /** Somebody of these numbers has a part in it. */
  readonly people?: readonly PersonNumber[];
  /** Part that these people have; any part without it. */
  readonly roles?: readonly Role[];
  /** Looked at before anything else of a row is read. */
  readonly fitsTerms?: (terms: string) => boolean;
  /** Meetings that are only mentioned are left out unless this is true. */
  readonly mentioned?: boolean;
}

export type PersonNumber = number;

/** A person over all articles: the same name and offices that may belong together. */
export interface StoredPerson {
  readonly number: PersonNumber;
  /** As written most often. */
  readonly name: string;
  /** Folded words. */
  readonly folded: string;
  /** As written, latest article first. */
  readonly offices: readonly string[];
  readonly articles: readonly ArticleId[];
}

/** A unit over all articles: its names, abbreviations and former names are one. */
export interface StoredUnit {
  /** As written most often. */
  readonly name: string;
  /** All its names in folded words, `name` first. */
  readonly folded: readonly string[];
  readonly articles: readonly ArticleId[];
}

/** The facts of a snapshot. */
export interface FactStore {
  /** Of one article; empty lists for one that is not there. */
  factsOf(article: ArticleId): ArticleFacts;
  /** By date, then by article; those without a date last. */
  meetings(filter: MeetingFilter): StoredMeeting[];
  /** How many meetings articles report on; one that several report on counts for each. Read once. */
  reportedMeetings(): number;
  /** Everybody, read once. */
  people(): readonly StoredPerson[];
  /** Every unit that holds meetings, posts articles or to which offices belong, read once. */
  units(): readonly StoredUnit[];
  /** The articles that name a document, by its comparable number (`23-nq/tw`). */
  articlesNaming(documentNumber: string): ArticleId[];
}
