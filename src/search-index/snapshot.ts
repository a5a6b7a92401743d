import type { Article, ArticleHead, ArticleId, Passage } from '../corpus/article.ts';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import type { Period } from '../text/period.ts';
import type { FactStore } from './fact-store.ts';

/** Passages are numbered from 0 in the order in which they were indexed. */
export type PassageNumber = number;

/** One number a passage: 1 for those that are meant, 0 for others. */
export type PassageMarks = Uint8Array;

export interface ScoredPassage {
  readonly passage: PassageNumber;
  readonly score: number;
}

/** BM25 over syllables, identifiers and adjacent pairs, on marked or on folded tokens. */
export interface LexicalIndex {
  /** The best passages, best first; ties by number. An unknown term adds nothing. */
  search(question: string, limit: number): ScoredPassage[];
  /** The score of each passage for the question, 0 where no term occurs. */
  scoresOf(question: string, passages: readonly PassageNumber[]): number[];
  /** In how many passages a token occurs; of those alone that `among` marks, where it is given. */
  documentFrequency(token: string, among?: PassageMarks): number;
  /** In how many passages two tokens stand next to each other, in this order; `among` as above. */
  pairFrequency(first: string, second: string, among?: PassageMarks): number;
  /** Every token of the index once: syllables, numbers and identifiers. */
  tokens(): Iterable<string>;
}

/** Cosine over unit vectors. */
export interface VectorIndex {
  search(query: Float32Array, limit: number): ScoredPassage[];
  scoresOf(query: Float32Array, passages: readonly PassageNumber[]): number[];
}

export interface StoredPassage extends Passage {
  readonly number: PassageNumber;
  /** `Article.text.slice(start, end)`. */
  readonly text: string;
}

/** What says to which parts of the corpus an article belongs, and which passages are its own. */
export interface ArticleLabel {
  readonly id: ArticleId;
  readonly tags: readonly string[];
  readonly firstPassage: PassageNumber;
  /** How many, one behind the other. */
  readonly passages: number;
}

/** A read-only view of one published generation. */
export interface Snapshot {
  readonly generation: string;
  readonly model: EmbeddingModel;
  readonly articleCount: number;
  readonly passageCount: number;
  readonly marked: LexicalIndex;
  readonly folded: LexicalIndex;
  readonly dense: VectorIndex;
  readonly facts: FactStore;
  /** In the order of the numbers. */
  passages(numbers: readonly PassageNumber[]): StoredPassage[];
  /**
   * A number that the passages of one article share. Reads nothing, unlike `passages`, which takes
   * about 20 µs each: group first, fetch what is left.
   */
  articleNumberOf(passage: PassageNumber): number;
  /** All passages of an article, in the order of its text. */
  passagesOf(article: ArticleId): StoredPassage[];
  article(id: ArticleId): Article | undefined;
  /** Up to `limit` heads, newest posting date first. */
  articleHeads(limit: number): ArticleHead[];
  /** Of all articles, in the order in which they were indexed; read once. */
  articleLabels(): readonly ArticleLabel[];
  /**
   * Whether the article of the passage names a time in the period, its posting date included: one of
   * at most 31 days that overlaps the period (a meeting of 12 to 14 May was on 13 May), or a longer
   * one that lies within it (`năm 2018` does not tell of July 2018).
   */
  touchesPeriod(passage: PassageNumber, period: Period): boolean;
  close(): void;
}

/** Hands out the living generation and swaps to a newer one between two pieces of work. */
export interface SnapshotSource {
  /** Runs `work` on the newest open snapshot, which stays open until `work` has settled. */
  use<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
