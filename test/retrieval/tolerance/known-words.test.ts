import { expect, test } from 'vitest';
import { createKnownWords } from '../../../src/retrieval/correct-question.ts';
import { knownFrom, wordsOnlySnapshot } from './known-from.ts';

const passages = ['Hội nghị về lúa.', 'Hội nghị về lụa', 'hội lúa paris 12-NQ/TU'];

test('what an index knows is read once a snapshot', () => {
  const snapshot = wordsOnlySnapshot(passages);
  expect(createKnownWords(snapshot)).toBe(createKnownWords(snapshot));
  expect(createKnownWords(wordsOnlySnapshot(passages))).not.toBe(createKnownWords(snapshot));
});

test('tokens and pairs are counted on both sides', () => {
  const known = knownFrom(passages);
  expect(known.passages).toBe(3);
  expect(known.frequency('marked', 'lúa')).toBe(2);
  expect(known.frequency('folded', 'lua')).toBe(3);
  expect(known.pairFrequency('marked', 'hội', 'nghị')).toBe(2);
  expect(known.pairFrequency('folded', 'nghi', 'hoi')).toBe(0);
});

test('spellings are Vietnamese syllables, the most frequent first', () => {
  const known = knownFrom(passages);
  expect(known.spellingsOf('lua')).toEqual(['lúa', 'lụa']);
  expect(known.spellingsOf('paris')).toEqual([]);
  // Words that any question may use are known to every index.
  expect(knownFrom([]).spellingsOf('tri')).toContain('trì');
});

test('what is near are syllables of the index', () => {
  expect(knownFrom(passages).near('lau')).toContain('lua');
  expect(knownFrom(passages).near('pari')).not.toContain('paris');
});

test('names are found by all of their syllables and by all but one', () => {
  const { people } = knownFrom([], { people: ['Vũ Thị Hạnh', 'Vũ Thi Hạnh', 'Vũ Thị Hạnh'] });
  const spelled = people.alike(['vu', 'thi', 'hanh']).map(({ marked }) => marked.join(' '));
  expect(spelled).toEqual(['vũ thị hạnh', 'vũ thi hạnh']);
  expect(people.butOne(['vu', 'thi', 'x'], 2)).toHaveLength(2);
  expect(people.butOne(['vu', 'x', 'y'], 2)).toEqual([]);
  expect(people.alike(['vu', 'thi'])).toEqual([]);
  expect([people.hasSyllable('hạnh'), people.hasSyllable('hanh')]).toEqual([true, false]);
  expect([people.hasPair('vũ', 'thị'), people.hasPair('thị', 'vũ')]).toEqual([true, false]);
});
