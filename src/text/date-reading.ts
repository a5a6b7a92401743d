import { daysFromPeriod, yearOf } from './calendar.ts';
import type { IsoDate, Period } from './period.ts';

export type DatePrecision = 'day' | 'span' | 'month' | 'quarter' | 'half-year' | 'year';
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';

/** What a stretch of text says about time. */
export interface DateReading {
  readonly period: Period;
  readonly precision: DatePrecision;
  readonly partOfDay: PartOfDay | null;
  /** The year is not written there but taken from the date of reference. */
  readonly yearIsInferred: boolean;
}

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
  return period ? { period, precision, partOfDay, yearIsInferred: false } : 'impossible';
}

/**
 * A reading without a year: of the years around the reference the one that makes it nearest. Null
 * without a reference.
 */
export function readingOfNearestYear(
  periodIn: (year: number) => Period | null,
  precision: DatePrecision,
  reference: IsoDate | null,
  partOfDay: PartOfDay | null = null,
): DateReading | 'impossible' | null {
  if (reference === null) return null;
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
  return { period: nearest, precision, partOfDay, yearIsInferred: true };
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
