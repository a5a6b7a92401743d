import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingSorts from './lexicon/meeting-sorts.json' with { type: 'json' };

const sorts = createPhraseFinder(meetingSorts);

/** The longest name of a sort of meeting that starts at a place. */
export function meetingSortAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide,
): PhraseMatch | undefined {
  return sorts.at(tokens, at, side);
}

/** The sorts of meeting that a text names: `tổng kết` is no `sơ kết`. */
export function sortsIn(tokens: readonly Token[], side: TokenSide): string[] {
  return sorts.find(tokens, side).map(({ phrase }) => phrase);
}
