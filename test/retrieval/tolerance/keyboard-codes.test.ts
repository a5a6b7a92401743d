import { expect, test } from 'vitest';
import { areNeighbours } from '../../../src/retrieval/tolerance/keyboard.ts';
import { decodeKeys } from '../../../src/retrieval/tolerance/keyboard-codes.ts';

test.each([
  ['hooij', 'hội'],
  ['nghij', 'nghị'],
  ['nghieepj', 'nghiệp'],
  ['nghiepej', 'nghiệp'],
  ['ddaji', 'đại'],
  ['dduowngf', 'đường'],
  ['truowngf', 'trường'],
  ['truwowngf', 'trường'],
  ['quowr', 'quở'],
  ['thuyr', 'thủy'],
  ['hwngx', 'hững'],
  ['hộij', 'hội'],
  ['nghiêpj', 'nghiệp'],
  ['coong', 'công'],
])('the telex keys %s spell %s', (keys, syllable) => {
  expect(decodeKeys(keys, 'telex')).toBe(syllable);
});

test.each([
  ['ho65i', 'hội'],
  ['nghie6p5', 'nghiệp'],
  ['d9u7o7ng2', 'đường'],
  ['na8m', 'năm'],
  ['chu3', 'chủ'],
])('the VNI keys %s spell %s', (keys, syllable) => {
  expect(decodeKeys(keys, 'vni')).toBe(syllable);
});

test.each(['hội', 'hoi', 'string', 'mars', 'xyz', 'hộis', 'tocf', ''])('%s is no telex', (word) => {
  expect(decodeKeys(word, 'telex')).toBeNull();
});

test.each(['h2o', 'q1', 'a4b', '2018', 'toc2'])('%s is no VNI', (word) => {
  expect(decodeKeys(word, 'vni')).toBeNull();
});

test('keys lie beside each other in a row and across rows', () => {
  expect(areNeighbours('j', 'i')).toBe(true);
  expect(areNeighbours('a', 's')).toBe(true);
  expect(areNeighbours('g', 'v')).toBe(true);
  expect(areNeighbours('q', 'z')).toBe(false);
  expect(areNeighbours('a', 'a')).toBe(false);
  expect(areNeighbours('p', 'a')).toBe(false);
});
