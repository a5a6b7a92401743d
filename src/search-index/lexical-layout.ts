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
 * tokens               one a line, UTF-8; the line is the token's number
 * pair-starts          for each token, where the pairs that begin with it start; one end more
 * pair-seconds         the second tokens, ascending for each first one
 * lengths              of each passage in tokens
 * for each segment, passages in which a term occurs once (nine of ten postings):
 *   once.starts        for each posting list, where it starts; one end more
 *   once.passages      places in the segment, ascending in each list
 * and those in which it occurs more often:
 *   repeated.lists     the posting lists that have such passages, ascending
 *   repeated.starts    for each of these, where it starts; one end more
 *   repeated.passages  places in the segment, ascending in each list
 *   repeated.frequencies
 * ```
 */
export const lexicalSections = {
  tokens: (form: TokenForm) => `${form}.tokens`,
  pairStarts: (form: TokenForm) => `${form}.pair-starts`,
  pairSeconds: (form: TokenForm) => `${form}.pair-seconds`,
  lengths: (form: TokenForm) => `${form}.lengths`,
  onceStarts: (form: TokenForm, segment: number) => `${form}.${segment}.once.starts`,
  oncePassages: (form: TokenForm, segment: number) => `${form}.${segment}.once.passages`,
  repeatedLists: (form: TokenForm, segment: number) => `${form}.${segment}.repeated.lists`,
  repeatedStarts: (form: TokenForm, segment: number) => `${form}.${segment}.repeated.starts`,
  repeatedPassages: (form: TokenForm, segment: number) => `${form}.${segment}.repeated.passages`,
  frequencies: (form: TokenForm, segment: number) => `${form}.${segment}.repeated.frequencies`,
} as const;

/** How many segments hold `passages` passages. */
export function segmentsOf(passages: number): number {
  return Math.ceil(passages / segmentLength);
}
