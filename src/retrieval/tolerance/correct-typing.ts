import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import type { CorrectionKind, CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import {
  createLikelihood,
  type Likelihood,
  type Neighbours,
  type PairEvidence,
} from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { QuestionWord } from './question-words.ts';
import { isStandingSyllable } from './standing-words.ts';
import { letterCost, markCost } from './typing-cost.ts';
import { isOrdinaryWord, isUnknownMisspelling, sideOf } from './well-spelled.ts';

/** A syllable that may have been meant. */
interface Candidate {
  readonly token: string;
  readonly cost: number;
}

/** By the number of letters: in a short word one error already changes most of it. */
const highestCosts = [0, 0, 1, 1.5, 1.8] as const;
const highestCost = 2.3;

/** The longest syllable has seven letters, and two may be too many. */
const longestMisspelling = 9;

/** Each typing error makes a word about ten times less likely. Set by hand. */
const logOfOneError = Math.log(10);

/** What is nearly a whole error farther than another reading is not taken, however often it occurs. */
const farthestFromNearest = 0.8;

/** Shares of the passages of the rarer word in which the two stand side by side. Set by hand. */
const leastShare = 0.03;
const leastShareOfOne = 0.3;

/** How many times as likely as the next best a candidate has to be. */
const margin = Math.log(5);

/** The same where no pair of the index speaks for it. */
const marginAlone = Math.log(20);
const highestCostAlone = 0.9;
const shortestAlone = 5;

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
    const meant = mostLikely(word, own, neighbours, likelihood);
    return meant === null ? [] : [editOf(word, meant, side, known)];
  });
};

function isMisspelled(word: QuestionWord, side: TokenSide, known: KnownWords): boolean {
  const isWord = word.written.length > 1 && word.written.length <= longestMisspelling;
  return isWord && isOrdinaryWord(word) && isUnknownMisspelling(word, side, known);
}

function candidatesFor(word: QuestionWord, side: TokenSide, known: KnownWords): Candidate[] {
  const highest = highestCosts[word.written.length] ?? highestCost;
  return known.near(word.folded).flatMap((folded) => {
    const cost = letterCost(word.folded, folded);
    if (cost > highest) return [];
    const candidates =
      side === 'folded'
        ? [{ token: folded, cost }]
        : known
            .spellingsOf(folded)
            .map((token) => ({ token, cost: cost + markCost(word.marked, token) }));
    return candidates.filter((one) => one.cost <= highest && isInUse(one.token, side, known));
  });
}

function isInUse(token: string, side: TokenSide, known: KnownWords): boolean {
  return known.frequency(side, token) > 0 || isStandingSyllable(side, token);
}

function mostLikely(
  typed: QuestionWord,
  candidates: readonly Candidate[],
  neighbours: Neighbours,
  likelihood: Likelihood,
): string | null {
  const scored = candidates
    .map(({ token, cost }) => ({
      token,
      cost,
      score: likelihood.of(token, neighbours) - cost * logOfOneError,
    }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  const nearest = Math.min(...candidates.map(({ cost }) => cost));
  if (!best || best.cost > nearest + farthestFromNearest) return null;
  const lead = second ? best.score - second.score : Number.POSITIVE_INFINITY;
  if (isEnough(likelihood.best(best.token, neighbours))) return lead < margin ? null : best.token;
  return isPlainSlip(typed, best) && lead >= marginAlone ? best.token : null;
}

/**
 * A word with Vietnamese marks, all of them right, is no foreign word. A letter doubled or two swapped
 * leave one way to read it if it is long; what is missing could be many things that the index lacks.
 */
function isPlainSlip({ marked, folded }: QuestionWord, { token, cost }: Candidate): boolean {
  const isLong = marked.length >= shortestAlone && marked !== folded;
  return isLong && cost <= highestCostAlone && markCost(marked, token) === 0;
}

/** Once is enough only for what hardly stands anywhere else: two sentences may have met there. */
function isEnough({ passages, share }: PairEvidence): boolean {
  return share >= (passages > 1 ? leastShare : leastShareOfOne);
}

/** In a question without all its marks a word gets those that it has, or none. */
function editOf(
  word: QuestionWord,
  token: string,
  side: TokenSide,
  known: KnownWords,
): Edit<CorrectionKind> {
  const { start, end, written, marked, folded } = word;
  const hasMarks = marked !== folded;
  const meant = side === 'folded' && hasMarks ? closestSpelling(marked, token, known) : token;
  return { start, end, meant: inCaseOf(written, meant), kind: kindOf(word, token) };
}

function closestSpelling(marked: string, folded: string, known: KnownWords): string {
  const costs = known
    .spellingsOf(folded)
    .map((spelling) => ({ spelling, cost: markCost(marked, spelling) }))
    .sort((one, other) => one.cost - other.cost);
  return costs[0]?.spelling ?? folded;
}

function kindOf({ marked, folded }: QuestionWord, token: string): CorrectionKind {
  const meant = foldMarks(token);
  if (folded !== meant) {
    return folded.replaceAll('y', 'i') === meant.replaceAll('y', 'i') ? 'i-y' : 'typo';
  }
  return markCost(marked, token) === 0 ? 'tone-place' : 'marks';
}
