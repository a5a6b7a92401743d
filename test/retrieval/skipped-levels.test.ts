import { describe, expect, test } from 'vitest';
import { skippedLevels } from '../../src/retrieval/skipped-levels.ts';

const end = (text: string, name: string) => skippedLevels(text.split(' '), 0, name.split(' '));

describe('where the name of a unit ends in a text', () => {
  test.each([
    ['so y te tinh ha dong hop', 'so y te tinh ha dong', 6],
    ['so y te tinh ha dong hop', 'so y te ha dong', 6],
    ['so y te ha dong hop', 'so y te tinh ha dong', 5],
    ['ubnd thanh pho ha dong', 'ubnd ha dong', 5],
    // `quan` of the name is no level, though it is written like one.
    ['ubnd quan dien', 'ubnd huyen quan dien', 3],
  ])('%s: %s', (text, name, expected) => {
    expect(end(text, name)).toBe(expected);
  });

  test.each([
    ['ubnd huyen ha dong', 'ubnd tinh ha dong'],
    ['vu dia ban hop', 'vu dia phuong'],
    ['so y te ha nam', 'so y te ha dong'],
    ['so noi vu', 'so y te'],
  ])('%s is not %s', (text, name) => {
    expect(end(text, name)).toBeNull();
  });
});
