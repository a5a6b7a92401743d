import { foldMarks } from '../../text/fold-marks.ts';
import {
  allowsTone,
  isSpelling,
  readSyllable,
  type Syllable,
  type Tone,
  tones,
  tonesIn,
  withoutTone,
  writeSyllable,
} from '../../text/syllables.ts';
import confusionsLexicon from '../lexicon/confusions.json' with { type: 'json' };
import type { CorrectionKind } from './correction.ts';
import type { KnownWords } from './known-words.ts';

/** A syllable that may have been meant by another that is one, too. */
export interface Confusion {
  readonly syllable: string;
  readonly kind: Extract<CorrectionKind, 'marks' | 'i-y' | 'confusion'>;
}

/** What people write for a syllable because it sounds alike where they live, or without its marks. */
export function confusionsOf(marked: string, known: KnownWords): Confusion[] {
  const syllable = readSyllable(marked);
  if (!syllable) return [];
  const alike = [
    ...onsetsLike(syllable),
    ...rimesLike(syllable),
    ...codasLike(syllable),
    ...tonesLike(syllable),
  ];
  return [
    ...alike.map((other): Confusion => {
      const kind = other.rime !== syllable.rime && other.rime.length === 1 ? 'i-y' : 'confusion';
      return { syllable: writeSyllable(other), kind };
    }),
    ...withMarksLeftOut(marked, known).map(
      (other): Confusion => ({ syllable: other, kind: 'marks' }),
    ),
  ];
}

/** The spellings that become this when some of their marks are left out. */
function withMarksLeftOut(marked: string, known: KnownWords): string[] {
  return known
    .spellingsOf(foldMarks(marked))
    .filter((other) => other !== marked && leavesOutMarksOf(marked, other));
}

/** Whether a typed word is another one, alike but for marks, with some of its marks left out. */
export function leavesOutMarksOf(typed: string, meant: string): boolean {
  const [tone] = tonesIn(typed);
  if (tone !== undefined && tone !== tonesIn(meant)[0]) return false;
  const letters = withoutTone(meant);
  return Array.from(withoutTone(typed)).every(
    (letter, at) => letter === letters[at] || letter === foldMarks(letters[at] ?? ''),
  );
}

function onsetsLike({ onset, rime, tone }: Syllable): Syllable[] {
  // `gi` is spelled `g` before `i`.
  const isShortGi = onset === 'g' && rime.startsWith('i');
  return others(confusionsLexicon.onsets, isShortGi ? 'gi' : onset).flatMap((other) => {
    const spelled = other === 'gi' && rime.startsWith('i') ? 'g' : other;
    return isSpelling(spelled, rime) ? [{ onset: spelled, rime, tone }] : [];
  });
}

/** `y` alone is a word of its own: `thú y`. */
function rimesLike({ onset, rime, tone }: Syllable): Syllable[] {
  return onset === '' ? [] : spelledWith(onset, others(confusionsLexicon.rimes, rime), tone);
}

function codasLike({ onset, rime, tone }: Syllable): Syllable[] {
  const coda = rime.match(/[^aăâeêioôơuưy]+$/)?.[0] ?? '';
  const rest = rime.slice(0, rime.length - coda.length);
  const codas = coda === '' ? [] : others(confusionsLexicon.codas, coda);
  return spelledWith(
    onset,
    codas.map((other) => rest + other),
    tone,
  );
}

function tonesLike({ onset, rime, tone }: Syllable): Syllable[] {
  return tones
    .filter((other) => others(confusionsLexicon.tones, tone).includes(other))
    .map((other) => ({ onset, rime, tone: other }));
}

function spelledWith(onset: string, rimes: readonly string[], tone: Tone): Syllable[] {
  return rimes
    .filter((rime) => isSpelling(onset, rime) && allowsTone(rime, tone))
    .map((rime) => ({ onset, rime, tone }));
}

/** What stands in a set with the part. */
function others(sets: readonly (readonly string[])[], part: string): string[] {
  return sets
    .filter((set) => set.includes(part))
    .flatMap((set) => set.filter((one) => one !== part));
}
