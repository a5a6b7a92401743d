import type { Document } from '@langchain/core/documents';
import type { ArticleId } from '../corpus/article.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import type { CorrectedQuestion } from '../retrieval/correct-question.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { IsoDate } from '../text/period.ts';
import type { Answer } from './answer.ts';
import type { Choice, MeetingPlace } from './conversations.ts';
import type { PassageMetadata } from './passage-retriever.ts';
import type { ArticleFate, ReadingResult } from './read-answer.ts';
import type { ReadableArticle } from './readable-article.ts';
import type { Phrase } from './reading.ts';
import type { ResolvedQuestion } from './resolve-turn.ts';

export interface ChainDependencies {
  readonly embedder: Embedder;
  readonly messages: Messages;
  readonly logger: Logger;
  /** The day against which dates without a year and `năm ngoái` are read. */
  readonly today: () => IsoDate;
}

/** A question that stands alone, and the index to answer it from. */
export interface Asking {
  readonly resolved: ResolvedQuestion;
  readonly snapshot: Snapshot;
}

export interface Understood extends Asking {
  readonly corrected: CorrectedQuestion;
  readonly question: UnderstoodQuestion;
  readonly query: MeetingQuery;
  readonly language: Language;
  readonly phrase: Phrase;
}

export interface Retrieved extends Understood {
  readonly passages: readonly Document<PassageMetadata>[];
  readonly articles: readonly ReadableArticle[];
  /** The meetings that may be meant, by the facts; `null` where they can't tell. */
  readonly meetings: readonly ToldMeeting[] | null;
}

export interface Read extends Retrieved {
  /** Meetings that the conversation has settled, by their articles. */
  readonly settled: ReadonlyMap<ArticleId, number> | null;
  readonly result: ReadingResult;
  readonly fates: readonly ArticleFate[];
}

/** What came of a question, with all that led to it. */
export interface Answered extends Read {
  readonly answer: Answer;
  readonly choices: readonly Choice[];
  /** The meetings that the answer tells of, as far as they are known. */
  readonly about: readonly MeetingPlace[];
  /** The meetings that the answer shows, each a line or a choice. */
  readonly items: readonly (readonly MeetingPlace[])[];
  /** How many items of a list are shown so far, while more are left. */
  readonly shown: number | null;
}
