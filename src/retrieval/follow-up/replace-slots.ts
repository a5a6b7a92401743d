import type { DateMention } from '../../text/find-dates.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import { type Edit, editText } from './edit-text.ts';
import { vietnameseUnit } from './english-unit-slots.ts';
import { meetingRange } from './meeting-phrase.ts';
import { mergeTimes } from './merge-times.ts';
import type { NamedSlot, SlotKind, SlottedText, TimeSlot } from './slot.ts';
import { charactersOf, gapBefore, isCapitalised, wordsOf } from './typed-text.ts';

const placeHead = createPhraseFinder(slotWords.placeHeads);
const nationalUnits = new Set(slotWords.nationalUnits.map((word) => foldedWords(word)[0]));

/**
 * The question before with each slot of a fragment in place of its like: `Hội nghị Vụ A 2018 do ai
 * chủ trì?` and `Vụ B` → `Hội nghị Vụ B 2018 do ai chủ trì?`. What has no like is added to the
 * meeting. Null where that can't be: a person, an office or a document replaces only its like.
 */
export function replaceSlots(before: SlottedText, fragment: SlottedText): string | null {
  const changes = [
    changeUnit(before, fragment),
    changeTime(before, fragment),
    changeSort(before, fragment),
    changeMeeting(before, fragment),
    changeAlike(before, fragment, 'person'),
    changeAlike(before, fragment, 'office'),
    changeAlike(before, fragment, 'document'),
  ];
  const edits: Edit[] = [];
  for (const change of changes) {
    if (change === null) return null;
    edits.push(...change);
  }
  return edits.length > 0 ? editText(before.text, edits) : null;
}

/** What to edit; null where a slot of the fragment has no place. */
type Change = readonly Edit[] | null;

function slotsOf(typed: SlottedText, kind: SlotKind): NamedSlot[] {
  return typed.slots.filter((slot): slot is NamedSlot => slot.kind === kind);
}

function timesOf({ slots }: SlottedText): TimeSlot[] {
  return slots.filter((slot): slot is TimeSlot => slot.kind === 'time');
}

function changeUnit(before: SlottedText, fragment: SlottedText): Change {
  const units = slotsOf(fragment, 'unit');
  const [first] = units;
  const [place] = slotsOf(fragment, 'place');
  if (!first) return place ? changePlace(before, wordsOf(fragment, place)) : [];
  const last = place && place.from >= first.to ? place : (units.at(-1) ?? first);
  const name = unitName(before, fragment, { ...first, to: Math.max(last.to, first.to) });
  if (name === null) return null;
  const old = replacedUnit(before, fragment, first, units.length > 1);
  if (!old) return addToMeeting(before, `${before.isEnglish ? 'of' : 'của'} ${name}`);
  const isNational = nationalUnits.has(foldedWords(wordsOf(fragment, first))[0]);
  const oldPlace = slotsOf(before, 'place').find(({ from }) => from === old.to);
  const losesPlace = oldPlace !== undefined && (place !== undefined || isNational);
  const range = { from: old.from, to: losesPlace ? oldPlace.to : old.to };
  const keptPlace = oldPlace && !losesPlace ? wordsOf(before, oldPlace) : '';
  return [{ ...charactersOf(before, range), text: withoutPlaceHead(name, keptPlace) }];
}

/** `UBND tỉnh` in front of `tỉnh Phú Hải`. */
function withoutPlaceHead(name: string, place: string): string {
  const isTwice = foldedWords(name).at(-1) === foldedWords(place)[0];
  return isTwice ? name.replace(/\s\S+$/u, '') : name;
}

function unitName(before: SlottedText, fragment: SlottedText, unit: NamedSlot): string | null {
  const needsVietnamese = fragment.isEnglish && !before.isEnglish;
  return needsVietnamese ? vietnameseUnit(fragment, unit) : wordsOf(fragment, unit);
}

/**
 * Of units the one with the same head (`Vụ` for `Vụ`), the last of several; else the first. When the
 * head is that of the first of a chain (`Vụ A - Ban B`), those above it stay; otherwise all go.
 */
function replacedUnit(
  before: SlottedText,
  fragment: SlottedText,
  unit: NamedSlot,
  isChain: boolean,
): { readonly from: number; readonly to: number } | undefined {
  const chains = chainsOf(before, slotsOf(before, 'unit'));
  const head = headOf(fragment, unit);
  const alike = chains.filter((chain) => chain.some((one) => headOf(before, one) === head));
  const chain = alike.at(-1) ?? chains[0];
  const [first] = chain ?? [];
  if (!chain || !first) return undefined;
  const keepsParents = !isChain && headOf(before, first) === head;
  return { from: first.from, to: keepsParents ? first.to : (chain.at(-1) ?? first).to };
}

function headOf(typed: SlottedText, unit: NamedSlot): string | undefined {
  return typed.isEnglish ? undefined : foldedWords(wordsOf(typed, unit))[0];
}

/** Units that stand together: `Chi cục A của Sở B`, `Vụ A - Ban B`, `Vụ A Ban B`. */
function chainsOf(typed: SlottedText, units: readonly NamedSlot[]): NamedSlot[][] {
  const chains: NamedSlot[][] = [];
  for (const unit of units) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && isChained(typed, last.to, unit.from)) chain.push(unit);
    else chains.push([unit]);
  }
  return chains;
}

function isChained(typed: SlottedText, end: number, start: number): boolean {
  if (start === end) return /^\s*[-–,(]?\s*$/u.test(gapBefore(typed, start));
  const between = typed.tokens.slice(end, start).map(({ folded }) => folded);
  return ['cua', 'thuoc', 'truc thuoc', 'of'].includes(between.join(' '));
}

function changePlace(before: SlottedText, name: string): Change {
  const old = slotsOf(before, 'place')[0];
  const isBareName = placeHead.at(partsOf(name), 0, 'folded') === undefined;
  if (old && isBareName) {
    const head = placeHead.at(before.tokens, old.from, before.side)?.to ?? old.from;
    return [{ ...charactersOf(before, { from: head, to: old.to }), text: name }];
  }
  if (old) return [{ ...charactersOf(before, old), text: name }];
  const bare = isBareName ? barePlace(before) : undefined;
  if (bare) return [{ ...charactersOf(before, bare), text: name }];
  const unit = isBareName ? undefined : slotsOf(before, 'unit').at(-1);
  if (!unit) return null;
  const { end } = charactersOf(before, unit);
  return [{ start: end, end, text: ` ${name}` }];
}

/** `cuộc họp … ở | Phú Hải | ngày 7/2`: a name behind `ở` or `tại` that is none of a unit. */
function barePlace(
  before: SlottedText,
): { readonly from: number; readonly to: number } | undefined {
  const at = before.tokens.findIndex(({ folded }, place) => {
    const isUnit = before.slots.some((slot) => place + 1 >= slot.from && place + 1 < slot.to);
    return placing.has(folded) && isCapitalised(before, place + 1) && !isUnit;
  });
  if (at < 0) return undefined;
  let to = at + 2;
  while (isCapitalised(before, to)) to++;
  return { from: at + 1, to };
}

const placing = new Set(slotWords.placing.map((word) => foldedWords(word)[0]));

function changeTime(before: SlottedText, fragment: SlottedText): Change {
  const [slot] = timesOf(fragment);
  if (!slot) return [];
  const times = timesOf(before);
  const old = replacedTime(times, slot.mention);
  if (!old) return addTime(before, wordsOf(fragment, slot));
  const text = isOtherSort(before, fragment)
    ? wordsOf(fragment, slot)
    : mergeTimes({ typed: before, slot: old }, { typed: fragment, slot });
  const others = times.filter((time) => time !== old);
  return [
    { ...charactersOf(before, old), text },
    ...others.map((other) => ({ ...charactersOf(before, other), text: '' })),
  ];
}

/** For a year the part of a year that names the meeting; else the time of the same precision. */
function replacedTime(times: readonly TimeSlot[], fresh: DateMention): TimeSlot | undefined {
  const ofPrecision = (wanted: string) => times.find(({ mention }) => mention.precision === wanted);
  const part = fresh.precision === 'year' ? ofPrecision('half-year') : undefined;
  return part ?? ofPrecision(fresh.precision) ?? times[0];
}

function addTime(before: SlottedText, words: string): Change {
  const time = before.isEnglish ? `in ${words}` : words;
  const inMeeting = addToMeeting(before, time);
  if (inMeeting) return inMeeting;
  const end = charactersOf(before, { from: 0, to: before.tokens.length }).end;
  return [{ start: end, end, text: ` ${time}` }];
}

function addToMeeting(before: SlottedText, words: string): Change {
  const meeting = meetingRange(before);
  if (!meeting) return null;
  const { end } = charactersOf(before, meeting);
  return [{ start: end, end, text: ` ${words}` }];
}

/** Another sort of meeting looks back on the year, not on the half of it that named the old one. */
function changeSort(before: SlottedText, fragment: SlottedText): Change {
  const [sort] = slotsOf(fragment, 'sort');
  if (!sort) return [];
  const words = wordsOf(fragment, sort);
  const [old] = slotsOf(before, 'sort');
  if (!old) return addSort(before, words);
  const half = timesOf(fragment).length > 0 ? undefined : halfYear(before);
  return [
    { ...charactersOf(before, old), text: words },
    ...(half && isOtherSort(before, fragment) ? [wholeYear(before, half)] : []),
  ];
}

function isOtherSort(before: SlottedText, fragment: SlottedText): boolean {
  const [old, fresh] = [before, fragment].map((typed) => {
    const [sort] = slotsOf(typed, 'sort');
    return sort && foldedWords(wordsOf(typed, sort)).join(' ');
  });
  return old !== undefined && fresh !== undefined && old !== fresh;
}

function halfYear(before: SlottedText): TimeSlot | undefined {
  return timesOf(before).find(
    ({ mention }) => mention.precision === 'half-year' && mention.year === 'written',
  );
}

function wholeYear(before: SlottedText, slot: TimeSlot): Edit {
  const year = slot.mention.period.first.slice(0, 4);
  return { ...charactersOf(before, slot), text: before.isEnglish ? year : `năm ${year}` };
}

function addSort(before: SlottedText, words: string): Change {
  const meeting = meetingRange(before);
  const kind = slotsOf(before, 'meeting').find(({ from }) => from === meeting?.from);
  if (!kind) return null;
  const { start, end } = charactersOf(before, kind);
  if (before.isEnglish) return [{ start, end: start, text: `${words} ` }];
  return [{ start: end, end, text: ` ${words}` }];
}

/** `hội thảo` for `hội nghị`: a kind alone leaves the old sort behind. */
function changeMeeting(before: SlottedText, fragment: SlottedText): Change {
  const [kind] = slotsOf(fragment, 'meeting');
  if (!kind || fragment.isEnglish !== before.isEnglish) return [];
  const [old] = slotsOf(before, 'meeting');
  const isOnlyKind = fragment.slots.length === 1;
  if (!old) return isOnlyKind ? null : [];
  const sorts = isOnlyKind ? slotsOf(before, 'sort') : [];
  return [
    { ...charactersOf(before, old), text: wordsOf(fragment, kind) },
    ...sorts.map((sort) => ({ ...charactersOf(before, sort), text: '' })),
  ];
}

function changeAlike(before: SlottedText, fragment: SlottedText, kind: SlotKind): Change {
  const [slot] = slotsOf(fragment, kind);
  if (!slot) return [];
  const [old] = slotsOf(before, kind);
  if (!old) return null;
  return [{ ...charactersOf(before, old), text: wordsOf(fragment, slot) }];
}

function foldedWords(text: string): string[] {
  return partsOf(text).map(({ folded }) => folded);
}
