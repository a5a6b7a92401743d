import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import periodWords from './lexicon/period-words.json' with { type: 'json' };
import type { DateContext, QuestionDate } from './question-date.ts';
import { wordsBefore, wordsBehind } from './words-before.ts';

const untilNow = createPhraseFinder(periodWords.untilNow);
const since = createPhraseFinder(periodWords.since);
const after = createPhraseFinder(periodWords.after);
const before = createPhraseFinder(periodWords.before);
type Loose = Omit<QuestionDate, 'isTerm'>;

/** No article is older or newer. */
const [firstDay, lastDay] = ['1900-01-01', '2999-12-31'];

/**
 * `từ năm 2018 đến nay`, `sau năm 2019`, `trước tháng 6/2019`: one bound of the time is told. A day is
 * left as it is: `trước ngày 30/6` is a deadline.
 */
export function openedDate(date: Loose, context: DateContext): Loose {
  if (date.precision === 'day' || date.year !== 'written') return date;
  const { period, start, end } = date;
  const behind = wordsBehind(end, untilNow, context);
  if (behind !== undefined) {
    const from = wordsBefore(start, since, context) ?? start;
    return opened(date, from, behind, period.first, context.today);
  }
  if (date.precision === 'span') return date;
  const from = wordsBefore(start, after, context);
  if (from !== undefined) return opened(date, from, end, dayFrom(period.last, 1), lastDay);
  const until = wordsBefore(start, before, context);
  if (until === undefined) return date;
  return opened(date, until, end, firstDay, dayFrom(period.first, -1));
}

function opened(date: Loose, start: number, end: number, first: IsoDate, last: IsoDate): Loose {
  return { ...date, start, end, period: { first, last }, precision: 'span', isVague: true };
}

const millisecondsOfDay = 86_400_000;

function dayFrom(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
