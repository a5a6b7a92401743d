import type { IsoDate, Period } from '../text/period.ts';

/** The dates of all articles as two flat arrays. */
export interface PeriodArrays {
  /** For each article, where its periods start in `days`, counted in periods; one end more. */
  readonly starts: Int32Array;
  /** First and last day of each period, as {@link dayNumber}. */
  readonly days: Int32Array;
}

export interface PeriodCollector {
  /** The periods of the next article. */
  add(periods: readonly Period[]): void;
  arrays(): PeriodArrays;
}

export function createPeriodCollector(): PeriodCollector {
  const starts = [0];
  const days: number[] = [];
  return {
    add: (periods) => {
      for (const { first, last } of periods) days.push(dayNumber(first), dayNumber(last));
      starts.push(days.length / 2);
    },
    arrays: () => ({ starts: Int32Array.from(starts), days: Int32Array.from(days) }),
  };
}

/** Whether a period of the article lies within `period`. */
export function liesWithin(
  { starts, days }: PeriodArrays,
  article: number,
  period: Period,
): boolean {
  const [first, last] = [dayNumber(period.first), dayNumber(period.last)];
  const end = starts[article + 1] ?? 0;
  for (let at = starts[article] ?? 0; at < end; at++) {
    if ((days[at * 2] ?? 0) >= first && (days[at * 2 + 1] ?? 0) <= last) return true;
  }
  return false;
}

const millisecondsOfADay = 86_400_000;

/** Days since 1970-01-01. */
function dayNumber(date: IsoDate): number {
  return Date.parse(date) / millisecondsOfADay;
}
