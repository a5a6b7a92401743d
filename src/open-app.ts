import type { AnswerQuestion, Question } from './answering/answer.ts';
import type { Answered } from './answering/answering-steps.ts';
import type { Conversations } from './answering/conversations.ts';
import type { MeetingOffer } from './answering/meeting-offers.ts';
import type { CitedQuote, QuoteSurroundings } from './answering/quote-surroundings.ts';
import type { Config } from './config.ts';
import type { ArticleHead } from './corpus/article.ts';
import { type CorpusPart, wholeCorpus } from './corpus/corpus-part.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Logger } from './logger.ts';
import type { Messages } from './messages.ts';
import { openEmbedder } from './open-embedder.ts';
import { type CorpusParts, corpusParts } from './search-index/corpus-parts.ts';
import { builtAtOf } from './search-index/index-places.ts';
import { narrowSnapshot } from './search-index/narrow-snapshot.ts';
import type { Snapshot, SnapshotSource } from './search-index/snapshot.ts';
import { openSnapshotSource } from './search-index/snapshot-source.ts';
import { today } from './today.ts';

/** Everything that a front end needs, opened once a process. */
export interface App {
  readonly answer: AnswerQuestion;
  /** Newest posting date first; of the part alone where one is given. */
  readonly articleHeads: (limit: number, within?: CorpusPart) => Promise<readonly ArticleHead[]>;
  readonly indexedArticles: (within?: CorpusPart) => Promise<number>;
  /** By which folders and tags questions can be limited. */
  readonly corpusParts: () => Promise<CorpusParts>;
  readonly indexState: () => Promise<IndexState>;
  /** `null` where the article or the quote is no longer there, or outside of the part. */
  readonly surroundings: (
    citation: CitedQuote,
    within?: CorpusPart,
  ) => Promise<QuoteSurroundings | null>;
  /** Up to `limit` meetings that fit what was typed, newest first; its conversation is left aside. */
  readonly meetingsFor: (question: Question, limit: number) => Promise<readonly MeetingOffer[]>;
  close(): Promise<void>;
}

/** The index that answers. */
export interface IndexState {
  readonly generation: string;
  /** Milliseconds since 1970. */
  readonly builtAt: number;
  readonly articles: number;
  /** Those that articles report on; one that several report on counts for each. */
  readonly meetings: number;
}

/** What the app tells its doings to. */
interface AppDependencies {
  readonly logger: Logger;
  readonly messages: Messages;
  /** Where the last turns are kept; in memory without it. */
  readonly conversations?: Conversations;
  /** Told how each answer came about. */
  readonly onAnswered?: (answered: Answered) => void;
}

/** What search needs, for commands that do not answer. */
export interface Search {
  readonly snapshots: SnapshotSource;
  readonly embedder: Embedder;
}

/**
 * Opens index and model and puts the answering chain on top.
 *
 * @throws AppError when the index is missing, damaged or of another model or version.
 */
export async function openApp(
  config: Config,
  { logger, messages, conversations, onAnswered }: AppDependencies,
): Promise<App> {
  // Imported here, not above: @langchain/core must not see the variables of tracing that
  // `loadEnvironment` takes away when the process starts.
  const { createAnswerQuestion } = await import('./answering/answer-question.ts');
  const { meetingOffers } = await import('./answering/meeting-offers.ts');
  const { quoteSurroundings } = await import('./answering/quote-surroundings.ts');
  const { snapshots, embedder } = await openSearch(config, logger);
  const chain = { embedder, messages, logger, today };
  const within = createWithin(snapshots);
  return {
    answer: createAnswerQuestion({
      ...chain,
      snapshots,
      ...(conversations && { conversations }),
      ...(onAnswered && { onAnswered }),
    }),
    articleHeads: (limit, part) => within(part, (snapshot) => snapshot.articleHeads(limit)),
    indexedArticles: (part) => within(part, ({ articleCount }) => articleCount),
    corpusParts: () => within(wholeCorpus, corpusParts),
    indexState: () =>
      within(wholeCorpus, ({ generation, articleCount, facts }) => ({
        ...{ generation, builtAt: builtAtOf(generation) },
        ...{ articles: articleCount, meetings: facts.reportedMeetings() },
      })),
    surroundings: (citation, part) =>
      within(part, (snapshot) => quoteSurroundings(snapshot, citation)),
    meetingsFor: ({ text, within: part }, limit) =>
      within(part, (snapshot) => meetingOffers(text, { snapshot, limit }, chain)),
    close: () => snapshots.close(),
  };
}

/** Runs work on the newest snapshot, narrowed to a part. */
function createWithin(snapshots: SnapshotSource) {
  return <Result>(
    part: CorpusPart = wholeCorpus,
    work: (snapshot: Snapshot) => Result,
  ): Promise<Result> => snapshots.use(async (all) => work(await narrowSnapshot(all, part)));
}

/** Opens index and model alone. */
export async function openSearch(config: Config, logger: Logger): Promise<Search> {
  const embedder = await openEmbedder(config.embeddingModel, config.dataFolder);
  const snapshots = await openSnapshotSource(config.dataFolder, embedder.model, {
    onSwap: (generation) => logger.info({ generation }, 'a new index generation is in use'),
    onGraphRebuild: (cause) =>
      logger.warn({ err: cause }, 'the vector graph is missing and is built anew in memory'),
    onProblem: (error) => logger.error({ err: error }, 'a new index generation was not taken'),
  });
  return { snapshots, embedder };
}
