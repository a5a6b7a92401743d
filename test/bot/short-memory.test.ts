import { expect, test } from 'vitest';
import { createShortMemory } from '../../src/bot/short-memory.ts';

test('a value is remembered for its time; of too many the oldest goes', () => {
  let now = 0;
  const memory = createShortMemory<number>({ milliseconds: 100, most: 2 }, () => now);
  memory.put('a', 1);
  now = 50;
  memory.put('b', 2);
  expect([memory.get('a'), memory.get('b')]).toEqual([1, 2]);
  now = 100;
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 2]);
  memory.put('c', 3);
  memory.put('b', 4);
  memory.put('d', 5);
  expect([memory.get('c'), memory.get('b'), memory.get('d')]).toEqual([undefined, 4, 5]);
});
