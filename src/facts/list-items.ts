import type { Span } from '../text/span.ts';
import markers from './lexicon/list-markers.json' with { type: 'json' };

const ordinal = `(?:${markers.ordinals.join('|')})(?=\\s?[,:])\\s?[,:]`;
const first = new RegExp(`^(?:${markers.first.join('|')})\\s?[,:]`, 'iu');
/** `1.`, `(2)`, `3.1.`, `b)`, `-`, `•`, `Hai là,`. */
const marker = `(?:[-–—+*•●]|\\(?\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2})*[.)]|\\(?[a-hđ]\\)|${ordinal})\\s`;
const atStart = new RegExp(`^\\s*${marker}\\s*`, 'iu');
/** Inside a sentence only what cannot be a dash or a bracket of its own. */
const inside = new RegExp(
  `[;,.]\\s+(?:và\\s)?(?:\\(\\p{Nd}{1,2}\\)|[a-hđ]\\)|${ordinal})\\s+`,
  'giu',
);

/** Where the words of a list's item begin; null where nothing marks an item. */
export function behindMarker(text: string): number | null {
  return atStart.exec(text)?.[0].length ?? null;
}

/** What sort of mark opens an item: marks of one sort are of one level. */
export function markStyle(text: string): string {
  const [mark = ''] = /^\s*\S+/u.exec(text) ?? [];
  if (/\p{Nd}+\.\p{Nd}/u.test(mark)) return '1.1';
  if (/\p{Nd}/u.test(mark)) return '1';
  return /^\s*\p{L}[.)]/u.test(mark) ? 'a' : mark.trim().slice(0, 1);
}

/** `Một là, …` opens a list also where no colon leads to it. */
export function opensList(text: string): boolean {
  return first.test(text);
}

/** The items of `Một là, …; hai là, …`; the stretch itself where it is no list. */
export function itemsWithin(text: string, stretch: Span): Span[] {
  const words = text.slice(stretch.start, stretch.end);
  const lead = behindMarker(words);
  if (lead === null) return [stretch];
  const breaks = [...words.matchAll(inside)];
  const starts = [lead, ...breaks.map(({ 0: written, index }) => index + written.length)];
  const ends = [...breaks.map(({ index }) => index), words.length];
  return starts.map((start, at) => ({
    start: stretch.start + start,
    end: stretch.start + (ends[at] ?? words.length),
  }));
}

/** `cần làm tốt các việc sau: Một là, …`: the list alone; the stretch itself where it leads to none. */
export function listWithin(text: string, stretch: Span): Span {
  const words = text.slice(stretch.start, stretch.end);
  for (const { 0: colon, index } of words.matchAll(/:\s+/gu)) {
    const start = index + colon.length;
    if (opensList(words.slice(start))) return { start: stretch.start + start, end: stretch.end };
  }
  return stretch;
}
