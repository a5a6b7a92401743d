import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeVectorFiles } from '../../src/search-index/vector-files.ts';
import { type OpenVectorIndex, openVectorIndex } from '../../src/search-index/vector-index.ts';
import { clusteredVectors, createRandom } from './random-vectors.ts';

const dimensions = 32;
const random = createRandom(7);
const vectors = clusteredVectors(2_000, dimensions, random);
const emptyPassages = [0, 1, 999];
for (const number of emptyPassages) vectors[number] = new Float32Array(dimensions);
vectors[1_500] = vectors[1_400]?.slice() ?? new Float32Array(dimensions);
const queries = clusteredVectors(50, dimensions, random);
const shape = { dimensions, count: vectors.length };

let folder = '';
let graph: OpenVectorIndex;
let exact: OpenVectorIndex;
const progress: [done: number, total: number][] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
  const { files } = await writeVectorFiles(folder, vectors, {
    dimensions,
    exactScanLimit: 2_000,
    onProgress: (done, total) => progress.push([done, total]),
  });
  expect(files).toEqual(['vectors.f32', 'graph.hnsw']);
  graph = await openVectorIndex(folder, { ...shape, exactScanLimit: 2_000 });
  exact = await openVectorIndex(folder, { ...shape, exactScanLimit: 2_001 });
});
afterAll(async () => {
  graph.close();
  exact.close();
  await rm(folder, { recursive: true });
});

function passagesOf(index: OpenVectorIndex, query: Float32Array, limit: number): number[] {
  return index.search(query, limit).map(({ passage }) => passage);
}

function recall(index: OpenVectorIndex, limit: number): number {
  const hits = queries.map((query) => {
    const found = new Set(passagesOf(index, query, limit));
    return passagesOf(exact, query, limit).filter((passage) => found.has(passage)).length;
  });
  return hits.reduce((sum, count) => sum + count, 0) / (queries.length * limit);
}

describe('vectors from the limit on', () => {
  test('are found by the graph nearly as by the exact scan', () => {
    expect(recall(graph, 10)).toBeGreaterThanOrEqual(0.98);
    expect(recall(graph, 200)).toBeGreaterThanOrEqual(0.98);
  });

  test('have the scores of the exact scan, best first', () => {
    for (const query of queries) {
      const found = graph.search(query, 20);
      const expected = exact.scoresOf(
        query,
        found.map(({ passage }) => passage),
      );
      for (const [at, { score }] of found.entries()) {
        expect(score).toBeCloseTo(expected[at] ?? 0, 5);
        expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1.00001);
      }
    }
  });

  test('give the scores of named passages exactly', () => {
    const numbers = [3, 0, 1_999, 42, 999];
    for (const query of queries) {
      expect(graph.scoresOf(query, numbers)).toEqual(exact.scoresOf(query, numbers));
    }
  });

  test('that are equal come in the order of their numbers', () => {
    const twin = vectors[1_400] ?? new Float32Array(dimensions);
    expect(passagesOf(graph, twin, 2)).toEqual([1_400, 1_500]);
  });

  test('never bring an empty passage, however many are wanted', () => {
    for (const query of queries.slice(0, 5)) {
      const found = new Set(passagesOf(graph, query, vectors.length + 10));
      expect(emptyPassages.filter((number) => found.has(number))).toEqual([]);
      expect(found.size).toBeGreaterThan(100);
    }
  });

  test('bring nothing for the zero query and where nothing is wanted', () => {
    expect(graph.search(new Float32Array(dimensions), 5)).toEqual([]);
    expect(graph.search(queries[0] ?? new Float32Array(dimensions), 0)).toEqual([]);
  });

  test('refuse a query that would end the process in the library', () => {
    expect(() => graph.search(new Float32Array(dimensions - 1), 5)).toThrow(RangeError);
    expect(() => graph.search(new Float32Array(dimensions).fill(Number.NaN), 5)).toThrow(
      RangeError,
    );
  });

  test('refuse a passage that does not exist', () => {
    expect(() => graph.scoresOf(queries[0] ?? new Float32Array(dimensions), [2_000])).toThrow(
      'There is no passage 2000 among 2000',
    );
  });

  test('tell how far the graph is while it is built', () => {
    expect(progress.length).toBeGreaterThan(10);
    expect(progress.at(-1)).toEqual([2_000, 2_000]);
    const done = progress.map(([count]) => count);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
  });
});

describe('a graph whose file is unusable', () => {
  test('is built anew from the vectors when the index is opened, and answers the same', async () => {
    const home = await mkdtemp(join(tmpdir(), 'graph-'));
    await writeVectorFiles(home, vectors, { dimensions, exactScanLimit: Infinity });
    await writeFile(join(home, 'graph.hnsw'), 'torn');
    let rebuilds = 0;
    const index = await openVectorIndex(home, {
      ...shape,
      exactScanLimit: 0,
      isGraphUnusable: true,
      onGraphRebuild: () => rebuilds++,
    });
    expect(rebuilds).toBe(1);
    for (const query of queries) {
      expect(index.search(query, 10)).toEqual(graph.search(query, 10));
    }
    index.close();
    await rm(home, { recursive: true });
  });

  test('is not missed where the vectors are scanned', async () => {
    const onGraphRebuild = () => expect.fail('there is no graph to build');
    const index = await openVectorIndex(folder, {
      ...shape,
      exactScanLimit: 2_001,
      isGraphUnusable: true,
      onGraphRebuild,
    });
    index.close();
  });
});

describe('a graph over empty passages only', () => {
  test('can be written, opened and searched', async () => {
    const home = await mkdtemp(join(tmpdir(), 'graph-'));
    const nothing = Array.from({ length: 3 }, () => new Float32Array(dimensions));
    await writeVectorFiles(home, nothing, { dimensions, exactScanLimit: 0 });
    const index = await openVectorIndex(home, { dimensions, count: 3, exactScanLimit: 0 });
    expect(index.search(queries[0] ?? new Float32Array(dimensions), 5)).toEqual([]);
    index.close();
    await rm(home, { recursive: true });
  });
});
