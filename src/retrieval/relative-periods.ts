import { dayAsPeriod, monthsOf, yearOf, yearsFrom } from '../text/calendar.ts';
import type { DatePrecision, PartOfDay } from '../text/date-reading.ts';
import type { DateMention } from '../text/find-dates.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import relativePeriodsLexicon from './lexicon/relative-periods.json' with { type: 'json' };

type Unit = keyof typeof relativePeriodsLexicon;

interface Meaning {
  readonly unit: Unit;
  /** In units from the present one. */
  readonly steps: number;
}

const units = Object.keys(relativePeriodsLexicon) as Unit[];
const meanings = new Map<string, Meaning>(
  units.flatMap((unit) =>
    Object.entries<readonly string[]>(relativePeriodsLexicon[unit]).flatMap(([steps, phrases]) =>
      phrases.map((phrase): [string, Meaning] => [phrase, { unit, steps: Number(steps) }]),
    ),
  ),
);
const finder = createPhraseFinder(meanings.keys());

/**
 * Times that a question counts from the day on which it is asked: `năm ngoái`, `tháng này`. The year
 * counts as written: the words leave no doubt about it. A week is from Monday to Sunday.
 */
export function findRelativePeriods(
  tokens: readonly Token[],
  side: TokenSide,
  today: IsoDate,
): DateMention[] {
  return finder.find(tokens, side).flatMap(({ phrase, from, to }) => {
    const meaning = meanings.get(phrase);
    const period = meaning && periodOf(meaning, today);
    const [start, end] = [tokens[from]?.start, tokens[to - 1]?.end];
    if (!meaning || !period || start === undefined || end === undefined) return [];
    const precision = precisionOf[meaning.unit];
    const partOfDay = partsOfDay[phrase.split(' ')[0] ?? ''] ?? null;
    return [{ start, end, period, precision, partOfDay, year: 'written' as const }];
  });
}

/** `sáng nay`, `chiều hôm qua`. */
const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  sáng: 'morning',
  trưa: 'noon',
  chiều: 'afternoon',
  tối: 'evening',
  đêm: 'evening',
};

const precisionOf: Readonly<Record<Unit, DatePrecision>> = {
  day: 'day',
  week: 'span',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

function periodOf({ unit, steps }: Meaning, today: IsoDate): Period | null {
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));
  switch (unit) {
    case 'day':
      return dayFrom(today, steps);
    case 'week':
      return weekFrom(today, steps);
    case 'month':
      return monthsFrom(year, month + steps, 1);
    case 'quarter':
      return monthsFrom(year, Math.ceil(month / 3) * 3 - 2 + 3 * steps, 3);
    case 'year':
      return yearsFrom(year + steps, year + steps);
  }
}

/** `firstMonth` counts from January of `year`, on to the year before or after. */
function monthsFrom(year: number, firstMonth: number, count: number): Period | null {
  const inYear = year + Math.floor((firstMonth - 1) / 12);
  const first = ((firstMonth - 1 + 120) % 12) + 1;
  return monthsOf(inYear, first, first + count - 1);
}

const millisecondsOfDay = 86_400_000;

function dayFrom(today: IsoDate, days: number): Period | null {
  const date = new Date(Date.parse(today) + days * millisecondsOfDay);
  return dayAsPeriod(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function weekFrom(today: IsoDate, weeks: number): Period | null {
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = dayFrom(today, 7 * weeks - sinceMonday);
  const sunday = dayFrom(today, 7 * weeks - sinceMonday + 6);
  return monday && sunday && { first: monday.first, last: sunday.last };
}
