import { daysFromPeriod, yearOf } from './calendar.ts';
import type { IsoDate, Period } from './period.ts';

export type DatePrecision = 'day' | 'span' | 'month' | 'quarter' | 'half-year' | 'year';
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';

/** What a stretch of text says about time. */
export interface DateReading {
  readonly period: Period;
  readonly precision: DatePrecision;
  readonly partOfDay: PartOfDay | null;
  readonly year: YearSource;
}

/**
 * Whether the year is written there, taken from the date of reference, or unknown: then the period
 * lies in {@link unknownYear}, and only its day and month mean anything.
 */
export type YearSource = 'written' | 'inferred' | 'unknown';

/** A leap year (29 February exists in it) in which no article's meeting lies. */
export const unknownYear = 1004;

/**
 * A way of writing dates. `read` gives `'impossible'` for a date that does not exist (31/2/2018: the
 * stretch then holds no other date either) and null where the words are no date after all.
 */
export interface DatePattern {
  /** Sticky: tried only where a date can begin. */
  readonly regex: RegExp;
  read(groups: DateGroups, reference: IsoDate | null): DateReading | 'impossible' | null;
}

export type DateGroups = Readonly<Record<string, string | undefined>>;

/** A reading whose year was written. */
export function reading(
  period: Period | null,
  precision: DatePrecision,
  partOfDay: PartOfDay | null = null,
): DateReading | 'impossible' {
  return period ? { period, precision, partOfDay, year: 'written' } : 'impossible';
}

/**
 * A reading without a year: of the years around the reference the one that makes it nearest, or
 * {@link unknownYear} without a reference.
 */
export function readingOfNearestYear(
  periodIn: (year: number) => Period | null,
  precision: DatePrecision,
  reference: IsoDate | null,
  partOfDay: PartOfDay | null = null,
): DateReading | 'impossible' {
  if (reference === null) {
    const period = periodIn(unknownYear);
    return period ? { period, precision, partOfDay, year: 'unknown' } : 'impossible';
  }
  const middle = yearOf(reference);
  const periods = [middle, middle - 1, middle + 1]
    .map(periodIn)
    .filter((period) => period !== null);
  const [first, ...others] = periods;
  if (!first) return 'impossible';
  const nearest = others.reduce(
    (best, period) =>
      daysFromPeriod(reference, period) < daysFromPeriod(reference, best) ? period : best,
    first,
  );
  return { period: nearest, precision, partOfDay, year: 'inferred' };
}

/** The part of the day that the groups of `DateGrammar.lead` caught. */
export function partOfDayIn(groups: DateGroups): PartOfDay | null {
  const parts: readonly PartOfDay[] = ['morning', 'noon', 'afternoon', 'evening'];
  return parts.find((part) => groups[part] !== undefined) ?? null;
}

/** Whether `DateGrammar.lead` caught anything. */
export function hasLead(groups: DateGroups): boolean {
  const { word, weekday, relative } = groups;
  return (
    [word, weekday, relative].some((caught) => caught !== undefined) || partOfDayIn(groups) !== null
  );
}
