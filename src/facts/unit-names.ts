import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { predicateAt } from './predicates.ts';

interface TokenisedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const longestUnitInTokens = 24;

/**
 * The name of the unit whose head starts at a token, to its end: up to a stop, a verb or a word of
 * another sort. Null where it is no name: nothing in it begins with a capital.
 */
export function unitAt({ text, tokens }: TokenisedSentence, from: number): Span | null {
  let to = from + 1;
  while (to < tokens.length && to - from < longestUnitInTokens && goesOn(text, tokens, to)) to++;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return /\p{Lu}/u.test(text.slice(start, end)) && to - from > 1 ? { start, end } : null;
}

function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return false;
  const between = text.slice(left.end, right.start);
  if (!/^(?:\s+|\s?[-–/&]\s?)$/u.test(between)) return false;
  if (predicateAt(text, tokens, at, false)) return false;
  return !endWords.has(right.marked);
}

const endWords = new Set(['do', 'đã', 'sẽ', 'vừa', 'tại', 'ở', 'vào', 'ngày', 'sáng', 'chiều']);
