import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { BuildProgress } from '../search-index/build-index.ts';
import { describeError } from './describe-error.ts';
import type { Reindex, ReindexOutcome } from './reindex.ts';

/** Who is told of a run. */
export interface ReindexAudience {
  onProgress(progress: BuildProgress): void;
  onEnd(outcome: ReindexOutcome): Promise<void>;
}

/** Indexes the corpus anew, one run at a time, beside everything else that the bot does. */
export interface Reindexing {
  /** When the run that is going on began, in milliseconds since 1970; null for none. */
  since(): number | null;
  /** Begins a run, unless one is going on. */
  begin(audience: ReindexAudience): void;
  /** Ends a run; nobody is told. Resolves when it has ended, or does not in two seconds. */
  close(): Promise<void>;
  readonly signal: AbortSignal;
}

export interface ReindexingDependencies {
  readonly reindex: Reindex;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/** It is killed at once, unless a disk keeps it. */
const longestEndMilliseconds = 2_000;

export function createReindexing({ reindex, logger, now }: ReindexingDependencies): Reindexing {
  const closing = new AbortController();
  let since: number | null = null;
  let running = Promise.resolve();
  const run = async ({ onProgress, onEnd }: ReindexAudience) => {
    logger.info('the corpus is being indexed anew');
    try {
      const outcome = await reindex(onProgress, closing.signal).finally(() => {
        since = null;
      });
      logger.info(summaryOf(outcome), 'indexing the corpus anew has ended');
      if (!closing.signal.aborted) await onEnd(outcome);
    } catch (error) {
      logger.error(describeError(error), 'indexing the corpus anew failed');
    }
  };
  return {
    since: () => since,
    begin: (audience) => {
      if (since !== null || closing.signal.aborted) return;
      since = now();
      running = run(audience);
    },
    close: async () => {
      closing.abort();
      await Promise.race([running, sleep(longestEndMilliseconds, undefined, { ref: false })]);
    },
    signal: closing.signal,
  };
}

function summaryOf(outcome: ReindexOutcome) {
  if (outcome.kind === 'failed') return { outcome: 'failed', code: outcome.problem?.code ?? null };
  const { generation, articles, refused, milliseconds } = outcome.report;
  return { outcome: 'done', generation, articles, refused: refused.length, milliseconds };
}
