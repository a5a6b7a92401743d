import { expect, test } from 'vitest';
import { findAliases } from '../../src/facts/aliases.ts';
import { findAppearances } from '../../src/facts/appearances.ts';
import { findDocuments } from '../../src/facts/documents.ts';
import { findFigures } from '../../src/facts/figures.ts';
import { findPlaces } from '../../src/facts/places.ts';

/** Where work grew with the square of the length these hung; only the test's time limit fails them. */
test.each([
  ['offices without end', 'Phó Giám đốc Sở A, '],
  ['one name for ever', 'Nguyễn '],
  ['joins without end', 'cùng với '],
  ['people without end', 'đồng chí Nguyễn Văn An và '],
  ['numbers without end', 'Nghị quyết 35; '],
  ['brackets without end', '('],
  ['verbs without end', 'chủ trì có '],
])('a sentence of %s is read in time', (_, part) => {
  const sentence = part.repeat(Math.ceil(60_000 / part.length));
  for (const find of [findAppearances, findDocuments, findFigures, findPlaces, findAliases]) {
    expect(Array.isArray(find(sentence))).toBe(true);
  }
});
