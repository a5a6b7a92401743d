import type { TokenSide } from '../../text/phrases.ts';
import { isFoldedSyllable, readSyllable } from '../../text/syllables.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';

/** On which side the words of a question are looked up. */
export function sideOf({ style }: QuestionWords): TokenSide {
  return style === 'marked' ? 'marked' : 'folded';
}

/** Whether a word can be a Vietnamese syllable as it is typed; without marks on the folded side. */
export function isWellSpelled({ marked, folded }: QuestionWord, side: TokenSide): boolean {
  if (side === 'folded' && marked === folded) return isFoldedSyllable(folded);
  return readSyllable(marked) !== null;
}

/** Whether a word is one that may be corrected by what words the index has. */
export function isOrdinaryWord({ kind, isName }: QuestionWord): boolean {
  return kind === 'word' && !isName;
}
