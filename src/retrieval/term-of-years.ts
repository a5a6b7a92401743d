import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import periodWords from './lexicon/period-words.json' with { type: 'json' };

const terms = createPhraseFinder(periodWords.terms);

/** Whether years are named as a term (`năm học 2018-2019`, `giai đoạn 2016-2020`): no meeting is dated so. */
export function isTerm({ start, end }: DateMention, text: string, side: TokenSide): boolean {
  return terms.at(partsOf(text.slice(start, end)), 0, side) !== undefined;
}
