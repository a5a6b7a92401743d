import { verbMatches } from '../facts/predicates.ts';
import { unitHeads } from '../facts/unit-heads.ts';
import type { TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { deedAt } from './behind-names.ts';
import { outsideCompounds } from './compounds.ts';
import type { TokenRange } from './understood-question.ts';

/** Where names of units begin in a question; `bo` in `cong bo` and `hoi` in `xa hoi` begin none. */
export function questionUnitHeads(tokens: readonly Token[], side: TokenSide): TokenRange[] {
  const deeds = tokens.flatMap((_, at) => deedAt(tokens, at, side) ?? []);
  const verbs = [...verbMatches(tokens, side), ...deeds];
  return unitHeads(tokens, side)
    .filter(({ from, to }) => !verbs.some((verb) => verb.from < from && to <= verb.to))
    .filter(outsideCompounds(tokens, side));
}
