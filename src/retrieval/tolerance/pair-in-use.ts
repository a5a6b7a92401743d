import type { KnownWords } from './known-words.ts';
import { isRightPair } from './standing-words.ts';

/** Whether two tokens, marks included, follow each other in the index or in a word known to be right. */
export function isPairInUse(first: string, second: string, known: KnownWords): boolean {
  return isRightPair(first, second) || known.pairFrequency('marked', first, second) > 0;
}
