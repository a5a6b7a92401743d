import { yearOf } from '../../text/calendar.ts';
import { withSmallStart } from './edit-text.ts';
import type { TimeSlot } from './slot.ts';
import { type TypedText, wordsOf } from './typed-text.ts';

interface WrittenTime {
  readonly typed: TypedText;
  readonly slot: TimeSlot;
}

const year = /(?<!\d)\d{4}(?!\d)/gu;
/** Precisions of a part of a year that belongs to the name of a meeting: `6 tháng đầu năm`. */
const partsOfYears: ReadonlySet<string> = new Set(['half-year', 'quarter', 'span']);

/**
 * How the time of the question before reads once another takes its place: a time without a year
 * keeps the year (`tháng 7/2018`, `còn tháng 8?` → `tháng 8/2018`), a year alone keeps the part of
 * the year (`6 tháng đầu năm 2018`, `năm 2019?` → `6 tháng đầu năm 2019`).
 */
export function mergeTimes(before: WrittenTime, after: WrittenTime): string {
  const old = wordsOf(before.typed, before.slot);
  const written = wordsOf(after.typed, after.slot);
  const fresh = after.typed.isEnglish ? written : withSmallStart(written);
  const { mention } = after.slot;
  if (mention.precision === 'year' && before.typed.isEnglish) {
    return withYear(old, String(yearOf(mention.period.first)), before.slot, mention.period.first);
  }
  if (mention.precision === 'year') return withYear(old, fresh, before.slot, mention.period.first);
  if (mention.year === 'written' || before.slot.mention.year !== 'written') return fresh;
  return withOldYear(fresh, yearOf(before.slot.mention.period.first), after.typed.isEnglish);
}

function withYear(old: string, fresh: string, slot: TimeSlot, first: string): string {
  const years = old.match(year)?.length ?? 0;
  const isPart = partsOfYears.has(slot.mention.precision) && years <= 1;
  if (isPart && years === 0) return `${old} ${endsInYearWord(old) ? yearOf(first) : fresh}`;
  if (isPart) return old.replace(year, String(yearOf(first)));
  const isDigits = /^\d{4}$/u.test(fresh);
  const isWordAndDigits = /^\p{L}+ \d{4}$/u.test(old) && slot.mention.precision === 'year';
  return isDigits && isWordAndDigits ? old.replace(year, fresh) : fresh;
}

function endsInYearWord(text: string): boolean {
  return /n[aă]m$/iu.test(text);
}

function withOldYear(fresh: string, oldYear: number, isEnglish: boolean): string {
  if (isEnglish || endsInYearWord(fresh)) return `${fresh} ${oldYear}`;
  return /(?:\d|\s[IVX]+)$/u.test(fresh) ? `${fresh}/${oldYear}` : `${fresh} năm ${oldYear}`;
}
