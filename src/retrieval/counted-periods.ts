import { dayAsPeriod, yearOf } from '../text/calendar.ts';
import { dateWords } from '../text/date-grammar.ts';
import type { DateMention } from '../text/find-dates.ts';
import { foldMarks } from '../text/fold-marks.ts';
import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import periodWords from './lexicon/period-words.json' with { type: 'json' };

const { counted, recently, startOfYear } = periodWords;
const behind = createPhraseFinder(recently);
const sinceNewYear = createPhraseFinder(startOfYear);
const units = Object.entries(counted).map(([unit, words]) => ({
  unit,
  finder: createPhraseFinder(words),
}));

/** Times up to the day of asking: `trong 2 năm qua`, `3 tháng gần đây`, `từ đầu năm đến nay`. */
export function findCountedPeriods(
  tokens: readonly Token[],
  side: TokenSide,
  today: IsoDate,
): DateMention[] {
  const thisYear = sinceNewYear.find(tokens, side).map(({ from, to }) => ({
    from,
    to,
    first: `${today.slice(0, 4)}-01-01`,
  }));
  return [...thisYear, ...countedFrom(tokens, side, today)].flatMap(({ from, to, first }) => {
    const [start, end] = [tokens[from]?.start, tokens[to - 1]?.end];
    if (start === undefined || end === undefined) return [];
    const period = { first, last: today };
    return [{ start, end, period, precision: 'span', partOfDay: null, year: 'written' } as const];
  });
}

function countedFrom(tokens: readonly Token[], side: TokenSide, today: IsoDate) {
  return tokens.flatMap((token, from) => {
    const count = numberOf(token, side);
    const found = units.find(({ finder }) => finder.at(tokens, from + 1, side));
    const to = behind.at(tokens, from + 2, side)?.to;
    const first = found && count > 0 ? dayBefore(today, count, found.unit) : null;
    return first === null || to === undefined ? [] : [{ from, to, first }];
  });
}

const numbers = {
  marked: dateWords.numbers,
  folded: dateWords.numbers.map(foldMarks),
} satisfies Record<TokenSide, readonly string[]>;

/** 0 where it is none, and for what no office counts in. */
function numberOf(token: Token, side: TokenSide): number {
  const digits = Number(token.marked);
  if (Number.isInteger(digits)) return digits <= mostCounted ? digits : 0;
  return numbers[side].indexOf(token[side]) + 1;
}

const mostCounted = 100;
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7 };
const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const millisecondsOfDay = 86_400_000;

function dayBefore(today: IsoDate, count: number, unit: string): IsoDate | null {
  const days = daysOf[unit];
  if (days !== undefined) {
    const before = Date.parse(today) - count * days * millisecondsOfDay;
    return new Date(before).toISOString().slice(0, 10);
  }
  const month = Number(today.slice(5, 7)) - 1 - count * (monthsOf[unit] ?? 0);
  const year = yearOf(today) + Math.floor(month / 12);
  const day = Math.min(28, Number(today.slice(8)));
  return dayAsPeriod(year, (((month % 12) + 12) % 12) + 1, day)?.first ?? null;
}
