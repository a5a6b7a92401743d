import { describe, expect, test } from 'vitest';
import { topPassages } from '../../src/search-index/top-passages.ts';
import { createRandom } from './random-vectors.ts';

describe('the top passages', () => {
  test('are those of a full sort, ties by number, for any limit', () => {
    const random = createRandom(5);
    for (let round = 0; round < 50; round++) {
      const scores = Float32Array.from({ length: 80 }, () => Math.floor(random() * 12) - 2);
      const sorted = Array.from(scores, (score, passage) => ({ passage, score }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score || one.passage - other.passage);
      for (const limit of [1, 2, 7, 79, 200]) {
        expect(topPassages(scores, limit)).toEqual(sorted.slice(0, limit));
      }
    }
  });

  test('are none for no limit and no scores', () => {
    expect(topPassages(Float32Array.of(1, 2), 0)).toEqual([]);
    expect(topPassages(new Float32Array(), 5)).toEqual([]);
  });
});
