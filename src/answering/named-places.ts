import { placeWords } from '../retrieval/place-words.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Token } from '../text/tokens.ts';

/**
 * The names of two and more syllables that a question puts behind the level of a place: `Sa Kè` of `huyện Sa
 * Kè`. None where it is typed without marks: there capitals tell nothing.
 */
export function namedPlacesIn({
  text,
  tokens,
  style,
}: Pick<UnderstoodQuestion, 'text' | 'tokens' | 'style'>): (readonly Token[])[] {
  if (style !== 'marked') return [];
  return tokens.flatMap((_, at) => {
    const level = placeWords.at(tokens, at, 'marked');
    const name = level ? capitalisedFrom(text, tokens, level.to) : [];
    return name.length > 1 ? [name] : [];
  });
}

function capitalisedFrom(text: string, tokens: readonly Token[], from: number): Token[] {
  let to = from;
  while (to < tokens.length && isNext(text, tokens, from, to)) to++;
  return tokens.slice(from, to);
}

function isNext(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token || !/^\p{Lu}\p{Ll}/u.test(text.slice(token.start))) return false;
  return at === from || text.slice(before?.end, token.start) === ' ';
}
