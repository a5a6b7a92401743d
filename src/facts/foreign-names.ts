import type { Token } from '../text/tokens.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';

/** Whether any of `tokens.slice(from, to)` is a capitalised word that Vietnamese cannot write. */
export function hasForeignWord(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  return tokens.slice(from, to).some((token) => isForeign(sentence, token));
}

/** `Ủy ban Á-Âu Veronika …`: the word before is joined to the first one. */
export function isBehindHyphen(sentence: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  return left !== undefined && right !== undefined && right.start - left.end === 1
    ? /[-–]/.test(sentence.charAt(left.end))
    : false;
}

/** The end of a name whose last part is joined in small letters: `Kim Jong-un`, `Chan - o - cha`. */
export function endOfHyphenated(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): number {
  const isForeignName = hasForeignWord(sentence, tokens, from, to);
  let end = to;
  while (joinsNext(sentence, tokens, end, isForeignName)) end++;
  return end;
}

function joinsNext(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  isForeignName: boolean,
): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right || !/^\p{Ll}/u.test(sentence.slice(right.start, right.end))) return false;
  const between = sentence.slice(left.end, right.start);
  if (between === '-') return true;
  if (between !== ' - ' || !isForeignName) return false;
  return /^[a-z]{1,5}$/.test(sentence.slice(right.start, right.end));
}

function isForeign(sentence: string, token: Token): boolean {
  if (isVietnameseSyllable(token)) return false;
  return /^\p{Lu}\p{Ll}/u.test(sentence.slice(token.start, token.end));
}
