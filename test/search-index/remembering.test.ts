import { expect, test } from 'vitest';
import { createInterner, remembering } from '../../src/search-index/remembering.ts';

test('a text is read once, up to so many texts', () => {
  const seen: string[] = [];
  const read = remembering((text) => {
    seen.push(text);
    return text.length;
  }, 2);
  expect(['Sở', 'Cục', 'Sở', 'Ban', 'Ban'].map(read)).toEqual([2, 3, 2, 3, 3]);
  expect(seen).toEqual(['Sở', 'Cục', 'Ban', 'Ban']);
});

test('equal texts are given as one', () => {
  const intern = createInterner();
  const long = 'Phó Giám đốc Sở Kênh rạch 𝐀'.repeat(3);
  expect(intern(long)).toBe(long);
  expect(intern(`${long} và`.slice(0, long.length))).toBe(long);
});
