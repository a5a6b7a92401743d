import { isSurnameOn } from '../../facts/name-runs.ts';
import { isNameSyllable } from './name-syllables.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';

const shortest = 3;
const longest = 5;

/**
 * The places of words that are likely a person's name in a question whose capitals tell nothing: a
 * family name and at least two more syllables that people bear (`nguyễn văn nam`). They may be
 * somebody whom the index does not know, and are not ordinary words.
 */
export function likelyNames({ words, isCaseless }: QuestionWords): ReadonlySet<number> {
  const places = new Set<number>();
  if (!isCaseless) return places;
  for (let at = 0; at < words.length; at++) {
    const length = lengthOfName(words, at);
    if (length < shortest) continue;
    for (let place = at; place < at + length; place++) places.add(place);
  }
  return places;
}

function lengthOfName(words: readonly QuestionWord[], from: number): number {
  const first = words[from];
  if (!first || !isSurnameOn(first, 'marked')) return 0;
  let length = 1;
  while (length < longest && continuesName(words[from + length])) length++;
  return length;
}

function continuesName(word: QuestionWord | undefined): boolean {
  return word?.followsClosely === true && isNameSyllable(word.marked);
}
