import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import elliptical from './lexicon/elliptical.json' with { type: 'json' };

const openings = createPhraseFinder(elliptical.openings);
const references = createPhraseFinder(elliptical.references);

/**
 * Whether a question can't be understood without the one before it: `Thế còn Sở Y tế?`, `Hội nghị đó
 * diễn ra ngày nào?`.
 */
export function isElliptical(text: string): boolean {
  const tokens = partsOf(text);
  return (
    openings.at(tokens, 0, 'folded') !== undefined || references.find(tokens, 'marked').length > 0
  );
}
