import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import compoundsLexicon from './lexicon/compounds.json' with { type: 'json' };
import type { TokenRange } from './understood-question.ts';

/** Words one of whose syllables is a word of another sort elsewhere: `nhà ở`, `xã hội`, `công trình`. */
export const compounds: ReadonlySet<string> = new Set(compoundsLexicon);

const finder = createPhraseFinder(compounds);

/** Tells of a stretch of tokens that it is no word of its own: it ends a compound. */
export function outsideCompounds(
  tokens: readonly Token[],
  side: TokenSide,
): (word: TokenRange) => boolean {
  const found: PhraseMatch[] = finder.find(tokens, side);
  return ({ from, to }) => !found.some((one) => one.from < from && to <= one.to);
}
