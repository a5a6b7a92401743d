import type { Wording } from '../messages.ts';
import type { BuildProgress } from '../search-index/build-index.ts';
import { oneLine } from '../text/one-line.ts';
import type { ReindexOutcome, ReindexReport } from './reindex.ts';

/** How far an indexing of the corpus is. */
export function progressText(progress: BuildProgress, { messages, language }: Wording): string {
  switch (progress.phase) {
    case 'reading': {
      const { articles, bytesDone, bytesTotal } = progress;
      const values = { articles, percent: percentOf(bytesDone, bytesTotal) };
      return messages.text(language, 'reindex.reading', values);
    }
    case 'vectors': {
      const percent = percentOf(progress.done, progress.total);
      return messages.text(language, 'reindex.vectors', { percent });
    }
    case 'publishing':
      return messages.text(language, 'reindex.publishing', {});
  }
}

/** What came of it. @param before articles in the index before */
export function outcomeText(outcome: ReindexOutcome, before: number, wording: Wording): string {
  const { messages, language } = wording;
  if (outcome.kind === 'done') return doneText(outcome.report, before, wording);
  if (outcome.problem === null) return messages.text(language, 'reindex.failed-unforeseen', {});
  const reason = messages.problem(language, outcome.problem);
  return messages.text(language, 'reindex.failed', { reason });
}

/** With the lengths below they fit into one message. */
const mostRefusalsNamed = 10;
const longestSource = 120;
const longestReason = 200;

function doneText(report: ReindexReport, before: number, { messages, language }: Wording): string {
  const { articles, generation, refused, milliseconds } = report;
  const seconds = (milliseconds / 1000).toFixed(1);
  const more = refused.length - mostRefusalsNamed;
  return [
    messages.text(language, 'reindex.done', { articles, before, generation, seconds }),
    ...(refused.length === 0
      ? []
      : [messages.text(language, 'reindex.refused', { count: refused.length })]),
    ...refused.slice(0, mostRefusalsNamed).map(({ source, problem }) => {
      const reason = shortened(messages.problem(language, problem), longestReason);
      const values = { source: shortened(source, longestSource), reason };
      return messages.text(language, 'reindex.refused-one', values);
    }),
    ...(more > 0 ? [messages.text(language, 'reindex.refused-more', { count: more })] : []),
  ].join('\n');
}

function shortened(told: string, length: number): string {
  const line = oneLine(told);
  return line.length <= length ? line : `${line.slice(0, length).toWellFormed()}…`;
}

function percentOf(done: number, total: number): number {
  return Math.floor((100 * done) / Math.max(1, total));
}
