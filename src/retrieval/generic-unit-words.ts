import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import genericUnitWordsLexicon from './lexicon/generic-unit-words.json' with { type: 'json' };
import { unitJoins } from './unit-joins.ts';

const generic = createPhraseFinder(genericUnitWordsLexicon);

/**
 * A unit's name in folded words without those that say what it is and not which: `benh vien da khoa khu vuc
 * sa khe` → `benh vien sa khe`. Its first and its last two words stay.
 */
export function withoutGenericWords(name: readonly string[]): string[] {
  const tokens = partsOf(name.join(' '));
  const kept: string[] = [];
  for (let at = 0; at < name.length; ) {
    const to = genericTo(tokens, at);
    if (to === undefined) kept.push(name[at] ?? '');
    at = to ?? at + 1;
  }
  return kept;
}

function genericTo(tokens: readonly Token[], at: number): number | undefined {
  const mayGo = (to: number) => at > 0 && to <= tokens.length - 2;
  if (unitJoins.has(tokens[at]?.folded ?? '') && mayGo(at + 1)) {
    const match = generic.at(tokens, at, 'folded');
    return match && mayGo(match.to) ? match.to : at + 1;
  }
  const match = generic.at(tokens, at, 'folded');
  return match && mayGo(match.to) ? match.to : undefined;
}
