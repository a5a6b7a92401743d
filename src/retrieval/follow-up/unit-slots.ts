import { meetingWordAt } from '../../facts/meeting-words.ts';
import { isVerbAt } from '../../facts/predicates.ts';
import { unitHeadAt, unitHeads } from '../../facts/unit-heads.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import { endsNameAt } from './name-boundaries.ts';
import type { NamedSlot as Slot } from './slot.ts';
import { gapBefore, isCapitalised, overlaps, type TypedText, wordsOf } from './typed-text.ts';

const placeHeads = {
  marked: createPhraseFinder([...slotWords.placeHeads, ...slotWords.notPlaceHeads]),
  folded: createPhraseFinder([...slotWords.placeHeadsWithoutMarks, ...slotWords.notPlaceHeads]),
};
const notPlaceHeads = new Set(slotWords.notPlaceHeads);

/** No unit that a question names has more words. */
const longestNameInTokens = 16;
/** `tỉnh` and a name of up to four syllables. */
const longestPlaceInTokens = 5;

/**
 * The units of a question, each with the place behind its name as a slot of its own (`Sở Y tế` +
 * `tỉnh …`), and places that stand alone. `taken` belongs to other slots.
 */
export function findUnitSlots(typed: TypedText, taken: readonly TokenRange[]): Slot[] {
  const units: Slot[] = [];
  for (const head of unitHeads(typed.tokens, typed.side)) {
    const last = units.at(-1);
    if ((last && head.from < last.to) || taken.some((range) => overlaps(range, head))) continue;
    units.push(...unitFrom(typed, head, taken));
  }
  units.push(...acronyms(typed, [...taken, ...units]));
  return [...units, ...lonePlaces(typed, [...taken, ...units])];
}

/** `TTKC` alone: a unit under its short name. */
function acronyms(typed: TypedText, taken: readonly TokenRange[]): Slot[] {
  return typed.tokens.flatMap((_, from): Slot[] => {
    const slot = { from, to: from + 1 };
    const isShort = /^\p{Lu}{3,}$/u.test(wordsOf(typed, slot));
    const isFree = !taken.some((range) => overlaps(range, slot));
    return isShort && isFree ? [{ kind: 'unit', ...slot }] : [];
  });
}

function unitFrom(typed: TypedText, head: TokenRange, taken: readonly TokenRange[]): Slot[] {
  const end = endOfName(typed, head, taken);
  const standsAlone = canStandAlone(typed, head);
  const shortest = standsAlone ? head.to : head.to + 1;
  for (let at = shortest; at < end; at++) {
    const place = placeAt(typed, at, taken);
    if (!place) continue;
    return [
      { kind: 'unit', from: head.from, to: at },
      { ...place, to: Math.min(end, place.to) },
    ];
  }
  if (end === head.to && !standsAlone) return [];
  return [{ kind: 'unit', from: head.from, to: end }];
}

/** `Tỉnh ủy`, `UBND`, `Quốc hội` are names; `Sở`, `Ban` are none. */
function canStandAlone(typed: TypedText, head: TokenRange): boolean {
  const phrase = unitHeadAt(typed.tokens, head.from, typed.side)?.phrase ?? '';
  return head.to - head.from > 1 || /^\p{Lu}{3,}$/u.test(phrase);
}

function endOfName(typed: TypedText, head: TokenRange, taken: readonly TokenRange[]): number {
  let to = head.to;
  while (to - head.from < longestNameInTokens && goesOn(typed, head, to, taken)) to++;
  return typed.tokens[to - 1]?.folded === 'va' ? to - 1 : to;
}

function goesOn(
  typed: TypedText,
  head: TokenRange,
  at: number,
  taken: readonly TokenRange[],
): boolean {
  const { tokens } = typed;
  if (at >= tokens.length || taken.some(({ from, to }) => at >= from && at < to)) return false;
  if (!isJoined(typed, at)) return false;
  if (tokens[at]?.folded === 'va') return !startsAnother(typed, at + 1, taken);
  if (at > head.to && startsUnit(typed, at)) return false;
  if (at === head.to && isPartOfName(typed, at)) return true;
  return !endsNameAt(typed, at);
}

/** A space, a hyphen inside a word, or the comma of `Sở Văn hóa, Thể thao và Du lịch`. */
function isJoined(typed: TypedText, at: number): boolean {
  const gap = gapBefore(typed, at);
  if (/^(?:\s+|[-–/&]|\s&\s)$/u.test(gap)) return true;
  const ahead = typed.tokens.slice(at + 1, at + 5);
  return gap === ', ' && !startsUnit(typed, at) && ahead.some(({ folded }) => folded === 'va');
}

/** Behind `và` begins something else, or nothing. */
function startsAnother(typed: TypedText, at: number, taken: readonly TokenRange[]): boolean {
  const { tokens, side } = typed;
  if (at >= tokens.length || taken.some(({ from, to }) => at >= from && at < to)) return true;
  return unitHeadAt(tokens, at, side) !== undefined || endsNameAt(typed, at);
}

/**
 * The head of the next unit (`Ban Tổ chức | Tỉnh ủy`). One syllable in small letters is more often
 * the second half of a word: `quốc phòng`, `xã hội`.
 */
function startsUnit(typed: TypedText, at: number): boolean {
  const head = unitHeadAt(typed.tokens, at, typed.side);
  if (!head) return false;
  return head.to - head.from > 1 || isCapitalised(typed, at);
}

/** `Vụ Tổ chức cán bộ`, but `Sở tổ chức hội nghị nào`: behind a verb of the name stands more of it. */
function isPartOfName(typed: TypedText, at: number): boolean {
  const { tokens, side } = typed;
  if (!isVerbAt(tokens, at, side)) return false;
  if (isCapitalised(typed, at)) return true;
  const next = at + (isVerbAt(tokens, at + 1, side) ? 1 : 2);
  return next < tokens.length && !meetingWordAt(tokens, next) && !endsNameAt(typed, next);
}

function placeAt(typed: TypedText, at: number, taken: readonly TokenRange[]): Slot | undefined {
  const head = placeHeads[typed.side].at(typed.tokens, at, typed.side);
  if (!head || notPlaceHeads.has(head.phrase)) return undefined;
  let to = head.to;
  while (to - at < longestPlaceInTokens && isOfPlace(typed, to, taken)) to++;
  return to > head.to ? { kind: 'place', from: at, to } : undefined;
}

function isOfPlace(typed: TypedText, at: number, taken: readonly TokenRange[]): boolean {
  if (at >= typed.tokens.length || taken.some(({ from, to }) => at >= from && at < to))
    return false;
  return /^\s+$/u.test(gapBefore(typed, at)) && !endsNameAt(typed, at);
}

function lonePlaces(typed: TypedText, taken: readonly TokenRange[]): Slot[] {
  const places: Slot[] = [];
  typed.tokens.forEach((_, at) => {
    const place = placeAt(typed, at, taken);
    if (!place || [...taken, ...places].some((range) => overlaps(range, place))) return;
    places.push(place);
  });
  return places;
}
