import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import type { Messages } from '../src/messages.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { type BuildReport, buildIndex } from '../src/search-index/build-index.ts';
import { refusalLines } from './refusal-lines.ts';
import { showBuildProgress } from './show-build-progress.ts';

const usage = 'npm run index -- [--corpus PATH] [--data DIR] [--full] [--json]';

await runCommand({
  usage,
  options: {
    corpus: { type: 'string' },
    data: { type: 'string' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals, messages }) {
    if (positionals.length > 0) throw wrongUsage(positionals.join(' '), usage);
    loadEnvironment();
    const config = readConfig(process.env);
    const dataFolder = values.data ?? config.dataFolder;
    const embedder = await openEmbedder(config.embeddingModel, dataFolder);
    const progress = showBuildProgress(messages);
    try {
      const corpus = values.corpus ?? config.corpus;
      const { full = false } = values;
      const { show: onProgress } = progress;
      const report = await buildIndex({ corpus, dataFolder, embedder, full, onProgress });
      progress.stop();
      const lines = values.json ? json(report, messages) : summary(report, dataFolder, messages);
      process.stdout.write(`${lines}\n`);
      return 0;
    } finally {
      progress.stop();
    }
  },
});

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
