import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };

/** `được hoãn`, `phải lùi lại`. */
export const putOffWords = createPhraseFinder(timeContext.putOff);
/** Between a day and what says that nothing was held then, in UTF-16 units. */
const longestGap = 80;

/** `dự kiến ngày 7/10 được hoãn`, `diễn ra ngày 20/1 nhưng phải lùi lại`: not held on that day. */
export function isPutOffBehind(text: string, { end }: Pick<DateMention, 'end'>): boolean {
  const [behind = ''] = /^[^.;]*/u.exec(text.slice(end, end + longestGap)) ?? [];
  return putOffWords.find(partsOf(behind), 'marked').length > 0;
}
