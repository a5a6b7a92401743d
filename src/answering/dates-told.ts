import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import amountWords from './lexicon/amount-words.json' with { type: 'json' };
import type { ReadableSentence } from './readable-article.ts';

const compared = createPhraseFinder(amountWords.compared);
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhrase = 32;

/** The times of which a sentence tells: `tăng 9 xã so với giữa năm 2019` tells nothing of that year. */
export function datesTold({
  text,
  dates,
}: Pick<ReadableSentence, 'text' | 'dates'>): readonly DateMention[] {
  return dates.filter(({ start }) => {
    const before = partsOf(text.slice(Math.max(0, start - longestPhrase), start)).slice(-5);
    return !compared.find(before, 'marked').some(({ to }) => to === before.length);
  });
}
