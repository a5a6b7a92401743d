import type { AnswerQuestion } from './answering/answer.ts';
import type { Answered } from './answering/answering-steps.ts';
import type { Conversations } from './answering/conversations.ts';
import type { Config } from './config.ts';
import type { ArticleHead } from './corpus/article.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Logger } from './logger.ts';
import type { Messages } from './messages.ts';
import { openEmbedder } from './open-embedder.ts';
import { type CorpusParts, corpusParts } from './search-index/corpus-parts.ts';
import type { SnapshotSource } from './search-index/snapshot.ts';
import { openSnapshotSource } from './search-index/snapshot-source.ts';
import { today } from './today.ts';

/** Everything that a front end needs, opened once a process. */
export interface App {
  readonly answer: AnswerQuestion;
  readonly articleHeads: (limit: number) => Promise<readonly ArticleHead[]>;
  readonly indexedArticles: () => Promise<number>;
  /** By which folders and tags questions can be limited. */
  readonly corpusParts: () => Promise<CorpusParts>;
  close(): Promise<void>;
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
  const { snapshots, embedder } = await openSearch(config, logger);
  return {
    answer: createAnswerQuestion({
      snapshots,
      embedder,
      messages,
      logger,
      today,
      ...(conversations && { conversations }),
      ...(onAnswered && { onAnswered }),
    }),
    articleHeads: (limit) => snapshots.use(async (snapshot) => snapshot.articleHeads(limit)),
    indexedArticles: () => snapshots.use(async ({ articleCount }) => articleCount),
    corpusParts: () => snapshots.use(async (snapshot) => corpusParts(snapshot)),
    close: () => snapshots.close(),
  };
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
