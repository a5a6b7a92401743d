import { isMeetingWord } from '../facts/meeting-words.ts';
import { isVerbAt } from '../facts/predicates.ts';
import { functionWords } from '../retrieval/function-words.ts';
import { placeWords } from '../retrieval/place-words.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadableArticle } from './readable-article.ts';

/**
 * Whether a name ends somewhere in the article where it is found. `Sở Thủy sản` does not stand in
 * an article that only tells of `Sở Thủy sản ven bờ`: no stop, capital, verb or function word
 * ever follows it there. A name that is only found through a short form of the article counts.
 */
export function endsSomewhere(name: readonly Token[], { texts }: ReadableArticle): boolean {
  let occurs = false;
  for (const { text, tokens } of texts) {
    for (const end of endsOf(name, tokens)) {
      occurs = true;
      if (isNameEnd(text, tokens, end)) return true;
    }
  }
  return !occurs;
}

function endsOf(name: readonly Token[], tokens: readonly Token[]): number[] {
  const first = name[0]?.folded;
  return tokens.flatMap((token, at) => {
    if (token.folded !== first) return [];
    const matches = name.every(({ folded }, offset) => tokens[at + offset]?.folded === folded);
    return matches ? [at + name.length] : [];
  });
}

function isNameEnd(text: string, tokens: readonly Token[], end: number): boolean {
  const left = tokens[end - 1];
  const right = tokens[end];
  if (!left || !right) return true;
  if (!/^\s+$/.test(text.slice(left.end, right.start))) return true;
  if (/^[\p{Lu}\p{Nd}]/u.test(text.slice(right.start, right.end))) return true;
  return (
    isVerbAt(tokens, end) ||
    isMeetingWord(tokens, end) ||
    functionWords.marked.at(tokens, end, 'marked') !== undefined ||
    placeWords.at(tokens, end, 'marked') !== undefined
  );
}
