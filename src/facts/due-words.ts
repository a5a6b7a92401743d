import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { partsOf } from '../text/tokens.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };

const due = createPhraseFinder(directiveWords.due);
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhrase = 24;

/** Whether a date is one by which something has to be done: `trước ngày 30/4`, `trong quý II`. */
export function isDueBehind(text: string, { start, end }: Span): boolean {
  if (/^(?:trước|đến|từ)\s/iu.test(text.slice(start, end))) return true;
  const lead = partsOf(text.slice(Math.max(0, start - longestPhrase), start));
  return due.find(lead, 'marked').some(({ to }) => to === lead.length);
}
