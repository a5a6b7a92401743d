import type { TokenSide } from '../../text/phrases.ts';
import type { KnownWords } from './known-words.ts';
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

/** Whether a word can't be a syllable, and is no foreign word that the index has. */
export function isUnknownMisspelling(
  word: QuestionWord,
  side: TokenSide,
  known: KnownWords,
): boolean {
  return !isWellSpelled(word, side) && known.frequency(side, word[side]) === 0;
}

/** Whether a word is one that may be corrected by what words the index has. */
export function isOrdinaryWord({ kind, isName }: QuestionWord): boolean {
  return kind === 'word' && !isName;
}
