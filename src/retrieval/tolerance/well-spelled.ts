import type { TokenSide } from '../../text/phrases.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';

/** On which side the words of a question are looked up. */
export function sideOf({ style }: QuestionWords): TokenSide {
  return style === 'marked' ? 'marked' : 'folded';
}

/** Whether a word can be a Vietnamese syllable as it is typed; without marks on the folded side. */
export function isWellSpelled(word: QuestionWord, side: TokenSide): boolean {
  const isPlain = side === 'folded' && word.marked === word.folded;
  return isPlain ? word.isFoldedSyllable : word.isSyllable;
}

/** Whether a word is one that may be corrected by what words the index has. */
export function isOrdinaryWord({ kind, isName }: QuestionWord): boolean {
  return kind === 'word' && !isName;
}
