import type { TokenSide } from '../../text/phrases.ts';
import { joiningSyllables } from './joining-syllables.ts';
import type { KnownWords } from './known-words.ts';
import { isStandingPair } from './standing-words.ts';

/** What stands beside a word, each as the tokens that it may be; empty where nothing does. */
export interface Neighbours {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What an index shows for two tokens as one word or name. */
export interface PairEvidence {
  /** In how many passages the second follows the first. */
  readonly passages: number;
  /** The share of that in the passages of the rarer one: 1 where it never stands without the other. */
  readonly share: number;
}

/** How well tokens follow each other, by what an index has. */
export interface Likelihood {
  /**
   * Words that every question may use count as pairs of their own; a word that joins (`và`, `của`)
   * follows everything and shows nothing.
   */
  pair(first: string, second: string): PairEvidence;
  /** Whether a token joins words or asks, so that what stands beside it shows nothing. */
  isJoining(token: string): boolean;
  /** In how many passages the second follows the first, whatever they are. */
  passages(first: string, second: string): number;
  /** The pair with a neighbour that shows most, by its share. */
  best(token: string, neighbours: Neighbours): PairEvidence;
  /** Natural logarithm of how likely the token is between its neighbours. */
  of(token: string, neighbours: Neighbours): number;
}

/** A word of everyday use that the index happens to lack counts as if it stood in five passages. */
const standingPassages = 5;

/** How many passages' worth of trust the single token gets where pairs are rare. Set by hand. */
const smoothing = 1;

/** Syllables of a usual passage: only the order of magnitude matters. */
const syllablesOfAPassage = 100;

const nothing: PairEvidence = { passages: 0, share: 0 };

export function createLikelihood(known: KnownWords, side: TokenSide): Likelihood {
  const total = (known.passages + 1) * syllablesOfAPassage;
  const frequency = (token: string) => known.frequency(side, token);
  const isJoining = (token: string) => joiningSyllables[side].has(token);
  const single = (token: string): number => (frequency(token) + 0.1) / total;
  const passagesOf = (first: string, second: string): number =>
    known.pairFrequency(side, first, second) +
    (isStandingPair(side, first, second) ? standingPassages : 0);
  const follows = (first: string, second: string): number => {
    const standing = isStandingPair(side, first, second) ? standingPassages : 0;
    return (
      (passagesOf(first, second) + smoothing * single(second)) /
      (Math.max(frequency(first), standing) + standingPassages + smoothing)
    );
  };
  const pair = (first: string, second: string): PairEvidence => {
    const passages = passagesOf(first, second);
    if (isStandingPair(side, first, second)) return { passages, share: 1 };
    if (passages === 0 || isJoining(first) || isJoining(second)) return nothing;
    return { passages, share: passages / Math.min(frequency(first), frequency(second)) };
  };
  return {
    pair,
    isJoining,
    passages: passagesOf,
    best: (token, { left, right }) =>
      [...left.map((one) => pair(one, token)), ...right.map((one) => pair(token, one))].reduce(
        (best, one) => (one.share > best.share ? one : best),
        nothing,
      ),
    of: (token, { left, right }) =>
      Math.log(left.length === 0 ? single(token) : highest(left, (one) => follows(one, token))) +
      (right.length === 0 ? 0 : Math.log(highest(right, (one) => follows(token, one)))),
  };
}

function highest(tokens: readonly string[], measure: (token: string) => number): number {
  return tokens.reduce((best, token) => Math.max(best, measure(token)), 0);
}
