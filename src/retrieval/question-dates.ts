import { type DateMention, findBareYears, findDates } from '../text/find-dates.ts';
import type { IsoDate } from '../text/period.ts';
import { findCountedPeriods } from './counted-periods.ts';
import { narrowedDate } from './narrowed-date.ts';
import { openedDate } from './opened-date.ts';
import type { DateContext, QuestionDate } from './question-date.ts';
import { findRelativePeriods } from './relative-periods.ts';
import { isTerm } from './term-of-years.ts';

/**
 * The times that a question names, in order: dates and years as written (`cuối năm 2018`, `từ tháng 3
 * đến nay`), and times counted from the day of asking (`năm ngoái`, `3 tháng qua`).
 */
export function questionDates(context: DateContext): QuestionDate[] {
  const { text, tokens, side, today } = context;
  const counted = [
    ...findRelativePeriods(tokens, side, today),
    ...findCountedPeriods(tokens, side, today),
  ];
  const written = [...findDates(text, today), ...findBareYears(text)];
  return settled(ofRelativeYears(written, counted, text), counted)
    .map((date) => narrowedDate(date, context))
    .map((date) => openedDate(date, context))
    .map((date) => ({ ...date, isTerm: isTerm(date, text, side) }))
    .sort((a, b) => a.start - b.start);
}

type Loose = DateMention & { readonly isVague: boolean };

/** Of two that overlap the longer one stands. */
function settled(written: readonly DateMention[], counted: readonly DateMention[]): Loose[] {
  const kept: DateMention[] = [];
  const byLength = [...written, ...counted].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const one of byLength) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.map((date) => ({ ...date, isVague: false }));
}

/** `tháng 6 năm ngoái`, `6 tháng đầu năm nay`: the year of the one is told by the other. */
function ofRelativeYears(
  written: readonly DateMention[],
  counted: readonly DateMention[],
  text: string,
): DateMention[] {
  return written.map((date) => {
    const year = counted.find(
      (one) =>
        one.precision === 'year' &&
        one.end > date.end &&
        one.start > date.start &&
        text.slice(date.end, Math.max(date.end, one.start)).trim() === '',
    );
    if (date.year === 'written' || !year) return date;
    const inYear = (day: IsoDate) => `${year.period.first.slice(0, 4)}${day.slice(4)}`;
    const period = { first: inYear(date.period.first), last: inYear(date.period.last) };
    return { ...date, end: year.end, period, year: 'written' as const };
  });
}
