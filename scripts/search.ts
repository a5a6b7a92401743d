import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import type { Messages } from '../src/messages.ts';
import { openSearch, type Search } from '../src/open-app.ts';
import type { LegName } from '../src/retrieval/fusion.ts';
import { type RankedPassage, type RetrieveOptions, retrieve } from '../src/retrieval/retrieve.ts';
import { understandQuestion } from '../src/retrieval/understand-question.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { today } from '../src/today.ts';
import { readQuestionLines } from './read-question-lines.ts';

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
  async run({ values, positionals, messages }) {
    if (!values.stdin || !values.json || positionals.length > 0) {
      throw wrongUsage('--json --stdin', usage);
    }
    loadEnvironment();
    const config = readConfig({ ...process.env, ...(values.data && { DATA_DIR: values.data }) });
    const options = { limit: limitOf(values.limit), ...(values.leg && { leg: legOf(values.leg) }) };
    const search = await openSearch(config, createLogger({ logLevel: 'warn' }));
    try {
      return await searchLines(search, options, messages);
    } finally {
      await search.snapshots.close();
    }
  },
});

/** One list of passages a line in, in order. */
async function searchLines(
  search: Search,
  options: RetrieveOptions,
  messages: Messages,
): Promise<number> {
  let code = 0;
  for await (const line of readQuestionLines(process.stdin)) {
    if (line.kind === 'question') {
      const ranked = await find(line.question, search, options);
      print({ id: line.id, passages: ranked.map(toLine) });
    } else {
      print({ id: null, passages: [], error: messages.problem('vi', line.problem) });
      code = 2;
    }
  }
  return code;
}

async function find(
  written: string,
  { snapshots, embedder }: Search,
  options: RetrieveOptions,
): Promise<readonly RankedPassage[]> {
  const question = understandQuestion(written, today());
  // Nothing but white space, signs and pictures: no leg has a word to look for.
  if (question.tokens.length === 0) return [];
  return snapshots.use((snapshot) => retrieve(question, { snapshot, embedder }, options));
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

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
