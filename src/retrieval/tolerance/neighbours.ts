import type { Neighbours } from './likelihood.ts';
import type { QuestionWord } from './question-words.ts';

/**
 * What stands directly beside the words from one place to another, a sign between them aside.
 * `tokensOf` gives what a word may be; nothing for one that tells nothing.
 */
export function neighboursOf(
  words: readonly QuestionWord[],
  { from, to }: { readonly from: number; readonly to: number },
  tokensOf: (word: QuestionWord, at: number) => readonly string[],
): Neighbours {
  const [first, before, after] = [words[from], words[from - 1], words[to]];
  return {
    left: before && first?.followsClosely ? tokensOf(before, from - 1) : [],
    right: after?.followsClosely ? tokensOf(after, to) : [],
  };
}
