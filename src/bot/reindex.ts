import type { Problem } from '../errors.ts';
import type { BuildProgress, BuildReport } from '../search-index/build-index.ts';

/** What a new index holds. */
export type ReindexReport = Pick<
  BuildReport,
  'generation' | 'articles' | 'milliseconds' | 'refused'
>;

export type ReindexOutcome =
  | { readonly kind: 'done'; readonly report: ReindexReport }
  /** Nothing has changed; null where nobody foresaw why: then the log tells. */
  | { readonly kind: 'failed'; readonly problem: Problem | null };

/**
 * Builds a new index of the corpus outside of this process; once it is published, it is used without
 * being told. Never rejects; ended early when the signal is aborted.
 */
export type Reindex = (
  onProgress: (progress: BuildProgress) => void,
  signal: AbortSignal,
) => Promise<ReindexOutcome>;
