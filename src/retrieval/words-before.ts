import type { PhraseFinder } from '../text/phrases.ts';
import type { DateContext } from './question-date.ts';

/** Where the longest of some phrases begins that stands right before a place of the text. */
export function wordsBefore(
  place: number,
  finder: PhraseFinder,
  { tokens, side }: Pick<DateContext, 'tokens' | 'side'>,
): number | undefined {
  const at = tokens.findIndex(({ start }) => start >= place);
  const end = at < 0 ? tokens.length : at;
  const from = tokens.findIndex((_, start) => finder.at(tokens, start, side)?.to === end);
  return from < 0 || from >= end ? undefined : tokens[from]?.start;
}

/** Where the longest of some phrases ends that stands right behind a place of the text. */
export function wordsBehind(
  place: number,
  finder: PhraseFinder,
  { tokens, side }: Pick<DateContext, 'tokens' | 'side'>,
): number | undefined {
  const at = tokens.findIndex(({ start }) => start >= place);
  const to = at < 0 ? undefined : finder.at(tokens, at, side)?.to;
  return to === undefined ? undefined : tokens[to - 1]?.end;
}
