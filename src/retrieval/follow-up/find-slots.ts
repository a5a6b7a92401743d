import { meetingSortAt } from '../../facts/meeting-sorts.ts';
import { meetingWordAt } from '../../facts/meeting-words.ts';
import { officeHeadAt } from '../../facts/offices.ts';
import { findBareYears, findDates } from '../../text/find-dates.ts';
import type { IsoDate } from '../../text/period.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import { findRelativePeriods } from '../relative-periods.ts';
import type { TokenRange } from '../understood-question.ts';
import { findEnglishUnitSlots } from './english-unit-slots.ts';
import { findAddressedPeople, findBareNames, findWrittenPeople } from './person-slots.ts';
import type { NamedSlot, Slot, SlottedText, TimeSlot } from './slot.ts';
import { overlaps, type TypedText, wordsOf } from './typed-text.ts';
import { findUnitSlots } from './unit-slots.ts';

const documentKinds = createPhraseFinder(slotWords.documentKinds);
const knownByBareNumber = new Set(slotWords.knownByBareNumber);
const numberWords = createPhraseFinder(slotWords.numberWords);
const englishMeetings = createPhraseFinder(slotWords.englishMeetings);
const englishSorts = createPhraseFinder(slotWords.englishSorts);

/**
 * Cuts a question into what can be replaced in it. `knownPeople` were told in the answer before:
 * their given names are enough to know them by.
 */
export function findSlots(
  typed: TypedText,
  today: IsoDate,
  knownPeople: readonly string[],
): SlottedText {
  const slots: Slot[] = [];
  const add = (found: readonly Slot[]) => {
    for (const slot of found) if (!slots.some((other) => overlaps(slot, other))) slots.push(slot);
  };
  add(findDocumentSlots(typed));
  add(findTimeSlots(typed, today));
  add(findWrittenPeople(typed));
  add(findAddressedPeople(typed, slots, knownPeople));
  add(findSortSlots(typed));
  add(findMeetingSlots(typed, slots));
  if (typed.isEnglish) add(findEnglishUnitSlots(typed, slots));
  add(findUnitSlots(typed, slots));
  add(findBareNames(typed, slots));
  add(findOfficeSlots(typed, slots));
  return { ...typed, slots: slots.sort((a, b) => a.from - b.from) };
}

/** `Nghị quyết số 12-NQ/TU`, `chi thi 05`, a number like `12-NQ/TU` alone. */
function findDocumentSlots(typed: TypedText): NamedSlot[] {
  return documentKinds.find(typed.tokens, typed.side).flatMap((kind): NamedSlot[] => {
    const word = numberWords.at(typed.tokens, kind.to, typed.side);
    const number = word?.to ?? kind.to;
    const to = endOfNumber(typed, number);
    const isNamed = to > number + 1 || word !== undefined || knownByBareNumber.has(kind.phrase);
    return to > number && isNamed ? [{ kind: 'document', from: kind.from, to }] : [];
  });
}

function endOfNumber({ text, tokens }: TypedText, from: number): number {
  const start = tokens[from]?.start ?? text.length;
  const number = /^\p{Nd}+(?:[-/][\p{L}\p{Nd}]+)*/u.exec(text.slice(start, start + 40))?.[0] ?? '';
  let to = from;
  while ((tokens[to]?.start ?? text.length) < start + number.length) to++;
  return to;
}

function findTimeSlots(typed: TypedText, today: IsoDate): TimeSlot[] {
  const { text, tokens, side } = typed;
  const mentions = [
    ...findRelativePeriods(tokens, side, today),
    ...findDates(text, today),
    ...findBareYears(text),
  ];
  return mentions.map((mention) => {
    const from = tokens.findIndex(({ start }) => start >= mention.start);
    const behind = tokens.findIndex(({ start }) => start >= mention.end);
    return { kind: 'time', mention, from, to: behind < 0 ? tokens.length : behind };
  });
}

function findSortSlots({ tokens, side, isEnglish }: TypedText): NamedSlot[] {
  const found = tokens.flatMap((_, at) => {
    const sort = isEnglish ? englishSorts.at(tokens, at, 'marked') : undefined;
    return sort ?? meetingSortAt(tokens, at, side) ?? [];
  });
  return found.map(({ from, to }) => ({ kind: 'sort', from, to }));
}

function findMeetingSlots(typed: TypedText, taken: readonly TokenRange[]): NamedSlot[] {
  const { tokens, isEnglish } = typed;
  const slots: NamedSlot[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const english = isEnglish ? englishMeetings.at(tokens, from, 'marked') : undefined;
    const end = english?.to ?? endOfMeetingWord(typed, from);
    const to = Math.min(end, ...taken.map((slot) => (slot.from > from ? slot.from : end)));
    if (to <= from) continue;
    slots.push({ kind: 'meeting', from, to });
    from = to - 1;
  }
  return slots;
}

/** Without marks one syllable is as often half of another word (`hop` of `hop tac`). */
function endOfMeetingWord(typed: TypedText, at: number): number {
  const match = meetingWordAt(typed.tokens, at);
  if (!match) return at;
  const length = match.to - match.from;
  if (typed.side === 'folded') return length > 1 ? match.to : at;
  const written = partsOf(wordsOf(typed, match));
  const isSame = partsOf(match.phrase).every(
    ({ marked }, word) => marked === written[word]?.marked,
  );
  return isSame ? match.to : at;
}

/** The first words of an office whose unit follows or that ends the question (`Còn phó giám đốc?`). */
function findOfficeSlots(typed: TypedText, taken: readonly Slot[]): NamedSlot[] {
  const slots: NamedSlot[] = [];
  for (let from = 0; from < typed.tokens.length; from++) {
    const head = officeHeadAt(typed.tokens, from, typed.side);
    if (!head) continue;
    const leads = taken.some((slot) => slot.kind === 'unit' && slot.from === head.to);
    if (leads || head.to === typed.tokens.length) slots.push({ kind: 'office', from, to: head.to });
    from = head.to - 1;
  }
  return slots;
}
