import type { CorrectionKind, CorrectionPass } from './correction.ts';
import { decodeKeys, type KeyboardCode } from './keyboard-codes.ts';
import type { KnownWords } from './known-words.ts';
import { createLikelihood } from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import { type Edit, inCaseOf, type QuestionWord } from './question-words.ts';
import { isStandingSyllable } from './standing-words.ts';

const codes = ['telex', 'vni'] as const satisfies readonly KeyboardCode[];

interface DecodedWord {
  readonly syllable: string;
  readonly code: KeyboardCode;
}

/**
 * Words that were typed with an input method turned off: `hooij nghij` and `ho65i nghi5` are
 * `hội nghị`. One such word may be a foreign one (`teen`, `co2`): it has to make a pair that the index
 * knows with a word beside it. Where one does, the others of the question are read alike.
 */
export const correctKeys: CorrectionPass = ({ words }, known) => {
  const decoded = words.map((word) => decodedWord(word, known));
  const likelihood = createLikelihood(known, 'marked');
  const isSupported = (syllable: string, at: number): boolean =>
    likelihood.best(
      syllable,
      neighboursOf(words, { from: at, to: at + 1 }, ({ marked }, place) => [
        decoded[place]?.syllable ?? marked,
      ]),
    ).passages > 0;
  const isTyped = (code: KeyboardCode): boolean =>
    decoded.some((one, at) => one?.code === code && isSupported(one.syllable, at));
  const used = codes.filter(isTyped);
  return words.flatMap((word, at): Edit<CorrectionKind>[] => {
    const found = decoded[at];
    if (!found) return [];
    const isRead =
      isSupported(found.syllable, at) ||
      (used.includes(found.code) && isInUse(found.syllable, known));
    return isRead ? [editOf(word, found.syllable, found.code)] : [];
  });
};

function decodedWord(word: QuestionWord, known: KnownWords): DecodedWord | null {
  if (word.letterCase === 'shouted' || word.isSyllable) return null;
  const typed = word.written.toLowerCase();
  const code = /^\p{L}+$/u.test(typed) ? 'telex' : 'vni';
  if (code === 'vni' && !/^\p{Ll}[\p{Ll}1-9]*$/u.test(typed)) return null;
  if (known.frequency('marked', word.marked) > 0) return null;
  const syllable = decodeKeys(typed, code);
  if (!syllable) return null;
  const isKnownName = known.people.hasSyllable(syllable) || known.units.hasSyllable(syllable);
  return word.isName && !isKnownName ? null : { syllable, code };
}

function isInUse(syllable: string, known: KnownWords): boolean {
  return known.frequency('marked', syllable) > 0 || isStandingSyllable('marked', syllable);
}

function editOf<Kind extends string>(
  { start, end, written }: QuestionWord,
  meant: string,
  kind: Kind,
): Edit<Kind> {
  return { start, end, meant: inCaseOf(written, meant), kind };
}
