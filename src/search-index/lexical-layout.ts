import type { TokenForm } from './search-terms.ts';

/**
 * Postings are kept by segments of this many passages, so that a passage's place in its segment
 * fits in two bytes.
 */
export const segmentLength = 1 << 16;

/**
 * The sections of one lexical index. A posting list is numbered like its token, the pairs follow
 * in the order of their first and second token.
 *
 * ```
 * tokens        one a line, UTF-8; the line is the token's number
 * pairStarts    for each token, where the pairs that begin with it start; one end more
 * pairSeconds   the second tokens, ascending for each first one
 * for each segment:
 *   starts      for each posting list, where it starts; one end more
 *   passages    places in the segment, ascending in each list
 *   weights     of each posting, in steps of `weightStep`
 * ```
 */
export const lexicalSections = {
  tokens: (form: TokenForm) => `${form}.tokens`,
  pairStarts: (form: TokenForm) => `${form}.pair-starts`,
  pairSeconds: (form: TokenForm) => `${form}.pair-seconds`,
  starts: (form: TokenForm, segment: number) => `${form}.${segment}.starts`,
  passages: (form: TokenForm, segment: number) => `${form}.${segment}.passages`,
  weights: (form: TokenForm, segment: number) => `${form}.${segment}.weights`,
} as const;

/** How many segments hold `passages` passages. */
export function segmentsOf(passages: number): number {
  return Math.ceil(passages / segmentLength);
}
