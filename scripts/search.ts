import { createInterface } from 'node:readline';
import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import { openSearch } from '../src/open-app.ts';
import type { LegName } from '../src/retrieval/fusion.ts';
import { type RankedPassage, retrieve } from '../src/retrieval/retrieve.ts';
import { understandQuestion } from '../src/retrieval/understand-question.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { parseQuestionLine } from './parse-question-line.ts';

const usage =
  'npm run search -- [--data DIR] [--limit N] [--leg marked|folded|dense] --json --stdin';
const legs: readonly string[] = ['marked', 'folded', 'dense'] satisfies LegName[];

await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    limit: { type: 'string', default: '10' },
    leg: { type: 'string' },
    json: { type: 'boolean' },
    stdin: { type: 'boolean' },
  },
  async run({ values, positionals }) {
    if (!values.stdin || !values.json || positionals.length > 0) {
      throw wrongUsage('--json --stdin', usage);
    }
    loadEnvironment();
    const config = readConfig({ ...process.env, ...(values.data && { DATA_DIR: values.data }) });
    const options = { limit: limitOf(values.limit), ...(values.leg && { leg: legOf(values.leg) }) };
    const { snapshots, embedder } = await openSearch(config, createLogger({ logLevel: 'warn' }));
    try {
      for await (const line of createInterface({ input: process.stdin })) {
        if (line.trim() === '') continue;
        const { id, question } = parseQuestionLine(line, usage);
        const understood = understandQuestion(question, new Date().toISOString().slice(0, 10));
        const ranked = await snapshots.use((snapshot) =>
          retrieve(understood, { snapshot, embedder }, options),
        );
        process.stdout.write(`${JSON.stringify({ id, passages: ranked.map(toLine) })}\n`);
      }
      return 0;
    } finally {
      await snapshots.close();
    }
  },
});

function toLine({ passage, score, legs }: RankedPassage) {
  return { articleId: passage.articleId, passageId: passage.id, score, legs };
}

function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw wrongUsage(`--limit ${written} (1…1000)`, usage);
}

function legOf(written: string): LegName {
  if (legs.includes(written)) return written as LegName;
  throw wrongUsage(`--leg ${written} (${legs.join(', ')})`, usage);
}
