import { daysBetween } from '../text/calendar.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import periodWords from './lexicon/period-words.json' with { type: 'json' };
import type { DateContext, QuestionDate } from './question-date.ts';
import { wordsBefore } from './words-before.ts';

type Part = 'early' | 'middle' | 'late';

const parts = (['early', 'middle', 'late'] as const satisfies readonly Part[]).map((part) => ({
  part,
  finder: createPhraseFinder(periodWords[part]),
}));
type Loose = Omit<QuestionDate, 'isTerm'>;

/** `cuối năm 2018`, `đầu tháng 7`: the third of it that the words in front tell. */
export function narrowedDate(date: Loose, context: DateContext): Loose {
  if (date.precision === 'day' || date.precision === 'span') return date;
  for (const { part, finder } of parts) {
    const start = wordsBefore(date.start, finder, context);
    if (start !== undefined) {
      const period = thirdOf(date.period, part);
      return { ...date, start, period, precision: 'span', isVague: true };
    }
  }
  return date;
}

/** Counted in days: nobody means it to the day. */
function thirdOf({ first, last }: Period, part: Part): Period {
  const length = daysBetween(first, last) + 1;
  const from = { early: 0, middle: 1 / 3, late: 2 / 3 }[part];
  const start = Math.round(from * length);
  const end = part === 'late' ? length : Math.round((from + 1 / 3) * length);
  return { first: dayLater(first, start), last: dayLater(first, end - 1) };
}

const millisecondsOfDay = 86_400_000;

function dayLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
