import { expect, test } from 'vitest';
import { createPairNumbers } from '../../src/search-index/pair-numbers.ts';
import { createRandom } from './random-vectors.ts';

test('pairs are numbered in the order of their first appearance, through any growth', () => {
  const pairs = createPairNumbers(2);
  const known = new Map<string, number>();
  const random = createRandom(3);
  for (let round = 0; round < 20_000; round++) {
    const [first, second] = [Math.floor(random() * 90), Math.floor(random() * 90)];
    const expected = known.get(`${first} ${second}`) ?? known.size;
    known.set(`${first} ${second}`, expected);
    expect(pairs.numberOf(first, second)).toBe(expected);
  }
  expect(pairs.count).toBe(known.size);
  for (const [pair, number] of known) {
    expect(`${pairs.first(number)} ${pairs.second(number)}`).toBe(pair);
  }
});
