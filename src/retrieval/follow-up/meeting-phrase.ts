import { verbMatches } from '../../facts/predicates.ts';
import { rolesOf } from '../../facts/roles.ts';
import { createPhraseFinder, type PhraseFinder } from '../../text/phrases.ts';
import bareQuestions from '../lexicon/bare-questions.json' with { type: 'json' };
import { translateQuestion } from '../translate-question.ts';
import type { TokenRange } from '../understood-question.ts';
import { withSmallStart } from './edit-text.ts';
import { vietnameseUnit } from './english-unit-slots.ts';
import type { Slot, SlottedText } from './slot.ts';
import { gapBefore, wordsOf } from './typed-text.ts';

const askers = createPhraseFinder(bareQuestions.askers);
/** Words that lead to those that ask: `diễn ra | ngày nào`, `do | ai`. */
const leads = createPhraseFinder([...bareQuestions.words, ...bareQuestions.englishVocabulary]);
/** Of what is asked for: `nội dung | gì`, `đồng chí | nào`. */
const nouns = createPhraseFinder(bareQuestions.nouns);

/** How a question calls the meeting that it asks about. */
export interface MeetingPhrase {
  readonly text: string;
  /** It tells the meeting from others: a unit, a time, a sort, a topic. */
  readonly isTelling: boolean;
}

/** The meeting of a question in the words of the question, or of its slots in Vietnamese. */
export function meetingPhrase(
  question: SlottedText,
  language: 'vi' | 'en',
): MeetingPhrase | undefined {
  const range = meetingRange(question);
  if (!range) return fromSlots(question, undefined);
  if (question.isEnglish !== (language === 'en')) return fromSlots(question, range);
  const isTelling = range.to - range.from > kindLength(question, range.from);
  const words = withSmallStart(wordsOf(question, range));
  const article = question.isEnglish && !/^the\s/u.test(words) ? 'the ' : '';
  return { text: `${article}${words}`, isTelling };
}

/** Where a question names its meeting: from the word for it over all that tells which one. */
export function meetingRange(question: SlottedText): TokenRange | undefined {
  const kind = question.slots.find((slot) => slot.kind === 'meeting');
  if (!kind) return undefined;
  const from = question.isEnglish ? startOfEnglishPhrase(question, kind.from) : kind.from;
  return { from, to: Math.max(kind.to, endOfPhrase(question, kind.to)) };
}

/** `the 2018 review | conference`: back over slots and words that lead to nothing. */
function startOfEnglishPhrase(question: SlottedText, kind: number): number {
  let from = kind;
  while (from > 0 && gapBefore(question, from) === ' ') {
    if (startOfLead(question, from, leads) < from) return from;
    from--;
  }
  return from;
}

/**
 * Up to the words that ask, and back over those that only lead to them: `Hội nghị Sở Y tế năm 2018 |
 * diễn ra | ngày nào`. A comma or a person behind it ends it, too.
 */
function endOfPhrase(question: SlottedText, kind: number): number {
  let to = kind;
  while (to < question.tokens.length && !endsAt(question, to, kind)) to++;
  if (to === question.tokens.length) return to;
  to = startOfLead(question, to, nouns);
  for (let start = startOfLead(question, to, leads); start < to && to > kind; ) {
    to = start;
    start = startOfLead(question, to, leads);
  }
  return to;
}

function endsAt(question: SlottedText, at: number, kind: number): boolean {
  const slot = question.slots.find(({ from, to }) => at >= from && at < to);
  if (slot?.kind === 'person' || slot?.kind === 'office') return true;
  if (slot) return false;
  if (/[,;:.?!]/u.test(gapBefore(question, at)) && at > kind) return true;
  return askers.at(question.tokens, at, question.side) !== undefined;
}

const longestLead = 4;

/** Where the longest of some phrases begins that ends at a place outside every slot, or the place. */
function startOfLead(
  { tokens, side, slots }: SlottedText,
  end: number,
  phrases: PhraseFinder,
): number {
  for (let from = Math.max(0, end - longestLead); from < end; from++) {
    const isFree = slots.every((slot) => slot.to <= from || slot.from >= end);
    if (isFree && phrases.at(tokens, from, side)?.to === end) return from;
  }
  return end;
}

function kindLength({ slots }: SlottedText, from: number): number {
  const kind = slots.find((slot) => slot.kind === 'meeting' && slot.from === from);
  return kind ? kind.to - kind.from : 1;
}

const tellingKinds: readonly Slot['kind'][] = ['sort', 'unit', 'place', 'time'];

/** Put together in Vietnamese; only of a question that asks about a meeting. */
function fromSlots(
  question: SlottedText,
  range: TokenRange | undefined,
): MeetingPhrase | undefined {
  if (!range && !asksAboutMeeting(question)) return undefined;
  const telling = question.slots.filter(({ kind }) => tellingKinds.includes(kind));
  const parts = tellingKinds.flatMap((kind) =>
    telling.filter((slot) => slot.kind === kind).map((slot) => inVietnamese(question, slot)),
  );
  return { text: ['hội nghị', ...parts].join(' '), isTelling: telling.length > 0 };
}

function asksAboutMeeting({ tokens, side, slots }: SlottedText): boolean {
  if (slots.some(({ kind }) => kind === 'sort')) return true;
  return verbMatches(tokens, side).some(({ phrase }) =>
    rolesOf(phrase).some((role) => role === 'chair' || role === 'attend'),
  );
}

function inVietnamese(question: SlottedText, slot: Slot): string {
  const words = wordsOf(question, slot);
  if (slot.kind === 'time' && /^\d{4}$/u.test(words)) return `năm ${words}`;
  if (!question.isEnglish) return words;
  if (slot.kind === 'unit') return vietnameseUnit(question, slot) ?? words;
  return slot.kind === 'sort' ? translateQuestion(words) : words;
}
