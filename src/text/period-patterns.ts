import { monthsOf, yearsFrom } from './calendar.ts';
import {
  after,
  before,
  type DateGrammar,
  dateWords,
  letter,
  optionalSpace,
  separator,
  slashOrDash,
  space,
  year,
} from './date-grammar.ts';
import {
  type DateGroups,
  type DatePattern,
  type DatePrecision,
  reading,
  readingOfNearestYear,
} from './date-reading.ts';
import { foldMarks } from './fold-marks.ts';
import type { Period } from './period.ts';

const romanQuarters = ['i', 'ii', 'iii', 'iv'];

/** Months, quarters, halves, years and spans of them. */
export function periodPatterns(grammar: DateGrammar): DatePattern[] {
  return [
    month(grammar),
    monthAndYear(grammar),
    spanOfMonths(grammar),
    quarter(grammar),
    shortQuarter(),
    monthsOfYear(grammar),
    half(grammar),
    singleYear(grammar),
    spanOfYears(grammar),
    ...english(grammar),
  ];
}

/** `tháng 7/2018`, `tháng bảy năm 2018`; `tháng 7` in the year nearest to the reference. */
function month({ any, yearJoint }: DateGrammar): DatePattern {
  const inWords = `(?<name>${any(monthNames)})(?=,?${space}${any(dateWords.year)}${space}\\d)`;
  const written = `${any(dateWords.month)}${space}(?:(?<month>\\d{1,2})|${inWords})`;
  const end = `(?:(?:${yearJoint}|${space})(?<year>${year}))?`;
  return pattern(
    `${before}(?<!\\d[^\\S\\n]{0,2})${written}${end}${after}(?!${slashOrDash}\\d|,?[^\\S\\n]\\d|${space}${any(dateWords.and)}${space}\\d)`,
    'month',
    ({ month: digits, name }) => {
      const number = digits === undefined ? monthNamed(name ?? '') : Number(digits);
      return (inYear) => monthsOf(inYear, number, number);
    },
  );
}

/** `7/2018` alone; not the number of a document (`số 5/2018`). */
function monthAndYear({ notBehind }: DateGrammar): DatePattern {
  const written = `(?<month>\\d{1,2})${optionalSpace}/${optionalSpace}(?<year>${year})`;
  return pattern(
    `${before}${notBehind(dateWords.numbered)}${written}${after}(?![–-][${letter}])`,
    'month',
    (groups) => (inYear) => monthsOf(inYear, Number(groups['month']), Number(groups['month'])),
  );
}

/** `tháng 5-7/2018`, `từ tháng 1 đến tháng 6 năm 2018`. */
function spanOfMonths(grammar: DateGrammar): DatePattern {
  const { any, yearJoint } = grammar;
  const start = `(?:${any(dateWords.from)}${space})?${any(dateWords.month)}${space}(?<month>\\d{1,2})`;
  const last = `(?:${any(dateWords.month)}${space})?(?<lastMonth>\\d{1,2})`;
  const end = `(?:${yearJoint}|${space})(?<year>${year})`;
  return pattern(
    `${before}${start}${spanJoint(grammar)}${last}${end}${after}`,
    'span',
    (groups) => (inYear) => monthsOf(inYear, Number(groups['month']), Number(groups['lastMonth'])),
  );
}

/** `quý II/2019`, `quý 2 năm 2019`, `quý hai năm 2019`; `quý II` in the nearest year. */
function quarter({ any, yearJoint }: DateGrammar): DatePattern {
  const name = `(?<quarter>iv|i{1,3}|0?[1-4]|${any(dateWords.numbers.slice(0, 4))})`;
  const end = `(?:(?:${yearJoint}|${space})(?<year>${year}))?`;
  return pattern(
    `${before}${any(dateWords.quarter)}${space}${name}${end}${after}`,
    'quarter',
    (groups) => quarterIn(quarterNamed(groups['quarter'] ?? '')),
  );
}

/** `Q2/2019`, `Q2 2019`. */
function shortQuarter(): DatePattern {
  const written = `q(?<quarter>[1-4])(?:${separator}|${space})(?<year>${year})`;
  return pattern(`${before}${written}${after}`, 'quarter', (groups) =>
    quarterIn(Number(groups['quarter'])),
  );
}

/** `6 tháng đầu năm 2018`, `sáu tháng cuối năm`, `9 tháng năm 2020`, `6T/2018`. */
function monthsOfYear({ any, yearJoint }: DateGrammar): DatePattern {
  const count = `(?<count>\\d{1,2}|${any(dateWords.numbers)})`;
  const months = `(?:${space}${any(dateWords.month)}|${optionalSpace}${any(dateWords.monthShort)})`;
  const end = `(?:${space}(?:(?<first>${any(dateWords.first)})|(?<last>${any(dateWords.last)})))`;
  const inYear = `(?:(?:${yearJoint}|${space})(?<year>${year}))`;
  const withoutYear = `${end}${space}${any(dateWords.year)}`;
  return pattern(
    `${before}${count}${months}(?:${end}?${inYear}|${withoutYear.replace(/\?<(first|last)>/g, '?<$1OfYear>')})${after}`,
    'span',
    (groups) => monthsIn(groups),
  );
}

/** `nửa đầu năm 2018`, `nửa cuối năm`. */
function half({ any }: DateGrammar): DatePattern {
  const which = `(?:${any(dateWords.first)}|(?<last>${any(dateWords.last)}))`;
  const written = `${any(dateWords.half)}${space}${which}${space}${any(dateWords.year)}(?:${space}(?<year>${year}))?`;
  return pattern(`${before}${written}${after}`, 'half-year', ({ last }) => halfIn(Boolean(last)));
}

/** `năm 2018`; not an amount a year (`mỗi năm 2000 tỷ`). */
function singleYear({ any, notAhead }: DateGrammar): DatePattern {
  const written = `${any(dateWords.year)}${space}(?<year>${year})`;
  return pattern(
    `${before}${written}${after}${notAhead(dateWords.measures)}`,
    'year',
    () => (inYear) => yearsFrom(inYear, inYear),
  );
}

/** `giai đoạn 2013 – 2020`, `nhiệm kỳ 2020-2025`, `từ năm 2018 đến 2020`, `2018 - 2019`. */
function spanOfYears(grammar: DateGrammar): DatePattern {
  const { any, notAhead } = grammar;
  const word = any([...dateWords.yearSpan, ...dateWords.from]);
  const years = `(?:${any(dateWords.year)}${space})?`;
  const modern = '(?:19|20)\\d{2}';
  const written = `(?:${word}${space}\\(?)?${years}(?<year>${modern})${spanJoint(grammar)}${years}(?<lastYear>${modern})`;
  return pattern(
    `${before}${written}${after}${notAhead(dateWords.measures)}`,
    'span',
    ({ lastYear, and }) =>
      (inYear) =>
        spanOfTwoYears(inYear, Number(lastYear), and !== undefined),
  );
}

/** `2018 và 2019` is a span, `1999 và 2009` are two years. */
function spanOfTwoYears(first: number, last: number, joinedByAnd: boolean): Period | null {
  if (first >= last || (joinedByAnd && last - first > 1)) return null;
  return yearsFrom(first, last);
}

/** `July 2018`, `first half of 2018`, `second quarter of 2019`. */
function english({ any }: DateGrammar): DatePattern[] {
  const { englishMonths, englishFirstHalf, englishSecondHalf, englishQuarters } = dateWords;
  const months = `(?<name>${any(englishMonths.flat())})\\.?,?`;
  const halves = `(?:${any(englishFirstHalf)}|(?<second>${any(englishSecondHalf)}))`;
  const inYear = `${space}(?<year>${year})${after}`;
  return [
    pattern(`${before}${months}${inYear}`, 'month', ({ name }) => {
      const number = englishMonths.findIndex((names) => sameWord(names, name ?? '')) + 1;
      return (inYear) => monthsOf(inYear, number, number);
    }),
    pattern(`${before}${halves}${inYear}`, 'half-year', ({ second }) => halfIn(Boolean(second))),
    pattern(`${before}(?<name>${any(englishQuarters)})${inYear}`, 'quarter', ({ name }) =>
      quarterIn(englishQuarters.findIndex((words) => sameWord([words], name ?? '')) + 1),
    ),
  ];
}

function spanJoint({ any }: DateGrammar): string {
  const words = `${space}(?:${any(dateWords.until)}|(?<and>${any(dateWords.and)}))${space}`;
  return `(?:${words}|${optionalSpace}[–-]${optionalSpace})`;
}

/** Reads `groups.year` where it is written and infers it where not. */
function pattern(
  source: string,
  precision: DatePrecision,
  periodOf: (groups: DateGroups) => (year: number) => Period | null,
): DatePattern {
  return {
    regex: new RegExp(source, 'y'),
    read: (groups, reference) => {
      const periodIn = periodOf(groups);
      const written = groups['year'];
      const result =
        written === undefined
          ? readingOfNearestYear(periodIn, precision, reference)
          : reading(periodIn(Number(written)), precision);
      return result === null || result === 'impossible'
        ? null
        : { ...result, precision: precisionOf(result.period, precision) };
    },
  };
}

/** Six months are a half-year and twelve a year, however they were counted. */
function precisionOf({ first, last }: Period, precision: DatePrecision): DatePrecision {
  if (precision !== 'span' || first.slice(0, 4) !== last.slice(0, 4)) return precision;
  const months = Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
  const isHalf = months === 6 && (first.endsWith('-01-01') || last.endsWith('-12-31'));
  if (isHalf) return 'half-year';
  return months === 12 ? 'year' : precision;
}

function monthsIn({ count = '', last, lastOfYear }: DateGroups) {
  const digits = Number(count);
  const number = Number.isNaN(digits) ? numberNamed(count) : digits;
  const fromEnd = last !== undefined || lastOfYear !== undefined;
  return (inYear: number) =>
    fromEnd ? monthsOf(inYear, 13 - number, 12) : monthsOf(inYear, 1, number);
}

function quarterIn(number: number) {
  return (inYear: number) => monthsOf(inYear, 3 * number - 2, 3 * number);
}

function halfIn(second: boolean) {
  return (inYear: number) => (second ? monthsOf(inYear, 7, 12) : monthsOf(inYear, 1, 6));
}

const monthNames = [...dateWords.numbers, ...dateWords.firstMonth, ...dateWords.fourthMonth];

function monthNamed(name: string): number {
  if (sameWord(dateWords.firstMonth, name)) return 1;
  return sameWord(dateWords.fourthMonth, name) ? 4 : numberNamed(name);
}

function quarterNamed(name: string): number {
  const roman = romanQuarters.indexOf(name.toLowerCase()) + 1;
  if (roman > 0) return roman;
  return /^\d+$/.test(name) ? Number(name) : numberNamed(name);
}

function numberNamed(name: string): number {
  const wanted = comparableWord(name);
  return dateWords.numbers.findIndex((word) => comparableWord(word) === wanted) + 1;
}

function sameWord(words: readonly string[], written: string): boolean {
  return words.some((word) => comparableWord(word) === comparableWord(written));
}

function comparableWord(word: string): string {
  return foldMarks(word.toLowerCase()).replace(/\s+/g, ' ');
}
