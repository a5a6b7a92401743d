import { dayAsPeriod, daysBetween, isoDate } from './calendar.ts';
import {
  after,
  before,
  type DateGrammar,
  dateWords,
  optionalSpace,
  separator,
  slashOrDash,
  space,
  year,
} from './date-grammar.ts';
import {
  type DateGroups,
  type DatePattern,
  type DateReading,
  hasLead,
  partOfDayIn,
  reading,
  readingOfNearestYear,
} from './date-reading.ts';
import type { IsoDate, Period } from './period.ts';

/** Longer stretches between two days are two dates that happen to stand side by side. */
const longestSpanDays = 366;

/** Single days and spans of days. */
export function dayPatterns(grammar: DateGrammar): DatePattern[] {
  return [
    numericDay(grammar),
    dayOfShortYear(grammar),
    dayInWords(grammar),
    dayWithSlash(grammar),
    dayWithDash(grammar),
    bareDay(grammar, dateWords.beforeBareDay, () => true),
    bareDay(grammar, dateWords.beforeLateDay, ({ day, month }) => Number(day) > Number(month)),
    bareDay(grammar, dateWords.beforeBracketedDay, () => true, '(?<=\\()', '(?=\\))'),
    isoDay(),
    spanOfDays(grammar),
    englishDay(grammar, `(?<day>\\d{1,2})(?:${ordinal})?${space}(?:of${space})?(?<month>MONTH)`),
    englishDay(grammar, `(?<month>MONTH)\\.?${space}(?<day>\\d{1,2})(?:${ordinal})?`),
  ];
}

const ordinal = dateWords.englishOrdinal.join('|');

/** `chiều ngày 9-07-2018`, `5.7.2022`, `31 - 12 - 2018`, `ngày 6/7 năm 2023`. */
function numericDay({ lead, yearJoint, notAhead }: DateGrammar): DatePattern {
  const written = `${before}${lead}(?<day>\\d{1,2})${separator}(?<month>\\d{1,2})${yearJoint}(?<year>${year})`;
  return {
    regex: regex(`${written}${after}${notAhead(dateWords.lunar)}`),
    read: (groups) => dayReading(groups, Number(groups['year'])),
  };
}

/** `ngày 6/7/23`: two digits count as a year only behind a word; 00 to 39 are of this century. */
function dayOfShortYear({ lead, notAhead }: DateGrammar): DatePattern {
  const written = `${before}${lead}(?<day>\\d{1,2})(?<apart>[/.-])(?<month>\\d{1,2})\\k<apart>(?<year>\\d{2})`;
  return {
    regex: regex(`${written}${after}${notAhead(dateWords.lunar)}`),
    read: (groups) => {
      const written = Number(groups['year']);
      return hasLead(groups) ? dayReading(groups, written + (written < 40 ? 2000 : 1900)) : null;
    },
  };
}

/** `ngày 06 tháng 7 năm 2023`, `6 tháng 7, 2023`, with a lead also `ngày 6 tháng 7`. */
function dayInWords({ any, lead, yearJoint, notAhead }: DateGrammar): DatePattern {
  const end = `(?:(?:${yearJoint}|,?${space})(?<year>${year}))?`;
  const written = `${before}${lead}(?<day>\\d{1,2})${space}${any(dateWords.month)}${space}(?<month>\\d{1,2})${end}`;
  return {
    regex: regex(`${written}${after}${notAhead(dateWords.lunar)}`),
    read: (groups, reference) => {
      if (groups['year']) return dayReading(groups, Number(groups['year']));
      return hasLead(groups) ? inferredDay(groups, reference) : null;
    },
  };
}

/** `ngày 6/7`, `sáng nay (7/2)`, `ngày 5.7`: only behind a word that says it is a day. */
function dayWithSlash(grammar: DateGrammar): DatePattern {
  const apart = `(?:${optionalSpace}/${optionalSpace}|\\.)`;
  return dayWithoutYear(grammar, apart, grammar.notBehind(dateWords.notBeforeDay));
}

/** `Chiều 24 - 12`, `khóa 4 sáng 22-10`; but `hai ngày 10 - 11` and `2 ngày 10-11` are two days of an unnamed month. */
function dayWithDash(grammar: DateGrammar): DatePattern {
  const plural = [...dateWords.notBeforeDay, ...dateWords.pluralBeforeDay];
  const countedDays = `(?<!\\d[^\\S\\n]{1,2}(?=${grammar.any(dateWords.day)}))`;
  const apart = `${optionalSpace}[–-]${optionalSpace}`;
  return dayWithoutYear(grammar, apart, `${grammar.notBehind(plural)}${countedDays}`);
}

function dayWithoutYear(
  { lead, notAhead }: DateGrammar,
  apart: string,
  notBehind: string,
): DatePattern {
  const end = `${after}(?!${slashOrDash}\\d)${notAhead([...dateWords.measures, ...dateWords.lunar])}`;
  const written = `${lead}(?<day>\\d{1,2})${apart}(?<month>\\d{1,2})`;
  return {
    regex: regex(`${before}${notBehind}${written}${end}`),
    read: (groups, reference) => (hasLead(groups) ? inferredDay(groups, reference) : null),
  };
}

/** `trước 30/6`, `tuần trước (18/6)`: two numbers that no word of their own calls a day. */
function bareDay(
  { behind, notAhead }: DateGrammar,
  words: readonly string[],
  isDay: (groups: DateGroups) => boolean,
  opening = '(?<!\\()',
  closing = '',
): DatePattern {
  const end = `${after}(?!${slashOrDash}\\d)${notAhead([...dateWords.measures, ...dateWords.counted, ...dateWords.lunar])}`;
  const written = `(?<day>\\d{1,2})/(?<month>\\d{1,2})`;
  return {
    regex: regex(`${before}${behind(words)}${opening}${written}${end}${closing}`),
    read: (groups, reference) => {
      if (!isDay(groups)) return null;
      const found = inferredDay(groups, reference);
      return found === 'impossible' ? null : found;
    },
  };
}

/** `2018-07-09`, `2018/07/09`. */
function isoDay(): DatePattern {
  return {
    regex: regex(`${before}(?<year>${year})([-/])(?<month>\\d{2})\\2(?<day>\\d{2})${after}`),
    read: (groups) => dayReading(groups, Number(groups['year'])),
  };
}

/** `từ ngày 12 đến 14/5/2019`, `ngày 12-14/5/2019`, `trong 2 ngày 12 và 13/5/2019`, `28/12 - 5/1/2019`. */
function spanOfDays(grammar: DateGrammar): DatePattern {
  const { any, lead, yearJoint, notAhead } = grammar;
  const monthJoint = `(?:${separator}|${space}${any(dateWords.month)}${space})`;
  const list = `(?<list>(?:${optionalSpace},${optionalSpace}\\d{1,2}(?!\\d)){0,6})`;
  const first = `(?<day>\\d{1,2})(?:${monthJoint}(?<month>\\d{1,2})(?:${yearJoint}(?<year>${year}))?)?`;
  const to = `(?:${space}(?<until>${any(dateWords.until)})${space}|${optionalSpace}[–-]${optionalSpace}|(?<and>${space}${any(dateWords.and)}${space}|,${optionalSpace}))`;
  const again = `(?:${any([...dateWords.morning, ...dateWords.afternoon, ...dateWords.evening])}${space})?(?:${any(dateWords.day)}${space})?`;
  const second = `(?<lastDay>\\d{1,2})${monthJoint}(?<lastMonth>\\d{1,2})(?:${yearJoint}(?<lastYear>${year}))?`;
  const start = `${before}(?:(?<from>${any(dateWords.from)})${space})?`;
  const end = `${after}(?!${slashOrDash}\\d)${notAhead([...dateWords.measures, ...dateWords.lunar])}`;
  return {
    regex: regex(`${start}${lead}${first}${list}${to}${again}${second}${end}`),
    read: readSpan,
  };
}

function readSpan(groups: DateGroups, reference: IsoDate | null): DateReading | null {
  const { month, lastYear, from, until, and, list } = groups;
  if (month !== undefined && (and !== undefined || list)) return null;
  const said = hasLead(groups) || (from !== undefined && until !== undefined && namesDays(groups));
  if (!said && (lastYear === undefined || and !== undefined)) return null;
  const partOfDay = partOfDayIn(groups);
  const result =
    (groups['year'] ?? lastYear) === undefined
      ? readingOfNearestYear((inYear) => spanEndingIn(inYear, groups), 'span', reference, partOfDay)
      : reading(spanEndingIn(endYear(groups), groups), 'span', partOfDay);
  return result === 'impossible' ? null : result;
}

/** `từ 1/8 đến 3/8`, `từ 10 đến 12/8`; but `từ 1 đến 2/3` may count parts. */
function namesDays({ month, lastDay, lastMonth }: DateGroups): boolean {
  return month !== undefined || Number(lastDay) > Number(lastMonth);
}

/** `28/12/2018 đến 5/1` ends in 2019. */
function endYear({ year: firstYear, lastYear, month, lastMonth }: DateGroups): number {
  if (lastYear !== undefined) return Number(lastYear);
  return Number(firstYear) + (Number(lastMonth) < Number(month) ? 1 : 0);
}

/** `28/12 - 5/1/2019` begins in 2018. Null when the days are no span. */
function spanEndingIn(lastYear: number, groups: DateGroups): Period | null {
  const { day, month = groups['lastMonth'], year: firstYear } = groups;
  const turns = Number(month) > Number(groups['lastMonth']) ? 1 : 0;
  const first = isoDate(Number(firstYear ?? lastYear - turns), Number(month), Number(day));
  const last = isoDate(lastYear, Number(groups['lastMonth']), Number(groups['lastDay']));
  if (first === null || last === null) return null;
  const days = daysBetween(first, last);
  return days > 0 && days <= longestSpanDays ? { first, last } : null;
}

/** `5 July 2018`, `July 5th, 2018`. */
function englishDay({ any }: DateGrammar, shape: string): DatePattern {
  const written = shape.replace('MONTH', any(dateWords.englishMonths.flat()));
  return {
    regex: regex(`${before}${written},?${space}(?<year>${year})${after}`),
    read: ({ day, month, year: written }) => {
      const name = month?.toLowerCase() ?? '';
      const number = dateWords.englishMonths.findIndex((names) => names.includes(name)) + 1;
      return reading(dayAsPeriod(Number(written), number, Number(day)), 'day');
    },
  };
}

function inferredDay(groups: DateGroups, reference: IsoDate | null) {
  const inYear = (candidate: number) =>
    dayAsPeriod(candidate, Number(groups['month']), Number(groups['day']));
  return readingOfNearestYear(inYear, 'day', reference, partOfDayIn(groups));
}

function dayReading(groups: DateGroups, inYear: number): DateReading | 'impossible' {
  const period = dayAsPeriod(inYear, Number(groups['month']), Number(groups['day']));
  return reading(period, 'day', partOfDayIn(groups));
}

function regex(source: string): RegExp {
  return new RegExp(source, 'y');
}
