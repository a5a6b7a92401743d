import type { PassageNumber } from '../search-index/snapshot.ts';
import type { WritingStyle } from './writing-style.ts';

export type LegName = 'marked' | 'folded' | 'dense';

/** How much each leg counts; the weights of a style add up to 1. */
export type LegWeights = Readonly<Record<LegName, number>>;

/**
 * `marked` and `unmarked` were measured on questions over encyclopedic passages, `docs/retrieval.md`:
 * with marks the marked leg separates what folding confuses, without them it finds nothing. `mixed`
 * and `english` are set by hand: English questions share only names and numbers with the articles,
 * so meaning has to carry them.
 */
export const weightsByStyle: Readonly<Record<WritingStyle, LegWeights>> = {
  marked: { marked: 0.6, folded: 0, dense: 0.4 },
  unmarked: { marked: 0, folded: 0.7, dense: 0.3 },
  mixed: { marked: 0.3, folded: 0.4, dense: 0.3 },
  english: { marked: 0, folded: 0.4, dense: 0.6 },
};

/** The raw scores of one candidate: BM25, BM25, cosine. */
export interface Candidate {
  readonly passage: PassageNumber;
  readonly legs: Readonly<Record<LegName, number>>;
}

export interface FusedCandidate extends Candidate {
  readonly score: number;
}

/**
 * Weighs the legs after stretching each one's scores over the candidates to 0…1 (min-max). Ranks are
 * not used: they throw away how much better the best one is. Best first; ties by passage number.
 */
export function fuse(candidates: readonly Candidate[], weights: LegWeights): FusedCandidate[] {
  const legs = activeLegs(weights).map((leg) => ({ leg, ...rangeOf(candidates, leg) }));
  return candidates
    .map((candidate) => ({
      ...candidate,
      score: legs.reduce(
        (sum, { leg, low, width }) => sum + (weights[leg] * (candidate.legs[leg] - low)) / width,
        0,
      ),
    }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

export function activeLegs(weights: LegWeights): LegName[] {
  return (['marked', 'folded', 'dense'] as const).filter((leg) => weights[leg] > 0);
}

/** A leg that gives all candidates the same score tells nothing: its width counts as 1. */
function rangeOf(candidates: readonly Candidate[], leg: LegName): { low: number; width: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { legs } of candidates) {
    low = Math.min(low, legs[leg]);
    high = Math.max(high, legs[leg]);
  }
  return { low, width: high > low ? high - low : 1 };
}
