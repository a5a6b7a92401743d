import { unknownYear } from '../src/text/date-reading.ts';
import type { Period } from '../src/text/period.ts';

interface Days {
  readonly first: string;
  readonly last: string;
}

/** `2018-07-05`, `--07-05` or two of them with `/` between; anything else names no day. */
const shape = /^((?:\d{4}|-)-\d{2}-\d{2})(?:\/((?:\d{4}|-)-\d{2}-\d{2}))?$/;

/** Whether a period of days is the one that a label names: years count where both know them. */
export function isSameDay(period: Period, label: string): boolean {
  const days = daysOf(label);
  if (!days) return false;
  return isSame(period.first, days.first) && isSame(period.last, days.last);
}

/** The same, or one is a part of the other. */
export function sharesDays(period: Period, label: string): boolean {
  const days = daysOf(label);
  if (!days) return false;
  const [first, last] = knowsBothYears(period, days)
    ? [period.first, period.last]
    : [withoutYear(period.first), withoutYear(period.last)];
  const [start, end] = knowsBothYears(period, days)
    ? [days.first, days.last]
    : [withoutYear(days.first), withoutYear(days.last)];
  return (first >= start && last <= end) || (start >= first && end <= last);
}

function daysOf(label: string): Days | null {
  const [, first, last = first] = shape.exec(label) ?? [];
  return first && last ? { first, last } : null;
}

function isSame(day: string, labelled: string): boolean {
  if (withoutYear(day) !== withoutYear(labelled)) return false;
  return !knowsYear(day) || !knowsYear(labelled) || day === labelled;
}

function knowsBothYears(period: Period, days: Days): boolean {
  return knowsYear(period.first) && knowsYear(days.first);
}

function knowsYear(day: string): boolean {
  return !day.startsWith('-') && !day.startsWith(String(unknownYear));
}

function withoutYear(day: string): string {
  return day.slice(-5);
}
