import type { Article, ArticleId, PassageId } from '../corpus/article.ts';
import type { MessageKey, MessageValues } from '../message-variables.ts';
import type { Language } from '../messages.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { Span } from '../text/span.ts';
import type { Evidence, TokenWeight } from './article-evidence.ts';
import type { MeetingPlace } from './conversations.ts';
import type { ReadableArticle, ReadableSentence } from './readable-article.ts';

/** Words of an article that show a statement. */
export interface Quote {
  readonly article: Article;
  readonly passageId: PassageId;
  /** As stored: word for word in the article's title or text. */
  readonly text: string;
}

/** One thing said, and what shows it. */
export interface Statement {
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/** What one article says to a question. */
export interface Reading {
  readonly article: ReadableArticle;
  /** Stands before several statements: `Tại hội nghị, đồng chí A:`. */
  readonly header: string | null;
  readonly statements: readonly Statement[];
  /** How well the words read fit the words asked: 0…1. */
  readonly strength: number;
  /** What is said, however it is put: readings of the same gist agree. The statements without it. */
  readonly gist?: string;
  /** Says which meeting this is about, where several could be meant. */
  readonly context?: Statement | null;
  /** The meeting that it tells of, in all articles on it, where that is settled. */
  readonly about?: readonly MeetingPlace[];
  /** It was read off the facts of the index rather than out of a sentence. */
  readonly isFact?: boolean;
}

/** An article together with how well it speaks of the question's subject. */
export interface Candidate {
  readonly article: ReadableArticle;
  readonly evidence: Evidence;
}

/** Writes a sentence pattern of `prompts/` in the language of the question. */
export type Phrase = <Key extends MessageKey>(key: Key, values: MessageValues<Key>) => string;

/** What every reader gets. */
export interface ReadingTask {
  readonly question: UnderstoodQuestion;
  readonly query: MeetingQuery;
  readonly snapshot: Snapshot;
  /** The meetings that are settled to be meant, by their articles; `null` where none is. */
  readonly settled: ReadonlyMap<ArticleId, number> | null;
  readonly language: Language;
  readonly phrase: Phrase;
  readonly weigh: TokenWeight;
  /** Only these read, where given. */
  readonly readers?: readonly Reader[];
}

/** Reads an answer out of one article, or nothing. */
export type Reader = (task: ReadingTask, candidate: Candidate) => Reading | null;

/** In UTF-16 units: a quote is shown in a chat. */
const longestQuote = 700;

/**
 * The sentence as a quote; of a very long one the stretch of whole words around the place that shows
 * the statement.
 */
export function quoteOf(
  { text, article: { article }, passageId }: ReadableSentence,
  evidence: Span,
): Quote {
  return { article, passageId, text: quotedPart(text, evidence) };
}

/** See {@link quoteOf}. */
export function quotedPart(text: string, evidence: Span): string {
  if (text.length <= longestQuote) return text;
  const room = Math.max(0, longestQuote - (evidence.end - evidence.start)) / 2;
  const from = Math.max(0, Math.floor(evidence.start - room));
  const to = Math.min(text.length, Math.ceil(evidence.end + room));
  const start = from === 0 ? 0 : wordStart(text, from, evidence.start);
  const end = to === text.length ? to : wordEnd(text, to, evidence.end);
  return text.slice(start, end);
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? limit : space + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? limit : space;
}

/** What a reading says, to be compared with another. */
export function gistOf({ gist, statements }: Reading): string {
  return gist ?? statements.map(({ text }) => text).join('\n');
}
