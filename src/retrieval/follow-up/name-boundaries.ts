import { isVerbAt } from '../../facts/predicates.ts';
import { createPhraseFinder, type PhraseFinder, type TokenSide } from '../../text/phrases.ts';
import { englishFunctionWords } from '../function-words.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import { isCapitalised, type TypedText } from './typed-text.ts';

const { ends, endsWithMarks, compounds } = slotWords;
const finders: Readonly<Record<TokenSide, PhraseFinder>> = {
  marked: createPhraseFinder([...ends, ...endsWithMarks, ...compounds]),
  folded: createPhraseFinder([...ends, ...compounds]),
};
/** Words that begin like one that ends a name: without marks `tài chính` begins like `tại`. */
const partsOfNames = new Set(compounds);

/** Whether the word at a place ends the name before it: it joins, asks or is a verb. */
export function endsNameAt(typed: TypedText, at: number): boolean {
  const { tokens, side, isEnglish } = typed;
  const match = finders[side].at(tokens, at, side);
  if (match && partsOfNames.has(match.phrase)) return false;
  if (isCapitalised(typed, at) && side === 'marked') return false;
  if (match || isVerbAt(tokens, at, side)) return true;
  return isEnglish && englishFunctionWords.at(tokens, at, 'marked') !== undefined;
}
