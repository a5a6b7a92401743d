import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import type { CorrectionKind, CorrectionPass } from './correction.ts';
import type { KnownWords } from './known-words.ts';
import {
  createLikelihood,
  type Likelihood,
  type Neighbours,
  type PairEvidence,
} from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import { type Edit, inCaseOf, type QuestionWord } from './question-words.ts';
import { isStandingSyllable } from './standing-words.ts';
import { typingCost } from './typing-cost.ts';
import { isOrdinaryWord, isWellSpelled, sideOf } from './well-spelled.ts';

/** A syllable that may have been meant. */
interface Candidate {
  readonly token: string;
  readonly cost: number;
}

/** By the number of letters: in a short word one error already changes most of it. */
const highestCosts = [0, 0, 1, 1.3, 1.7] as const;
const highestCost = 2.3;

/** Each typing error makes a word about ten times less likely. Set by hand. */
const logOfOneError = Math.log(10);

/** Shares of the passages of the rarer word in which the two stand side by side. Set by hand. */
const leastShare = 0.03;
const leastShareOfOne = 0.3;

/** How many times as likely as the next best a candidate has to be. */
const margin = Math.log(5);

/**
 * Words that can't be syllables as they are typed: `nghệp`, `nhgị`, `cng`. What was meant is a syllable
 * that makes a pair with a word beside it in the index, and no other one nearly as likely.
 */
export const correctTyping: CorrectionPass = (question, known) => {
  const { words } = question;
  const side = sideOf(question);
  const likelihood = createLikelihood(known, side);
  const candidates = words.map((word) =>
    isMisspelled(word, side, known) ? candidatesFor(word, side, known) : null,
  );
  return words.flatMap((word, at): Edit<CorrectionKind>[] => {
    const own = candidates[at];
    if (!own || own.length === 0) return [];
    const neighbours = neighboursOf(
      words,
      { from: at, to: at + 1 },
      (other, place) => candidates[place]?.map(({ token }) => token) ?? [other[side]],
    );
    const meant = mostLikely(own, neighbours, likelihood);
    return meant === null ? [] : [editOf(word, meant, side, known)];
  });
};

function isMisspelled(word: QuestionWord, side: TokenSide, known: KnownWords): boolean {
  return (
    isOrdinaryWord(word) &&
    word.written.length > 1 &&
    !isWellSpelled(word, side) &&
    known.frequency(side, word[side]) === 0
  );
}

function candidatesFor(word: QuestionWord, side: TokenSide, known: KnownWords): Candidate[] {
  const highest = highestCosts[word.written.length] ?? highestCost;
  const near = known.near(word.folded);
  const tokens = side === 'folded' ? near : near.flatMap((folded) => known.spellingsOf(folded));
  return tokens
    .map((token) => ({ token, cost: typingCost(word[side], token) }))
    .filter(({ token, cost }) => cost <= highest && isInUse(token, side, known));
}

function isInUse(token: string, side: TokenSide, known: KnownWords): boolean {
  return known.frequency(side, token) > 0 || isStandingSyllable(side, token);
}

function mostLikely(
  candidates: readonly Candidate[],
  neighbours: Neighbours,
  likelihood: Likelihood,
): string | null {
  const scored = candidates
    .map(({ token, cost }) => ({
      token,
      score: likelihood.of(token, neighbours) - cost * logOfOneError,
    }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best || !isEnough(likelihood.best(best.token, neighbours))) return null;
  return second && best.score - second.score < margin ? null : best.token;
}

/** Once is enough only for what hardly stands anywhere else: two sentences may have met there. */
function isEnough({ passages, share }: PairEvidence): boolean {
  return share >= (passages > 1 ? leastShare : leastShareOfOne);
}

/** In a question without all its marks a word gets those that it has, or none. */
function editOf(
  { start, end, written, marked, folded }: QuestionWord,
  token: string,
  side: TokenSide,
  known: KnownWords,
): Edit<CorrectionKind> {
  const hasMarks = marked !== folded;
  const meant = side === 'folded' && hasMarks ? closestSpelling(marked, token, known) : token;
  return { start, end, meant: inCaseOf(written, meant), kind: kindOf(folded, foldMarks(token)) };
}

function closestSpelling(marked: string, folded: string, known: KnownWords): string {
  const costs = known
    .spellingsOf(folded)
    .map((spelling) => ({ spelling, cost: typingCost(marked, spelling) }))
    .sort((one, other) => one.cost - other.cost);
  return costs[0]?.spelling ?? folded;
}

function kindOf(typed: string, meant: string): CorrectionKind {
  if (typed === meant) return 'marks';
  return typed.replaceAll('y', 'i') === meant.replaceAll('y', 'i') ? 'i-y' : 'typo';
}
