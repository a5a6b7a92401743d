import type { Token } from '../text/tokens.ts';
import type { PersonMention } from './person-mention.ts';

/** A sentence with the people in it, in order. */
export interface SentenceReading {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly people: readonly PersonMention[];
}

/** The place of the first token that starts at or behind an offset; their number where none does. */
export function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  const at = tokens.findIndex(({ start }) => start >= offset);
  return at < 0 ? tokens.length : at;
}

/** Where a stretch ends without the white space at its end. */
export function trimmedEnd(sentence: string, start: number, end: number): number {
  return start + sentence.slice(start, end).trimEnd().length;
}
