import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { toUnitVector } from '../src/embedding/unit-vector.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand } from '../src/run-command.ts';
import { graphFile, writeVectorFiles } from '../src/search-index/vector-files.ts';
import { type OpenVectorIndex, openVectorIndex } from '../src/search-index/vector-index.ts';
import { createRandom } from './seeded-random.ts';
import { summariseTimes } from './summarise-times.ts';

const dimensions = 256;
const passageCounts = [1_250, 2_500, 5_000, 10_000, 20_000, 40_000];
const queryCount = 200;
const limit = 100;
const syllablesPerPassage = 50;
const articleLine = z.object({ title: z.string(), body: z.string() });

/**
 * Shows where the exact scan stops being cheap (seeded random vectors: fine for time, meaningless
 * for recall) and, given real articles, what the graph misses and how fast the model is.
 */
await runCommand({
  usage: 'npm run benchmark:vectors -- [--corpus FILE.jsonl]',
  options: { corpus: { type: 'string' } },
  run: async ({ values: { corpus } }) => {
    await inFolder(measureScan);
    if (corpus !== undefined) await measureModel(corpus);
    return 0;
  },
});

async function measureScan(folder: string): Promise<void> {
  const random = createRandom(20180709);
  for (const count of passageCounts) {
    const home = await mkdtemp(join(folder, 'scan-'));
    await writeVectorFiles(home, randomVectors(count, random), {
      dimensions,
      exactScanLimit: Infinity,
    });
    const index = await openVectorIndex(home, { dimensions, count, exactScanLimit: Infinity });
    print(`exact scan of ${count}: ${timesOf(index, [...randomVectors(queryCount, random)])}`);
    index.close();
  }
}

async function measureModel(corpus: string): Promise<void> {
  const startedAt = performance.now();
  const { embeddingModel, dataFolder } = readConfig(process.env);
  const embedder = await openEmbedder(embeddingModel, dataFolder);
  print(`loading ${embedder.model.id}: ${(performance.now() - startedAt).toFixed(0)} ms`);
  const { titles, passages } = readArticles(corpus);
  const vectors = await measurePassages(embedder, passages);
  const queries = await measureQueries(embedder, titles.slice(0, queryCount));
  await inFolder((folder) => measureRecall(folder, vectors, queries, embedder.model.dimensions));
}

async function measurePassages(
  embedder: Embedder,
  passages: readonly string[],
): Promise<Float32Array[]> {
  const startedAt = performance.now();
  const vectors = await embedder.embedPassages(passages);
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = (passages.length / seconds).toFixed(0);
  print(`${passages.length} passages of ${syllablesPerPassage} syllables: ${rate} a second`);
  return vectors;
}

async function measureQueries(
  embedder: Embedder,
  titles: readonly string[],
): Promise<Float32Array[]> {
  const queries: Float32Array[] = [];
  const times: number[] = [];
  for (const title of titles) {
    const startedAt = performance.now();
    queries.push(await embedder.embedQuery(title));
    times.push(performance.now() - startedAt);
  }
  print(`embedding a title: ${summariseTimes(times)}`);
  return queries;
}

async function measureRecall(
  folder: string,
  vectors: readonly Float32Array[],
  queries: readonly Float32Array[],
  width: number,
): Promise<void> {
  const startedAt = performance.now();
  await writeVectorFiles(folder, vectors, { dimensions: width, exactScanLimit: 0 });
  const { size } = await stat(join(folder, graphFile));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(`graph of ${vectors.length}: built in ${seconds} s, ${(size / 1e6).toFixed(0)} MB`);
  const shape = { dimensions: width, count: vectors.length };
  const exact = await openVectorIndex(folder, { ...shape, exactScanLimit: Infinity });
  const graph = await openVectorIndex(folder, { ...shape, exactScanLimit: 0 });
  print(`exact scan: ${timesOf(exact, queries)}`);
  print(`graph: ${timesOf(graph, queries)}`);
  for (const wanted of [10, limit]) {
    print(`recall@${wanted}: ${recall(exact, graph, queries, wanted).toFixed(4)}`);
  }
  const found = exact.search(queries[0] ?? new Float32Array(width), limit);
  const numbers = found.map(({ passage }) => passage);
  const reads = queries.map((query) => timeOf(() => graph.scoresOf(query, numbers)));
  print(`scores of ${numbers.length} passages, read from the file: ${summariseTimes(reads)}`);
}

function recall(
  exact: OpenVectorIndex,
  graph: OpenVectorIndex,
  queries: readonly Float32Array[],
  wanted: number,
): number {
  const shares = queries.map((query) => {
    const expected = exact.search(query, wanted).map(({ passage }) => passage);
    const found = new Set(graph.search(query, wanted).map(({ passage }) => passage));
    return expected.filter((passage) => found.has(passage)).length / Math.max(expected.length, 1);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function readArticles(path: string): { titles: string[]; passages: string[] } {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const articles = lines.map((line) => articleLine.parse(JSON.parse(line)));
  return {
    titles: articles.map(({ title }) => title).filter((title) => title.trim() !== ''),
    passages: articles.flatMap(({ body }) => passagesOf(body.split(/\s+/).filter(Boolean))),
  };
}

function passagesOf(syllables: readonly string[]): string[] {
  const starts = Math.ceil(syllables.length / syllablesPerPassage);
  return Array.from({ length: starts }, (_, at) =>
    syllables.slice(at * syllablesPerPassage, (at + 1) * syllablesPerPassage).join(' '),
  );
}

function* randomVectors(count: number, random: () => number): Generator<Float32Array> {
  for (let made = 0; made < count; made++) {
    yield toUnitVector(new Float32Array(dimensions).map(() => random() - 0.5));
  }
}

function timesOf(index: OpenVectorIndex, queries: readonly Float32Array[]): string {
  return summariseTimes(queries.map((query) => timeOf(() => index.search(query, limit))));
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-vectors-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
