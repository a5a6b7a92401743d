import { hasMarks } from './date-grammar.ts';
import { foldMarks } from './fold-marks.ts';
import type { Span } from './span.ts';

/** The ways to write a place in an order: `thứ ba`, `lần thứ 3`, `lần 3`, `khóa III`; `kỳ họp 3`, `hội nghị lần 3`. */
const words = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** `Thu Hải` is a place and no `thứ hai`: in a text with marks the word has its own. */
const heads = { marked: 'thứ|khóa|khoá|khoa', folded: 'thu|khoa' };
const rows = {
  marked: 'kỳ họp|kì họp|họp kỳ|họp kì|phiên họp|phiên|hội nghị|đại hội',
  folded: 'ky hop|ki hop|hop ky|hop ki|phien hop|phien|hoi nghi|dai hoi',
};
/** `Đại hội Công đoàn Sa Khê lần V`; a word would have `thứ` before it. */
const times = { marked: 'lần', folded: 'lan' };
/** `Hội nghị 2 ngày` is no second one. */
const measures = { marked: 'ngày|tháng|năm|giờ|buổi|cấp', folded: 'ngay|thang|nam|gio|buoi|cap' };

const patterns = { marked: patternOf('marked'), folded: patternOf('folded') };

function patternOf(side: 'marked' | 'folded'): RegExp {
  const inRow = `(?:${rows[side]})\\s+(?:(?:lần|lan)\\s+)?(\\d{1,3})(?!\\s*(?:${measures[side]}))`;
  const called = `(?:${heads[side]})\\s+(\\d{1,3}|\\p{L}{1,6})`;
  const atTime = `${times[side]}\\s+(\\d{1,3}|[ivx]{1,5})(?!\\s*(?:${measures[side]}))`;
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${called}|${inRow}|${atTime})(?![\\p{L}\\p{M}\\d/]|[.-]\\d)`,
    'gu',
  );
}

/** The place of the number alone, and its value. */
export interface OrdinalMention extends Span {
  readonly value: number;
}

/** Where a text names ordinals, in order. */
export function findOrdinals(text: string): OrdinalMention[] {
  const small = text.toLowerCase();
  const found = small.matchAll(hasMarks(small) ? patterns.marked : patterns.folded);
  return Array.from(found, ({ 0: match, 1: called, 2: inRow, 3: atTime = '', index }) => {
    const written = called ?? inRow ?? atTime;
    const end = index + match.length;
    return { value: ordinalValue(foldMarks(written)), start: end - written.length, end };
  }).filter(({ value }) => value > 0);
}

/** The ordinals that a text names, as numbers, in order. */
export function ordinalsIn(text: string): number[] {
  return findOrdinals(text).map(({ value }) => value);
}

function ordinalValue(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return Math.max(words.indexOf(written) + 1, romanValue(written));
}

/** One to thirteen in small letters, by which parts of names are numbered. */
export const romanNumbers = 'i ii iii iv v vi vii viii ix x xi xii xiii'.split(' ');

const digits: Readonly<Partial<Record<string, number>>> = { i: 1, v: 5, x: 10 };
const wellFormed = /^x{0,3}(?:ix|iv|v?i{0,3})$/;

/** The value of a Roman number below forty, in small letters; 0 for anything else. */
export function romanValue(written: string): number {
  if (!wellFormed.test(written)) return 0;
  const values = Array.from(written, (digit) => digits[digit] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
