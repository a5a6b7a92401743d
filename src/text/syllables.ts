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

/** The combining mark of each tone, in the order of {@link tones}. */
const toneMarks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const;

/** Every vowel with a tone, taken apart. A table: `normalize` took most of the time of a question. */
const letters: ReadonlyMap<string, { readonly vowel: string; readonly tone: Tone }> = new Map(
  vowels.flatMap((vowel) =>
    tones
      .map((tone, at) => [toned(vowel, at), { vowel, tone }] as const)
      .filter(([, { tone }]) => tone !== 'ngang'),
  ),
);
const tonesWithStops: ReadonlySet<string> = new Set(syllablesLexicon.tonesWithStops);

/**
 * Every spelling without its tone, by which rimes follow which onset in words in use: `nghiêp` and
 * `nêp` are, `nghêp` is not. Where two readings are spelled alike the first one stands.
 */
const spellings: ReadonlyMap<string, Spelling> = spellingsOf(syllablesLexicon.rimesByOnset);
const foldedSpellings: ReadonlySet<string> = new Set([...spellings.keys()].map(foldMarks));

/**
 * Reads a word (NFC, small letters) as a Vietnamese syllable by its structure: an onset, a rime that
 * follows it, and a tone that the rime allows: those that end in a stop have `sắc` or `nặng`. The tone
 * mark may stand over any letter. `null` for what can't be a syllable: most typing errors and most
 * foreign words. Whether the syllable is in use with that tone is not looked at.
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

/** The tones whose marks stand in a word (NFC, small letters), in order. */
export function tonesIn(word: string): Tone[] {
  const found: Tone[] = [];
  for (const letter of word) {
    const tone = letters.get(letter)?.tone;
    if (tone !== undefined) found.push(tone);
  }
  return found;
}

/** Whether a word without marks (small letters) is a syllable with some marks: `nghiep`, `duoc`. */
export function isFoldedSyllable(word: string): boolean {
  return foldedSpellings.has(word);
}

/** The syllable in letters (NFC), the tone in its old place: `hòa`, `thủy`. */
export function writeSyllable({ onset, rime, tone }: Syllable): string {
  const place = toneLetterOf(rime);
  const vowel = toned(rime[place] ?? '', tones.indexOf(tone));
  return onset + rime.slice(0, place) + vowel + rime.slice(place + 1);
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

/** A word (NFC, small letters) with its tone mark taken off, the marks of vowels kept: `nghiêp`. */
export function withoutTone(word: string): string {
  let plain = '';
  for (const letter of word) plain += letters.get(letter)?.vowel ?? letter;
  return plain;
}

function toned(vowel: string, tone: number): string {
  return (vowel + (toneMarks[tone] ?? '')).normalize('NFC');
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

function spellingsOf(rimesByOnset: Readonly<Record<string, string>>): Map<string, Spelling> {
  const found = new Map<string, Spelling>();
  for (const [onset, rimes] of Object.entries(rimesByOnset)) {
    for (const rime of rimes.split(' ')) {
      if (!found.has(onset + rime)) found.set(onset + rime, { onset, rime });
    }
  }
  return found;
}
