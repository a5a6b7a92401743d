import { expect, test } from 'vitest';
import { confusionsOf, leavesOutMarksOf } from '../../../src/retrieval/tolerance/confusions.ts';
import { knownFrom } from './known-from.ts';

const known = knownFrom(['bao báo bảo bão nghi nghị đập dập']);
const syllablesLike = (syllable: string) =>
  confusionsOf(syllable, known).map((confusion) => confusion.syllable);

test.each([
  ['chì', 'trì'],
  ['trâu', 'châu'],
  ['sử', 'xử'],
  ['lăm', 'năm'],
  ['giành', 'dành'],
  ['dì', 'gì'],
  ['gì', 'dì'],
  ['nghĩ', 'nghỉ'],
  ['bàng', 'bàn'],
  ['mặc', 'mặt'],
  ['hiu', 'hưu'],
  ['kĩ', 'kỹ'],
  ['quí', 'quý'],
])('%s may be meant for %s', (typed, meant) => {
  expect(syllablesLike(typed)).toContain(meant);
});

test('a syllable may lack marks, but has none too many', () => {
  expect(syllablesLike('bao')).toEqual(expect.arrayContaining(['báo', 'bảo', 'bão']));
  expect(syllablesLike('báo')).not.toContain('bao');
  expect(syllablesLike('báo')).not.toContain('bão');
  expect(leavesOutMarksOf('đap', 'đập')).toBe(true);
  expect(leavesOutMarksOf('đắp', 'đập')).toBe(false);
  expect(leavesOutMarksOf('dập', 'đập')).toBe(true);
});

test('nothing is like what sounds otherwise, or can be no syllable', () => {
  expect(syllablesLike('vàng')).not.toContain('hàng');
  expect(syllablesLike('nghệ')).not.toContain('nghiệp');
  expect(syllablesLike('y')).not.toContain('i');
  expect(syllablesLike('nghj')).toEqual([]);
});
