import { expect, test } from 'vitest';
import { capPerArticle } from '../../src/retrieval/retrieve.ts';

const entries = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1'];
const articleOf = (entry: string) => entry.charCodeAt(0);

test('at most three passages of an article come before those of others', () => {
  expect(capPerArticle(entries, 5, articleOf)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
});

test('what is left is filled up with the passages held back, in their order', () => {
  expect(capPerArticle(entries, 7, articleOf)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'a5']);
});

test('a limit is kept', () => {
  expect(capPerArticle(entries, 2, articleOf)).toEqual(['a1', 'a2']);
});
