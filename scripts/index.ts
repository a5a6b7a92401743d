import { readConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';
import { type IndexEvent, writeIndexEvent } from '../src/index-events.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import type { Messages } from '../src/messages.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import {
  type BuildProgress,
  type BuildReport,
  buildIndex,
} from '../src/search-index/build-index.ts';
import { refusalLines } from './refusal-lines.ts';
import { showBuildProgress } from './show-build-progress.ts';

const usage = 'npm run index -- [--corpus PATH] [--data DIR] [--full] [--json | --events]';

await runCommand({
  usage,
  options: {
    corpus: { type: 'string' },
    data: { type: 'string' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
    events: { type: 'boolean' },
  },
  async run({ values, positionals, messages }) {
    if (positionals.length > 0) throw wrongUsage(positionals.join(' '), usage);
    if (values.json && values.events) throw wrongUsage('--json --events', usage);
    return values.events ? tellEvents(values) : build(values, messages);
  },
});

interface Values {
  readonly corpus?: string;
  readonly data?: string;
  readonly full?: boolean;
  readonly json?: boolean;
}

async function build(values: Values, messages: Messages): Promise<number> {
  const progress = showBuildProgress(messages);
  try {
    const { report, dataFolder } = await buildFrom(values, progress.show);
    progress.stop();
    const lines = values.json ? json(report, messages) : summary(report, dataFolder, messages);
    process.stdout.write(`${lines}\n`);
    return 0;
  } finally {
    progress.stop();
  }
}

/** For a program that waits for it: what happens, one event a line. */
async function tellEvents(values: Values): Promise<number> {
  const tell = (event: IndexEvent) => process.stdout.write(writeIndexEvent(event));
  try {
    const { report } = await buildFrom(values, (progress) => tell({ event: 'progress', progress }));
    const { generation, articles, milliseconds, refused } = report;
    tell({ event: 'done', report: { generation, articles, milliseconds, refused: [...refused] } });
    return 0;
  } catch (error) {
    if (error instanceof AppError) tell({ event: 'failed', problem: problemOf(error) });
    throw error;
  }
}

function problemOf({ code, values }: AppError) {
  return { code, values: { ...values } };
}

async function buildFrom(values: Values, onProgress: (progress: BuildProgress) => void) {
  loadEnvironment();
  const config = readConfig(process.env);
  const dataFolder = values.data ?? config.dataFolder;
  const embedder = await openEmbedder(config.embeddingModel, dataFolder);
  const corpus = values.corpus ?? config.corpus;
  const { full = false } = values;
  return {
    dataFolder,
    report: await buildIndex({ corpus, dataFolder, embedder, full, onProgress }),
  };
}

function json({ refused, ...counts }: BuildReport, messages: Messages): string {
  return JSON.stringify({
    ...counts,
    refused: refused.map(({ source, problem }) => ({
      source,
      code: problem.code,
      reason: messages.problem('vi', problem),
    })),
  });
}

function summary(report: BuildReport, folder: string, messages: Messages): string {
  const { articles, passages, embedded, reused, refused, milliseconds } = report;
  const seconds = (milliseconds / 1000).toFixed(1);
  const done = { articles, passages, embedded, reused, seconds, folder };
  const { meetings, people, directives } = report;
  return [
    messages.text('vi', 'index.done', done),
    messages.text('vi', 'index.facts', { meetings, people, directives }),
    ...refusalLines(refused, messages),
  ].join('\n');
}
