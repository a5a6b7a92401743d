import { partsOf } from '../../text/tokens.ts';
import slipPairs from '../lexicon/slip-pairs.json' with { type: 'json' };
import type { CorrectionKind, CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import type { QuestionWord } from './question-words.ts';
import { letterCost, markCost } from './typing-cost.ts';
import { isOrdinaryWord, isUnknownMisspelling, sideOf } from './well-spelled.ts';

type Form = ReturnType<typeof partsOf>[number];

const pairs = slipPairs.pairs.flatMap((pair) => {
  const [first, second] = partsOf(pair);
  return first && second ? [{ first, second }] : [];
});
const beforeNumbers = slipPairs.beforeNumbers.flatMap((word) => partsOf(word));

/** One letter missing, doubled, swapped or wrong. */
const costOfOneSlip = 1;

/**
 * Words that every question uses, with one slip: `bao niêu`, `hội nhị`, `tong năm`, `thág 5/2023`. The
 * word beside tells what was meant, so even one that is a syllable is mended where the index never has
 * the two side by side.
 */
export const correctSlips: CorrectionPass = (question, known) => {
  const { words } = question;
  const side = sideOf(question);
  return words.flatMap((word, at): Edit<CorrectionKind>[] => {
    if (!isOrdinaryWord(word) || word.written.length < 2) return [];
    const isMisspelled = isUnknownMisspelling(word, side, known);
    const meant = onlyOne(
      [...besideWords(words, at, known), ...besideNumber(words[at + 1], word, known)].filter(
        (one) => isOneSlip(word, one, isMisspelled || side === 'folded'),
      ),
    );
    if (!meant) return [];
    const { start, end, written } = word;
    const form = side === 'folded' ? meant.folded : meant.marked;
    return [{ start, end, meant: inCaseOf(written, form), kind: 'typo' }];
  });
};

/** What makes one of the pairs with the word beside it, where what is typed makes none in the index. */
function besideWords(words: readonly QuestionWord[], at: number, known: KnownWords): Form[] {
  const [left, word, right] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return [];
  const isNew = (one: QuestionWord, other: QuestionWord) =>
    known.pairFrequency('folded', one.folded, other.folded) === 0;
  return pairs.flatMap(({ first, second }): Form[] => {
    const leads = right?.followsClosely && right.folded === second.folded && isNew(word, right);
    const follows =
      left && word.followsClosely && left.folded === first.folded && isNew(left, word);
    return [...(leads ? [first] : []), ...(follows ? [second] : [])];
  });
}

/** `thág 12`: only what is no word of the index. */
function besideNumber(
  next: QuestionWord | undefined,
  word: QuestionWord,
  known: KnownWords,
): Form[] {
  const isBeforeNumber = next?.followsClosely === true && /^\p{Nd}/u.test(next.written);
  return isBeforeNumber && known.frequency('folded', word.folded) === 0 ? beforeNumbers : [];
}

/** A syllable that is right as it is has the marks of what was meant. */
function isOneSlip(word: QuestionWord, meant: Form, mayLackMarks: boolean): boolean {
  if (asOneVowel(word.folded) === asOneVowel(meant.folded)) return false;
  const isNear = letterCost(word.folded, meant.folded) <= costOfOneSlip;
  return isNear && (mayLackMarks || markCost(word.marked, meant.marked) === 0);
}

/** `trỳ` is no slip: `correctKeys` and `correctMarks` know i and y, and marks, for what they are. */
function asOneVowel(folded: string): string {
  return folded.replaceAll('y', 'i');
}

function onlyOne(found: readonly Form[]): Form | undefined {
  const [first] = found;
  return found.every(({ marked }) => marked === first?.marked) ? first : undefined;
}
