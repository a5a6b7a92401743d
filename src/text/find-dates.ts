import { yearsFrom } from './calendar.ts';
import {
  after,
  before,
  createDateGrammar,
  type DateGrammar,
  dateWords,
  hasMarks,
  letter,
} from './date-grammar.ts';
import { type DatePattern, type DateReading, reading } from './date-reading.ts';
import { dayPatterns } from './day-patterns.ts';
import type { IsoDate } from './period.ts';
import { periodPatterns } from './period-patterns.ts';
import type { Span } from './span.ts';

/** A stretch of text that names a day or a period; the part of the day and `ngày` belong to it. */
export interface DateMention extends Span, DateReading {}

interface Candidate extends Span {
  /** Null for a date that cannot be: it is no mention and hides what it contains. */
  readonly reading: DateReading | null;
}

/** Everything that depends on whether a text is written with marks. */
interface Patterns {
  /** Where dates can begin: trying every pattern only there is 20 times faster than everywhere. */
  readonly starts: RegExp;
  readonly dates: readonly DatePattern[];
  readonly bareYear: RegExp;
}

const patterns = { marked: patternsFor(true), unmarked: patternsFor(false) };
const oldestBareYear = 1945;
const newestBareYear = 2099;

/**
 * The dates in a text (NFC), in order; where two overlap, the longer one stands. A date without a
 * year (`ngày 6/7`, `6 tháng cuối năm`) is put in the year that makes it nearest to the reference,
 * and in `unknownYear` without one. Bare numbers are never years: see {@link findBareYears}.
 */
export function findDates(text: string, reference: IsoDate | null): DateMention[] {
  const small = inSmallLetters(text);
  const { starts, dates } = patternsOf(small);
  const candidates = Array.from(small.matchAll(starts)).flatMap(({ index }) =>
    dates.flatMap((pattern) => candidateAt(index, pattern, small, reference) ?? []),
  );
  return longestOf(candidates, text.length);
}

/**
 * Four digits from 1945 to 2099 that are no part of a date, an amount (`2000 người`) or a document's
 * number: years as questions write them (`Sở Thủy sản 2020`).
 */
export function findBareYears(text: string): DateMention[] {
  const taken = findDates(text, null);
  const small = inSmallLetters(text);
  return Array.from(small.matchAll(patternsOf(small).bareYear)).flatMap((match) => {
    const mention = bareYear(match);
    return mention && !taken.some((date) => overlap(date, mention)) ? [mention] : [];
  });
}

/** Of the same length, so that places stay: a few foreign capitals have longer small forms. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/./gsu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

function patternsOf(text: string): Patterns {
  return hasMarks(text) ? patterns.marked : patterns.unmarked;
}

function patternsFor(textHasMarks: boolean): Patterns {
  const grammar = createDateGrammar(textHasMarks);
  return {
    starts: grammar.starts,
    dates: [...dayPatterns(grammar), ...periodPatterns(grammar)],
    bareYear: bareYearRegex(grammar),
  };
}

function candidateAt(
  start: number,
  { regex, read }: DatePattern,
  text: string,
  reference: IsoDate | null,
): Candidate | null {
  regex.lastIndex = start;
  const match = regex.exec(text);
  if (!match) return null;
  const result = read(match.groups ?? {}, reference);
  if (result === null) return null;
  const end = start + match[0].length;
  return { start, end, reading: result === 'impossible' ? null : result };
}

function longestOf(candidates: Candidate[], textLength: number): DateMention[] {
  const taken = new Uint8Array(candidates.length === 0 ? 0 : textLength);
  return candidates
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .flatMap(({ start, end, reading: found }) => (found ? [{ start, end, ...found }] : []))
    .sort((a, b) => a.start - b.start);
}

function bareYearRegex({ notBehind, notAhead }: DateGrammar): RegExp {
  const none = notAhead([...dateWords.measures, ...dateWords.counted]);
  const behind = notBehind([...dateWords.numbered, ...dateWords.about]);
  return new RegExp(`${before}${behind}(?<year>\\d{4})${after}(?![–-][${letter}])${none}`, 'g');
}

function bareYear({ 0: written, index: start }: RegExpMatchArray): DateMention | null {
  const year = Number(written);
  if (start === undefined || year < oldestBareYear || year > newestBareYear) return null;
  const found = reading(yearsFrom(year, year), 'year');
  return found === 'impossible' ? null : { start, end: start + written.length, ...found };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
