import { foldMarks } from '../../text/fold-marks.ts';
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
export const correctKeys: CorrectionPass = ({ words, style }, known) => {
  const decoded = words.map((word) => decodedWord(word, known));
  const likelihood = createLikelihood(known, 'marked');
  const isSupported = (syllable: string, at: number): boolean =>
    likelihood.best(
      syllable,
      neighboursOf(words, { from: at, to: at + 1 }, ({ marked }, place) => [
        decoded[place]?.syllable ?? marked,
      ]),
    ).passages > 0;
  const supported = decoded.map((one, at) => one !== null && isSupported(one.syllable, at));
  const used = codes.filter((code) =>
    decoded.some((one, at) => one?.code === code && supported[at]),
  );
  const read = decoded.map((one, at) =>
    one && (supported[at] || (used.includes(one.code) && isInUse(one.syllable, known))) ? one : null,
  );
  // One word alone in a question without marks gets none either.
  const takesMarks = style !== 'unmarked' || read.filter((one) => one !== null).length > 1;
  return words.flatMap(({ start, end, written }, at): Edit<CorrectionKind>[] => {
    const found = read[at];
    if (!found) return [];
    const meant = takesMarks ? found.syllable : foldMarks(found.syllable);
    return [{ start, end, meant: inCaseOf(written, meant), kind: found.code }];
  });
};

function decodedWord(word: QuestionWord, known: KnownWords): DecodedWord | null {
  const typed = word.written.toLowerCase();
  // `coong` can be a syllable, but hardly ever is one.
  const canBeRight = word.isSyllable && !typed.includes('oo');
  if (word.letterCase === 'shouted' || canBeRight) return null;
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
