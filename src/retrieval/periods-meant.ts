import { yearOf } from '../text/calendar.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import type { QuestionPeriod } from './understood-question.ts';

type Asked = Pick<QuestionPeriod, 'period' | 'anyYear'>;

/** The time asked about in the years of a told one, where the question names none: `tháng 7` of any year. */
function meantBeside({ period, anyYear }: Asked, told: Period): readonly Period[] {
  if (!anyYear) return [period];
  const years = [...new Set([yearOf(told.first), yearOf(told.last)])];
  const turn = yearOf(period.last) - yearOf(period.first);
  return years.map((year) => ({
    first: inYear(period.first, year),
    last: inYear(period.last, year + turn),
  }));
}

function inYear(date: IsoDate, year: number): IsoDate {
  return `${year}${date.slice(4)}`;
}

/** Whether a told time shares a day with the one asked about, of whatever year where none is asked. */
export function sharesTime(asked: Asked, told: Period): boolean {
  return meantBeside(asked, told).some((meant) => periodsOverlap(meant, told));
}

/** Whether a told time lies in the one asked about. */
export function liesInTime(asked: Asked, told: Period): boolean {
  return meantBeside(asked, told).some(
    (meant) => told.first >= meant.first && told.last <= meant.last,
  );
}

/** Whether a told time is the one asked about, to the day. */
export function isSameTime(asked: Asked, told: Period): boolean {
  return meantBeside(asked, told).some(
    (meant) => told.first === meant.first && told.last === meant.last,
  );
}
