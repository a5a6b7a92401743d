import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingSorts from './lexicon/meeting-sorts.json' with { type: 'json' };

const sorts = createPhraseFinder(meetingSorts);

/** The sorts of meeting that a text names: `tổng kết` is no `sơ kết`. */
export function sortsIn(tokens: readonly Token[], side: TokenSide): string[] {
  return sorts.find(tokens, side).map(({ phrase }) => phrase);
}
