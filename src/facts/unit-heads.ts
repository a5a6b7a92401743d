import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };
import notUnitsLexicon from './lexicon/not-units.json' with { type: 'json' };
import officeHeadsLexicon from './lexicon/office-heads.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };

const units = new Set(unitsLexicon);

/** Words that begin like a unit and are none: `hội nghị`, `bộ trưởng`, `ban hành`. */
const decoys = [...meetingsLexicon, ...officeHeadsLexicon, ...notUnitsLexicon];
const finder = createPhraseFinder([...units, ...decoys]);

/** Where names of units begin (`Vụ`, `Trung tâm`, `Ủy ban nhân dân`), as token places. */
export function unitHeads(
  tokens: readonly Token[],
  side: TokenSide,
): { readonly from: number; readonly to: number }[] {
  return finder.find(tokens, side).filter(({ phrase }) => units.has(phrase));
}

/** The head of a unit's name that starts at a place. */
export function unitHeadAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide,
): PhraseMatch | undefined {
  const match = finder.at(tokens, at, side);
  return match && units.has(match.phrase) ? match : undefined;
}
