import type { IsoDate, Period } from '../text/period.ts';

/** The dates of all articles as two flat arrays. */
interface PeriodArrays {
  /** For each article, where its periods start in `days`, counted in periods; one end more. */
  readonly starts: Int32Array;
  /** First and last day of each period, as {@link dayNumber}. */
  readonly days: Int32Array;
}

interface PeriodCollector {
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

/** What is named by its month or by its days is a time of meeting; what is longer is a term. */
const longestMeetingDays = 31;

/**
 * Whether the article names a time in `period`: days, or a stretch of at most 31 of them, that
 * overlap it, or a longer time that lies within it. A year says nothing of each of its months.
 */
export function namesTimeIn(
  { starts, days }: PeriodArrays,
  article: number,
  period: Period,
): boolean {
  const [first, last] = [dayNumber(period.first), dayNumber(period.last)];
  const end = starts[article + 1] ?? 0;
  for (let at = starts[article] ?? 0; at < end; at++) {
    const [from, to] = [days[at * 2] ?? 0, days[at * 2 + 1] ?? 0];
    const isShort = to - from < longestMeetingDays;
    if (isShort ? from <= last && to >= first : from >= first && to <= last) return true;
  }
  return false;
}

const millisecondsOfADay = 86_400_000;

/** Days since 1970-01-01. */
function dayNumber(date: IsoDate): number {
  return Date.parse(date) / millisecondsOfADay;
}
