import type { IsoDate } from '../../src/text/period.ts';

/** @throws RangeError for a day that does not exist. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).toISOString().slice(0, 10);
}

export function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The numbers of a day: year, month, day of the month. */
export function numbersOf(day: IsoDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}
