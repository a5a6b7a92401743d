import { meetingWordAt } from '../../facts/meeting-words.ts';
import { isSurnameOn } from '../../facts/name-runs.ts';
import { findPeople } from '../../facts/people.ts';
import { unitHeadAt } from '../../facts/unit-heads.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import { endsNameAt } from './name-boundaries.ts';
import type { NamedSlot as Slot } from './slot.ts';
import { gapBefore, overlaps, type TypedText } from './typed-text.ts';

const honorifics = createPhraseFinder(slotWords.honorifics);

/** Family name, up to three middle names, given name. */
const longestName = 5;
/** Without an honorific two words in small letters are as often none. */
const shortestBareName = 3;

/** People by name, as findPeople finds them, with honorific and offices. */
export function findWrittenPeople(typed: TypedText): Slot[] {
  return findPeople(typed.text).flatMap(({ name, extent }): Slot[] => {
    if (name === null) return [];
    const from = typed.tokens.findIndex(({ start }) => start >= extent.start);
    const behind = typed.tokens.findIndex(({ start }) => start >= extent.end);
    return [{ kind: 'person', from, to: behind < 0 ? typed.tokens.length : behind }];
  });
}

/** Names told in the answer before: of these the given name behind an honorific is enough. */
type KnownNames = readonly string[];

/** People typed in small letters with an honorific in front: `dong chi nguyen van a`. */
export function findAddressedPeople(
  typed: TypedText,
  taken: readonly TokenRange[],
  known: KnownNames,
): Slot[] {
  const givenNames = new Set(known.map((name) => partsOf(name).at(-1)?.folded));
  return honorifics.find(typed.tokens, typed.side).flatMap(({ from, to: name }): Slot[] => {
    const to = endOfName(typed, name, taken);
    const isGivenName = to === name + 1 && givenNames.has(typed.tokens[name]?.folded);
    if (to === name || !(startsName(typed, name) || isGivenName)) return [];
    return isFree({ from, to }, taken) ? [{ kind: 'person', from, to }] : [];
  });
}

/** People typed in small letters by their full name alone. */
export function findBareNames(typed: TypedText, taken: readonly TokenRange[]): Slot[] {
  const found: Slot[] = [];
  for (let from = 0; from < typed.tokens.length; from++) {
    if (!startsName(typed, from)) continue;
    const to = endOfName(typed, from, taken);
    if (to - from < shortestBareName || !isFree({ from, to }, taken)) continue;
    found.push({ kind: 'person', from, to });
    from = to - 1;
  }
  return found;
}

function isFree(range: TokenRange, taken: readonly TokenRange[]): boolean {
  return !taken.some((other) => overlaps(range, other));
}

function startsName({ tokens, side }: TypedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isSurnameOn(token, side);
}

function endOfName(typed: TypedText, from: number, taken: readonly TokenRange[]): number {
  let to = from;
  while (to < typed.tokens.length && to - from < longestName) {
    if (to > from && !/^\s+$/u.test(gapBefore(typed, to))) break;
    if (taken.some((range) => to >= range.from && to < range.to)) break;
    if (endsNameAt(typed, to) || (to > from && startsElse(typed, to))) break;
    to++;
  }
  return to;
}

function startsElse({ tokens, side }: TypedText, at: number): boolean {
  const meeting = meetingWordAt(tokens, at);
  if (meeting && meeting.to - meeting.from > 1) return true;
  return unitHeadAt(tokens, at, side) !== undefined;
}
