import type { Snapshot } from '../search-index/snapshot.ts';
import type { TokenWeight } from './article-evidence.ts';

/**
 * Inverse document frequency, `ln(1 + N / (n + ½))`: a word that stands in every passage tells
 * nothing of what a question is about, one that stands nowhere tells most.
 */
export function tokenWeight({ passageCount, folded }: Snapshot): TokenWeight {
  return (token) => Math.log(1 + passageCount / (0.5 + folded.documentFrequency(token.folded)));
}
