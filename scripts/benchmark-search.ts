import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { retrieve } from '../src/retrieval/retrieve.ts';
import { understandQuestion } from '../src/retrieval/understand-question.ts';
import { runCommand } from '../src/run-command.ts';
import { buildIndex } from '../src/search-index/build-index.ts';
import { indexPlaces } from '../src/search-index/index-places.ts';
import { openSnapshot } from '../src/search-index/open-snapshot.ts';
import type { Snapshot } from '../src/search-index/snapshot.ts';
import { foldMarks } from '../src/text/fold-marks.ts';
import { generatedArticles, generatedQuestions } from './generated-corpus.ts';
import { showBuildProgress } from './show-build-progress.ts';
import { formatMilliseconds, summariseTimes } from './summarise-times.ts';

const usage = 'npm run benchmark:search -- [--passages NUMBER] [--questions NUMBER] [--data DIR]';
const seed = 1;
const today = '2026-01-01';
const limit = 10;

/**
 * Retrieval over generated passages, built once and kept in the data folder: from opening to the
 * first answer, a question's time, and memory, in a process that did not build the index.
 */
await runCommand({
  usage,
  options: {
    passages: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '500' },
    data: { type: 'string' },
    /** What the fresh process is told. */
    measure: { type: 'boolean' },
  },
  async run({ values, messages }) {
    const passages = Number(values.passages);
    const folder = values.data ?? join('data', 'benchmark', `${passages}-${seed}`);
    if (values.measure) return measure(folder);
    if (!existsSync(indexPlaces(folder).current)) {
      const progress = showBuildProgress(messages);
      await build(folder, passages, progress.show).finally(progress.stop);
    }
    // Made here: the tables they are drawn from would count as memory of the search.
    const questions = generatedQuestions(Number(values.questions), seed);
    await writeFile(questionsFile(folder), JSON.stringify(questions));
    const self = fileURLToPath(import.meta.url);
    const options = [self, '--measure', '--data', folder];
    const child = spawnSync(process.execPath, options, { stdio: 'inherit' });
    return child.status ?? 1;
  },
});

async function build(
  dataFolder: string,
  passages: number,
  onProgress: ReturnType<typeof showBuildProgress>['show'],
): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const corpus = join(dataFolder, 'corpus.jsonl');
  const file = await open(corpus, 'w');
  for (const article of generatedArticles(passages, seed)) {
    await file.write(`${JSON.stringify(article)}\n`);
  }
  await file.close();
  const embedder = await openEmbedder(readConfig({}).embeddingModel, dataFolder);
  const report = await buildIndex({ corpus, dataFolder, embedder, onProgress });
  print('built', `${report.passages} passages in ${(report.milliseconds / 1000).toFixed(0)} s`);
  print('memory of the build, peak', megabytes(process.resourceUsage().maxRSS * 1024));
}

function questionsFile(dataFolder: string): string {
  return join(dataFolder, 'questions.json');
}

async function measure(dataFolder: string): Promise<number> {
  const text = await readFile(questionsFile(dataFolder), 'utf8');
  const questions = z.array(z.string()).parse(JSON.parse(text));
  const loading = performance.now();
  const embedder = await openEmbedder(readConfig({}).embeddingModel, dataFolder);
  const opening = performance.now();
  const snapshot = await openSnapshot(dataFolder, embedder.model);
  const asking = performance.now();
  await ask(questions[0] ?? '', snapshot, embedder);
  const answered = performance.now();
  print('passages', String(snapshot.passageCount));
  await printSizes(dataFolder, snapshot.generation);
  print('model, loaded and run once', formatMilliseconds(opening - loading));
  print('index, checked and opened', formatMilliseconds(asking - opening));
  print('index, opening to first answer', formatMilliseconds(answered - opening));
  await printTimes('questions with marks', questions, snapshot, embedder);
  await printTimes('questions without marks', questions.map(foldMarks), snapshot, embedder);
  await printTimes('most frequent syllables', frequentQuestions(snapshot), snapshot, embedder);
  printLegs(questions, snapshot, await embedder.embedQuery(questions[0] ?? ''));
  print('memory now', megabytes(process.memoryUsage.rss()));
  print('memory, peak', megabytes(process.resourceUsage().maxRSS * 1024));
  snapshot.close();
  return 0;
}

async function ask(question: string, snapshot: Snapshot, embedder: Embedder): Promise<void> {
  const understood = understandQuestion(question, today);
  const found = await retrieve(understood, { snapshot, embedder }, { limit });
  if (found.length === 0) throw new Error(`Nothing found for: ${question}`);
}

async function printTimes(
  what: string,
  questions: readonly string[],
  snapshot: Snapshot,
  embedder: Embedder,
): Promise<void> {
  const times: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    await ask(question, snapshot, embedder);
    times.push(performance.now() - startedAt);
  }
  print(what, summariseTimes(times));
}

function printLegs(
  questions: readonly string[],
  { marked, folded, dense }: Snapshot,
  vector: Float32Array,
): void {
  const searches: readonly [string, (question: string) => unknown][] = [
    ['  marked leg alone', (question) => marked.search(question, 100)],
    ['  folded leg alone', (question) => folded.search(question, 100)],
    ['  dense leg alone, one vector', () => dense.search(vector, 100)],
  ];
  for (const [what, search] of searches) {
    const times = questions.map((question) => {
      const startedAt = performance.now();
      search(question);
      return performance.now() - startedAt;
    });
    print(what, summariseTimes(times));
  }
}

/** Questions of ten of the syllables that stand in the most passages: the worst there can be. */
function frequentQuestions({ marked, passages }: Snapshot): string[] {
  const sample = Array.from({ length: 200 }, (_, number) => number);
  const syllables = new Set(
    passages(sample).flatMap(({ text }) => text.toLowerCase().split(/[ .]+/)),
  );
  const byFrequency = [...syllables].sort(
    (one, other) => marked.documentFrequency(other) - marked.documentFrequency(one),
  );
  return Array.from({ length: 100 }, (_, at) =>
    byFrequency.slice(at % 10, (at % 10) + 10).join(' '),
  );
}

async function printSizes(dataFolder: string, generation: string): Promise<void> {
  const folder = join(indexPlaces(dataFolder).generations, generation);
  for (const name of ['store.sqlite', 'postings.bin', 'vectors.f32', 'graph.hnsw']) {
    const path = join(folder, name);
    if (existsSync(path)) print(`  ${name}`, megabytes((await stat(path)).size));
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(34)}${value}\n`);
}
