import { hasMarks } from './date-grammar.ts';
import { foldMarks } from './fold-marks.ts';

/** The ways to write a place in an order: `thứ ba`, `lần thứ 3`, `lần thứ III`. */
const words = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];
const ordinal = /(?<![a-z])(?:thu|khoa)\s+(\d{1,3}|[ivx]{1,5}|[a-z]{2,5})(?![a-z\d])/g;

/** `Thu Hải` is a place and no `thứ hai`: in a text with marks the word has its own. */
const markedHead = /(?<!\p{L})(?:thứ|khóa|khoá|khoa)\s+[^\s,.;:()]+/gu;

/** The ordinals that a text names, as numbers, in order. */
export function ordinalsIn(text: string): number[] {
  const small = text.toLowerCase();
  const told = hasMarks(small) ? (small.match(markedHead) ?? []).join(' | ') : small;
  return Array.from(foldMarks(told).matchAll(ordinal), ([, written = '']) =>
    ordinalValue(written),
  ).filter((value) => value > 0);
}

function ordinalValue(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return Math.max(words.indexOf(written), romans.indexOf(written)) + 1;
}
