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
    format: '{what} [{bar}]',
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
  });
  bar.start(1, 0, { what: '' });
  return {
    show: (progress) => {
      bar.setTotal(progress.phase === 'vectors' ? progress.total : 1);
      bar.update(filled(progress), { what: describe(progress, messages) });
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** How much there is to read is known only at its end, so the bar fills with the vectors. */
function filled(progress: BuildProgress): number {
  if (progress.phase === 'vectors') return progress.done;
  return progress.phase === 'reading' ? 0 : 1;
}

function describe(progress: BuildProgress, messages: Messages): string {
  switch (progress.phase) {
    case 'reading': {
      const { articles, passages } = progress;
      return messages.text('vi', 'index.reading', { articles, passages });
    }
    case 'vectors': {
      const percent = Math.floor((100 * progress.done) / progress.total);
      return messages.text('vi', 'index.vectors', { percent });
    }
    case 'publishing':
      return messages.text('vi', 'index.publishing', {});
  }
}
