import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import { readLexicon } from '../text/read-lexicon.ts';
import type { Token } from '../text/tokens.ts';

const lexicon = (name: string): string[] => readLexicon<string[]>(import.meta.url, name);
const units = new Set(lexicon('units'));

/** Words that begin like a unit and are none: `hội nghị`, `bộ trưởng`, `ban hành`. */
const decoys = [...lexicon('meetings'), ...lexicon('office-heads'), ...lexicon('not-units')];
const finder = createPhraseFinder([...units, ...decoys]);

/** Where names of units begin (`Vụ`, `Trung tâm`, `Ủy ban nhân dân`), as token places. */
export function unitHeads(
  tokens: readonly Token[],
  side: TokenSide,
): { readonly from: number; readonly to: number }[] {
  return finder.find(tokens, side).filter(({ phrase }) => units.has(phrase));
}
