import { foldedWords } from '../text/folded-words.ts';
import continuationsLexicon from './lexicon/continuations.json' with { type: 'json' };
import { withoutCourtesy } from './small-talk.ts';

const known = new Set(continuationsLexicon.map(foldedWords));

/** Whether a message asks for the rest of a list: `xem tiếp`. */
export function asksToGoOn(text: string): boolean {
  return known.has(withoutCourtesy(foldedWords(text)));
}
