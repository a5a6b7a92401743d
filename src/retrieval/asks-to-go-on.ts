import { partsOf } from '../text/tokens.ts';
import continuationsLexicon from './lexicon/continuations.json' with { type: 'json' };
import { withoutCourtesy } from './small-talk.ts';

const known = new Set(continuationsLexicon.map(foldedWords));

/** Whether a message asks for the rest of a list: `xem tiếp`. */
export function asksToGoOn(text: string): boolean {
  return known.has(withoutCourtesy(foldedWords(text)));
}

function foldedWords(text: string): string {
  return partsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
