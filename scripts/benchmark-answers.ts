import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import type { Messages } from '../src/messages.ts';
import { type App, openApp } from '../src/open-app.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { buildIndex } from '../src/search-index/build-index.ts';
import { generateQuestions } from './generated-meetings/questions/generate-questions.ts';
import { generateMeetings } from './generated-meetings.ts';
import { type LabelledQuestion, readLabelledQuestions } from './labelled-question.ts';
import { formatMilliseconds, summariseTimes } from './summarise-times.ts';
import { turnsUpTo } from './turns-up-to.ts';

const usage = 'npm run benchmark:answers -- [--articles NUMBER] [--seed NUMBER]';

/** Asked before the clock runs: lexicons, caches and compiled code are those of a started process. */
const warmUpQuestions = 50;

/**
 * How long answers take over generated articles, from the text of the question to the verified
 * answer, in a process that did not build the index and has answered some questions before.
 */
await runCommand({
  usage,
  options: {
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '2' },
    /** What the fresh process is told: the folder with index and questions. */
    measure: { type: 'string' },
  },
  async run({ values, messages }) {
    if (values.measure) return measure(values.measure, messages);
    const [articles, seed] = [Number(values.articles), Number(values.seed)];
    if (!(Number.isInteger(articles) && articles > 0 && Number.isInteger(seed))) {
      throw wrongUsage('--articles --seed', usage);
    }
    const folder = await mkdtemp(join(tmpdir(), 'thu-ky-benchmark-'));
    try {
      await build(folder, articles, seed);
      const options = [fileURLToPath(import.meta.url), '--measure', folder];
      return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});

async function build(folder: string, articles: number, seed: number): Promise<void> {
  const world = generateMeetings(articles, seed);
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, world.articles.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const questions = generateQuestions(world, seed).map((one) => `${JSON.stringify(one)}\n`);
  await writeFile(questionsFile(folder), questions.join(''));
  const embedder = await openEmbedder(readConfig({}).embeddingModel, folder);
  const report = await buildIndex({ corpus, dataFolder: folder, embedder });
  print('articles', String(report.articles));
  print('index built in', formatMilliseconds(report.milliseconds));
}

function questionsFile(folder: string): string {
  return join(folder, 'questions.jsonl');
}

async function measure(folder: string, messages: Messages): Promise<number> {
  loadEnvironment();
  const questions = readLabelledQuestions(questionsFile(folder));
  const openedAt = performance.now();
  const config = readConfig({ ...process.env, DATA_DIR: folder });
  const app = await openApp(config, { logger: createLogger({ logLevel: 'warn' }), messages });
  print('opened in', formatMilliseconds(performance.now() - openedAt));
  for (const question of questions.slice(0, warmUpQuestions)) {
    await app.answer({ text: question.question, conversation: null });
  }
  const times = new Map<string, number[]>();
  for (const question of questions) {
    const label = question.variant ?? question.kind;
    times.set(label, [...(times.get(label) ?? []), await timeOf(question, questions, app)]);
  }
  for (const [label, ofKind] of times) print(label, `${ofKind.length}: ${summariseTimes(ofKind)}`);
  print('all', `${questions.length}: ${summariseTimes([...times.values()].flat())}`);
  print('memory now', megabytes(process.memoryUsage.rss()));
  print('memory, peak', megabytes(process.resourceUsage().maxRSS * 1024));
  await app.close();
  return 0;
}

/** Of the question alone; what it follows is asked before. */
async function timeOf(
  question: LabelledQuestion,
  questions: readonly LabelledQuestion[],
  app: App,
): Promise<number> {
  const conversation = `benchmark ${question.id}`;
  const before = turnsUpTo(question, questions).slice(0, -1);
  for (const { question: text } of before) await app.answer({ text, conversation });
  const startedAt = performance.now();
  await app.answer({ text: question.question, conversation });
  return performance.now() - startedAt;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(22)}${value}\n`);
}
