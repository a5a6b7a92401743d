import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toUnitVector } from '../../src/embedding/unit-vector.ts';
import { writeVectorFiles } from '../../src/search-index/vector-files.ts';
import { openVectorIndex } from '../../src/search-index/vector-index.ts';
import { createRandom, randomVector } from './random-vectors.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Everything with a positive cosine, best first, ties by number: the definition, without haste. */
function naiveSearch(vectors: readonly Float32Array[], query: Float32Array, limit: number) {
  return vectors
    .map((vector, passage) => ({ passage, score: naiveCosine(query, vector) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.passage - other.passage)
    .slice(0, limit);
}

function naiveCosine(one: Float32Array, other: Float32Array): number {
  return Math.fround(one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0));
}

async function indexOf(vectors: readonly Float32Array[], dimensions: number) {
  await writeVectorFiles(folder, vectors, { dimensions });
  return openVectorIndex(folder, { dimensions, count: vectors.length });
}

/** The compass in two dimensions: east, north-east, north, nothing, west, south, east again. */
const compass = [
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
  [-1, 0],
  [0, -1],
  [1, 0],
].map((direction) => toUnitVector(Float32Array.from(direction)));
const east = Float32Array.of(1, 0);

describe('vectors below the limit', () => {
  test('are ranked by cosine, ties by number, without what is not similar at all', async () => {
    const index = await indexOf(compass, 2);
    expect(index.search(east, 10)).toEqual([
      { passage: 0, score: 1 },
      { passage: 6, score: 1 },
      { passage: 1, score: Math.fround(Math.SQRT1_2) },
    ]);
  });

  test('give the scores of named passages in their order', async () => {
    const index = await indexOf(compass, 2);
    expect(index.scoresOf(east, [4, 3, 0, 2])).toEqual([-1, 0, 1, 0]);
  });

  test.each([1, 2, 3, 4, 5, 7, 8, 64, 257])(
    'agree with the definition for %i vectors',
    async (count) => {
      const random = createRandom(count);
      for (const dimensions of [1, 3, 16, 31]) {
        const vectors = Array.from({ length: count }, () =>
          random() < 0.1 ? new Float32Array(dimensions) : randomVector(dimensions, random),
        );
        const index = await indexOf(vectors, dimensions);
        const query = randomVector(dimensions, random);
        for (const limit of [0, 1, 5, count, count + 10]) {
          expect(index.search(query, limit)).toEqual(naiveSearch(vectors, query, limit));
        }
        const numbers = vectors.map((_, number) => number);
        const expected = vectors.map((vector) => naiveCosine(query, vector));
        expect(index.scoresOf(query, numbers)).toEqual(expected);
        index.close();
        await rm(join(folder, 'vectors.f32'));
      }
    },
  );

  test('bring nothing for the zero query', async () => {
    const index = await indexOf(compass, 2);
    expect(index.search(new Float32Array(2), 3)).toEqual([]);
  });

  test('may be none at all', async () => {
    const index = await indexOf([], 2);
    expect(index.search(east, 3)).toEqual([]);
  });

  test.each([
    ['of another dimension', Float32Array.of(1, 0, 0), 'has 3 numbers instead of 2'],
    ['with NaN', Float32Array.of(Number.NaN, 1), 'neither of length 1 nor zero'],
    ['of another length', Float32Array.of(3, 4), 'neither of length 1 nor zero'],
  ])('refuse a query %s', async (_, query, reason) => {
    const index = await indexOf(compass, 2);
    expect(() => index.search(query, 3)).toThrow(reason);
    expect(() => index.scoresOf(query, [0])).toThrow(reason);
  });

  test.each([-1, 7, 0.5, Number.NaN])('refuse to score passage %d', async (passage) => {
    const index = await indexOf(compass, 2);
    expect(() => index.scoresOf(east, [passage])).toThrow(RangeError);
  });
});

describe('the file of vectors', () => {
  test('holds the numbers row after row, little-endian', async () => {
    const written = await writeVectorFiles(folder, compass.slice(0, 2), { dimensions: 2 });
    expect(written).toEqual({ files: ['vectors.f32'], count: 2 });
    const bytes = await readFile(join(folder, 'vectors.f32'));
    const numbers = [0, 4, 8, 12].map((offset) => bytes.readFloatLE(offset));
    expect(numbers).toEqual([1, 0, Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2)]);
    expect(await readdir(folder)).toEqual(['vectors.f32']);
  });

  test('is written from vectors that come one by one', async () => {
    async function* arriving() {
      for (let made = 0; made < 2_500; made++) yield compass[made % 3] ?? east;
    }
    const written = await writeVectorFiles(folder, arriving(), { dimensions: 2 });
    expect(written.count).toBe(2_500);
    const index = await openVectorIndex(folder, { dimensions: 2, count: 2_500 });
    expect(index.scoresOf(east, [0, 2, 1_023, 1_024, 2_499])).toEqual(
      [0, 2, 1_023, 1_024, 2_499].map((number) => naiveCosine(east, compass[number % 3] ?? east)),
    );
  });

  test.each([
    ['another dimension', Float32Array.of(1, 0, 0), 'Vector 1 has 3 numbers instead of 2'],
    ['NaN', Float32Array.of(Number.NaN, 1), 'Vector 1 is neither'],
    ['an infinite number', Float32Array.of(Number.POSITIVE_INFINITY, 0), 'Vector 1 is neither'],
    ['another length', Float32Array.of(1, 1), 'Vector 1 is neither'],
  ])('refuses a vector with %s', async (_, vector, reason) => {
    const writing = writeVectorFiles(folder, [east, vector], { dimensions: 2 });
    await expect(writing).rejects.toThrow(reason);
  });

  test('is refused when it is not as long as its shape says', async () => {
    await indexOf(compass, 2);
    await appendFile(join(folder, 'vectors.f32'), 'x');
    const opening = openVectorIndex(folder, { dimensions: 2, count: compass.length });
    await expect(opening).rejects.toThrow('has 57 bytes; 7 vectors of 2 numbers take 56');
  });

  test.each([
    { dimensions: 3, count: 7 },
    { dimensions: 2, count: 6 },
  ])('is refused as $count vectors of $dimensions numbers when it holds others', async (shape) => {
    await indexOf(compass, 2);
    await expect(openVectorIndex(folder, shape)).rejects.toThrow('has 56 bytes');
  });
});
