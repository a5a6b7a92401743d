import { foldMarks } from './fold-marks.ts';
import syllablesLexicon from './lexicon/syllables.json' with { type: 'json' };

/** The six tones; `ngang` is written without a mark. */
export const tones = ['ngang', 'huyền', 'sắc', 'hỏi', 'ngã', 'nặng'] as const;

export type Tone = (typeof tones)[number];

/** A syllable without its tone. */
export interface Spelling {
  /** As spelled, `qu` and `gi` included; empty for a syllable that begins with a vowel. */
  readonly onset: string;
  /** With the marks of its vowels. */
  readonly rime: string;
}

/** A syllable taken apart: `nghiệp` is `ngh`, `iêp` and `nặng`. */
export interface Syllable extends Spelling {
  readonly tone: Tone;
}

const toneMarks: ReadonlyMap<string, Tone> = new Map([
  ['\u0300', 'huyền'],
  ['\u0301', 'sắc'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);
const marksOfTones = new Map<Tone, string>([...toneMarks].map(([mark, tone]) => [tone, mark]));
const anyToneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
const tonesWithStops: ReadonlySet<string> = new Set(syllablesLexicon.tonesWithStops);

/** Every spelling without its tone; where two readings are spelled alike the first one stands. */
const spellings: ReadonlyMap<string, Spelling> = spellingsOf(syllablesLexicon);
const foldedSpellings: ReadonlySet<string> = new Set([...spellings.keys()].map(foldMarks));

/**
 * Reads a word (NFC, small letters) as a Vietnamese syllable by its structure: an onset, a rime that
 * may follow it, and a tone that the rime allows: those that end in a stop have `sắc` or `nặng`.
 * The tone mark may stand over any letter. `null` for what can't be a syllable: most typing errors
 * and most foreign words. Nothing tells whether the syllable is in use.
 */
export function readSyllable(word: string): Syllable | null {
  const found = readSpelling(withoutTone(word));
  const written = tonesIn(word);
  if (!found || written.length > 1) return null;
  const tone = written[0] ?? 'ngang';
  return allowsTone(found.rime, tone) ? { ...found, tone } : null;
}

/** Onset and rime of a word without a tone mark, whatever tones the rime allows. */
export function readSpelling(toneless: string): Spelling | null {
  return spellings.get(toneless) ?? null;
}

/** The tones whose marks stand in a word, in order. */
export function tonesIn(word: string): Tone[] {
  const marks = word.normalize('NFD').match(anyToneMark) ?? [];
  return marks.flatMap((mark) => toneMarks.get(mark) ?? []);
}

/** Whether a word without marks (small letters) is a syllable with some marks: `nghiep`, `duoc`. */
export function isFoldedSyllable(word: string): boolean {
  return foldedSpellings.has(word);
}

/** The syllable in letters (NFC), the tone in its old place: `hòa`, `thủy`. */
export function writeSyllable({ onset, rime, tone }: Syllable): string {
  const mark = marksOfTones.get(tone);
  if (mark === undefined) return onset + rime;
  const place = toneLetterOf(rime);
  return (onset + rime.slice(0, place + 1) + mark + rime.slice(place + 1)).normalize('NFC');
}

/** Whether the tone can stand on the rime. */
export function allowsTone(rime: string, tone: Tone): boolean {
  return tonesWithStops.has(tone) || !syllablesLexicon.stops.some((stop) => rime.endsWith(stop));
}

/** Whether onset and rime can be spelled together. */
export function isSpelling(onset: string, rime: string): boolean {
  const found = spellings.get(onset + rime);
  return found !== undefined && found.onset === onset;
}

/** The word with its tone mark taken off, the marks of vowels kept: `nghiệp` → `nghiêp`. */
export function withoutTone(word: string): string {
  return word.normalize('NFD').replace(anyToneMark, '').normalize('NFC');
}

/** Where in a rime the tone stands: on a vowel with a mark, else as the vowels and the end tell. */
function toneLetterOf(rime: string): number {
  const marked = Math.max(
    ...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((vowel) => rime.lastIndexOf(vowel)),
  );
  if (marked >= 0) return marked;
  const vowels = rime.match(/^[aeiouy]+/)?.[0].length ?? 1;
  if (vowels === 1) return 0;
  return vowels === 3 || rime.length > vowels ? 1 : 0;
}

function spellingsOf(lexicon: typeof syllablesLexicon): Map<string, Spelling> {
  const { anyVowel, beforeOpenVowel, beforeCloseVowel, beforeE, beforeI, beforeSemivowel } =
    lexicon.onsets;
  const isClose = (rime: string) => lexicon.closeVowels.includes(rime[0] ?? '');
  const rimes = [...lexicon.rimes, ...lexicon.rimesAfterConsonant];
  const open = rimes.filter((rime) => !isClose(rime));
  const close = rimes.filter(isClose);
  const afterQu = lexicon.rimes.filter((rime) => !/^[uoôư]/u.test(rime));
  const pairs = [
    ...combine(
      anyVowel.filter((onset) => onset !== ''),
      rimes,
    ),
    ...combine([''], [...lexicon.rimes, ...lexicon.rimesWithoutOnset]),
    ...combine(beforeOpenVowel, open),
    ...combine(beforeCloseVowel, close),
    ...combine(
      beforeE,
      close.filter((rime) => /^[eê]/u.test(rime)),
    ),
    ...combine(
      beforeI,
      rimes.filter((rime) => rime.startsWith('i')),
    ),
    ...combine(beforeSemivowel, [...afterQu, ...lexicon.rimesAfterQu]),
    ...combine(lexicon.yForI, ['y']),
  ];
  const found = new Map<string, Spelling>();
  for (const { onset, rime } of pairs) {
    if (!found.has(onset + rime)) found.set(onset + rime, { onset, rime });
  }
  return found;
}

function combine(onsets: readonly string[], rimes: readonly string[]): Spelling[] {
  return onsets.flatMap((onset) => rimes.map((rime) => ({ onset, rime })));
}
