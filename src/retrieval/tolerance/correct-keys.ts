import { foldMarks } from '../../text/fold-marks.ts';
import type { CorrectionKind, CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import { decodeKeys, type KeyboardCode } from './keyboard-codes.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import { createLikelihood } from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { QuestionWord } from './question-words.ts';
import { isStandingSyllable } from './standing-words.ts';

/** A word read as the keys of an input method. */
interface DecodedWord {
  readonly syllable: string;
  readonly code: KeyboardCode;
}

type DecodedWords = readonly (DecodedWord | null)[];

/** The longest syllable takes ten keys: `nghieengs`, and one for each mark left to the end. */
const mostKeys = 11;

/**
 * Words that were typed with an input method turned off: `hooij nghij` and `ho65i nghi5` are
 * `hội nghị`. One such word may be a foreign one (`teen`, `co2`): it has to make a pair that the index
 * knows with a word beside it. Where one does, the others of the question are read alike.
 */
export const correctKeys: CorrectionPass = ({ words, style }, known) => {
  const read = trusted(
    words,
    words.map((word) => decodedWord(word, known)),
    known,
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
  if (word.letterCase === 'shouted' || canBeRight || typed.length > mostKeys) return null;
  const code = /^\p{L}+$/u.test(typed) ? 'telex' : 'vni';
  if (code === 'vni' && !/^\p{Ll}[\p{Ll}1-9]*$/u.test(typed)) return null;
  if (known.frequency('marked', word.marked) > 0) return null;
  const syllable = decodeKeys(typed, code);
  if (!syllable) return null;
  const isKnownName = known.people.hasSyllable(syllable) || known.units.hasSyllable(syllable);
  return word.isName && !isKnownName ? null : { syllable, code };
}

/** Those that the index has beside their neighbours, and those of the same code that it has at all. */
function trusted(
  words: readonly QuestionWord[],
  decoded: DecodedWords,
  known: KnownWords,
): DecodedWords {
  const likelihood = createLikelihood(known, 'marked');
  const supported = decoded.map((one, at) => {
    const neighbours = neighboursOf(words, { from: at, to: at + 1 }, ({ marked }, place) => [
      decoded[place]?.syllable ?? marked,
    ]);
    return one !== null && likelihood.best(one.syllable, neighbours).passages > 0;
  });
  const used = new Set(decoded.filter((_, at) => supported[at]).map((one) => one?.code));
  return decoded.map((one, at) => {
    const isRead = one && (supported[at] || (used.has(one.code) && isInUse(one.syllable, known)));
    return isRead ? one : null;
  });
}

function isInUse(syllable: string, known: KnownWords): boolean {
  return known.frequency('marked', syllable) > 0 || isStandingSyllable('marked', syllable);
}
