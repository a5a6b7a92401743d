import type { Token } from '../text/tokens.ts';

/** A headline may have more capitals in a row; looking further would only cost time. */
const longestRun = 40;

/** Where a run of capitalised words, single spaces between them, ends. */
export function endOfCapitals(sentence: string, tokens: readonly Token[], from: number): number {
  let at = from;
  for (let token = tokens[at]; token && at - from < longestRun; token = tokens[++at]) {
    const previous = tokens[at - 1];
    if (at > from && previous && isElided(sentence, previous, token)) continue;
    if (!isCapitalised(sentence.slice(token.start, token.end))) return at;
    if (at > from && previous && !continuesRun(sentence, previous, token)) return at;
  }
  return at;
}

/** `H'Linh`, `K’Brèo`, `Bh'riu`: a first letter or two that an apostrophe joins to a syllable. */
export function isElided(sentence: string, previous: Token, token: Token): boolean {
  if (previous.end - previous.start > 2) return false;
  return /^['’‘ʼ´`]$/u.test(sentence.slice(previous.end, token.start));
}

/** One space, and no change between capitals (`TP HCM`, `BỘ Y TẾ`) and capitalised words. */
function continuesRun(sentence: string, previous: Token, token: Token): boolean {
  if (!/^\s+$/.test(sentence.slice(previous.end, token.start))) return false;
  return (
    isShouted(sentence, previous) === isShouted(sentence, token) || token.end - token.start === 1
  );
}

/** `Bảy`, `BẢY`, `A`; not `iPhone`, not `2018`. */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}(?:\p{Ll}*|\p{Lu}*)$/u.test(word);
}

/** `UBND`, `NGUYỄN`. */
export function isShouted(sentence: string, token: Token): boolean {
  return /^\p{Lu}{2,}$/u.test(sentence.slice(token.start, token.end));
}
