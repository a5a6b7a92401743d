import { SingleBar } from 'cli-progress';
import type { Messages } from '../src/messages.ts';
import type { BuildProgress } from '../src/search-index/build-index.ts';

export interface ProgressBar {
  show(progress: BuildProgress): void;
  stop(): void;
}

/** A bar on standard error; where that is no terminal, nothing is shown. */
export function showBuildProgress(messages: Messages): ProgressBar {
  const bar = new SingleBar({
    format: '[{bar}] {percentage} % {what}',
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
  });
  bar.start(1, 0, { what: '' });
  return {
    show: (progress) => {
      bar.update(shareDone(progress), { what: describe(progress, messages) });
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** Of the phase, from 0 to 1. */
function shareDone(progress: BuildProgress): number {
  switch (progress.phase) {
    case 'reading':
      return progress.bytesDone / Math.max(1, progress.bytesTotal);
    case 'vectors':
      return progress.done / progress.total;
    case 'publishing':
      return 1;
  }
}

function describe(progress: BuildProgress, messages: Messages): string {
  switch (progress.phase) {
    case 'reading': {
      const { articles, passages } = progress;
      return messages.text('vi', 'index.reading', { articles, passages });
    }
    case 'vectors':
      return messages.text('vi', 'index.vectors', {});
    case 'publishing':
      return messages.text('vi', 'index.publishing', {});
  }
}
