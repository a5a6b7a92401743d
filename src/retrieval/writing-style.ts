import type { Token } from '../text/tokens.ts';
import englishWordsLexicon from './lexicon/english-words.json' with { type: 'json' };

/** How a question is typed: with Vietnamese marks, without, with some of them, or in English. */
export type WritingStyle = 'marked' | 'unmarked' | 'mixed' | 'english';

const english = englishWordsLexicon;
/** No Vietnamese syllable, with its marks or without, is written so. */
const sureWords = new Set(english.sure);
const englishWords = new Set([...english.sure, ...english.shared]);

/**
 * Ordinary Vietnamese text carries marks on about four syllables in five; below two in five somebody
 * has left most of them out.
 */
const fullyMarkedShare = 0.4;

/** At least this share of the words must be English: names of units stay Vietnamese. */
const englishShare = 0.3;

/** Tells how a question is typed, so that the legs of retrieval can be weighed for it. */
export function writingStyleOf(parts: readonly Token[]): WritingStyle {
  const words = parts.filter(({ marked }) => /\p{L}/u.test(marked));
  if (isEnglish(words)) return 'english';
  const marked = words.filter((word) => word.marked !== word.folded).length;
  if (marked === 0) return 'unmarked';
  return marked / words.length < fullyMarkedShare ? 'mixed' : 'marked';
}

function isEnglish(words: readonly Token[]): boolean {
  const known = words.filter(({ marked }) => englishWords.has(marked));
  const isSure = known.some(({ marked }) => sureWords.has(marked));
  return isSure && known.length >= 2 && known.length / words.length >= englishShare;
}
