import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { findDocuments } from './documents.ts';
import { isDays } from './is-days.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingMention } from './meeting-mentions.ts';
import { isVerb, predicateAt } from './predicates.ts';

const notOfMeeting = createPhraseFinder(timeContext.notOfMeetingInFront);
const holdingVerbs = new Set(timeContext.holdingVerbs);
const held = createPhraseFinder(timeContext.held);
const toldOfElse = createPhraseFinder(timeContext.toldOfElse);
const ofPapers = createPhraseFinder(timeContext.ofPapers);
const whereTold = new Set(timeContext.whereTold);
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhraseInFront = 24;

/** The days of a sentence that may be a meeting's: no deadline, no document's date, no birthday. */
export function possibleDays(text: string, dates: readonly DateMention[]): DateMention[] {
  const days = dates.filter(isDays);
  if (days.length === 0) return [];
  const documents = findDocuments(text);
  return days.filter(
    (date) =>
      !isBehindOtherUse(text, date) &&
      !documents.some(({ end }) => date.start >= end && date.start - end <= 3),
  );
}

function isBehindOtherUse(text: string, { start }: DateMention): boolean {
  const lead = text.slice(Math.max(0, start - longestPhraseInFront), start);
  if (/[.;:()]\s*$/.test(lead)) return false;
  const tokens = partsOf(lead);
  return notOfMeeting.find(tokens, 'marked').some(({ to }) => to === tokens.length);
}

/** What of a sentence tells which day is whose. */
interface DatedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** `Trước đó, vào`, `Cũng trong`, in UTF-16 units. */
const longestOpening = 24;
/** How near a day must stand behind the meeting, in UTF-16 units. */
const longestGapBehind = 130;
/** The same before `vào ngày …`, which belongs to no word before it. */
const longestGapBeforeInto = 240;

/**
 * The day that belongs to each meeting of a sentence: one close behind it (`hội nghị tổng kết diễn ra
 * sáng 5/7`), else one that opens the clause in which it is the first to be named.
 */
export function daysOfMentions(
  sentence: DatedSentence,
  mentions: readonly MeetingMention[],
  days: readonly DateMention[],
): ReadonlyMap<MeetingMention, DateMention> {
  const found = new Map<MeetingMention, DateMention>();
  for (const day of days) {
    const before = mentions.findLast(({ end }) => end <= day.start);
    if (before && !found.has(before) && isCloseBehind(sentence, before, day)) {
      found.set(before, day);
    }
  }
  const free = days.filter((day) => ![...found.values()].includes(day));
  for (const day of free) {
    const behind = mentions.find(({ start }) => start >= day.end);
    if (behind && !found.has(behind) && opensClauseOf(sentence, day, behind))
      found.set(behind, day);
  }
  return found;
}

/**
 * Nothing but where and by whom it was held stands between: no other deed, and a comma only right
 * before the day or where a word of holding makes the two one clause.
 */
function isCloseBehind(
  { text, tokens }: DatedSentence,
  mention: MeetingMention,
  { start, end }: DateMention,
): boolean {
  const gap = text.slice(mention.end, start);
  if (/[;:]|[.!?]\s/u.test(gap)) return false;
  if (/\svào\s$/u.test(gap) && gap.length <= longestGapBeforeInto) return true;
  if (gap.length > longestGapBehind) return false;
  const opensScene =
    (mention.to > mention.kindTo || !/^\s?,/.test(gap)) &&
    /(?<!\p{L})(?:tại|trong)\s$/iu.test(text.slice(0, mention.start));
  if (opensScene && /^\s?,/.test(text.slice(end)) && !isToldOfElse(tokens, mention.to, start)) {
    return true;
  }
  let isHeld = !/,.*\S/u.test(gap);
  for (let at = mention.to; (tokens[at]?.end ?? start + 1) <= start; at++) {
    if (held.at(tokens, at, 'marked')) isHeld = true;
    const predicate = predicateAt(text, tokens, at, false);
    if (predicate && isVerb(predicate) && !holdingVerbs.has(predicate.phrase)) return false;
  }
  return isHeld;
}

/** `Sáng 5/7, ông A dự hội nghị`; not `Sáng 5/7, ông A cho biết, tại hội nghị …`. */
function opensClauseOf(
  sentence: DatedSentence,
  day: DateMention,
  mention: MeetingMention,
): boolean {
  const { text, tokens } = sentence;
  if (!opensClause(sentence, day)) return false;
  const from = tokens.findIndex(({ start }) => start >= day.end);
  const between = tokens.slice(from, mention.from);
  if (ofPapers.find(between, 'marked').length > 0) return false;
  return toldOfElse.find(between, 'marked').every(({ to }) => {
    const tail = tokens.slice(from + to, mention.from);
    const written = text.slice(tokens[from + to - 1]?.end, mention.start);
    return !/,|(?:^|\s)rằng\s/u.test(written) && tail.some(({ marked }) => whereTold.has(marked));
  });
}

/** Nobody does anything before the day in its clause: `Trong hai ngày 4 và 5/7`, `Bà A ngày 5/7`. */
function opensClause({ text, tokens }: DatedSentence, { start }: DateMention): boolean {
  const lead = text.slice(0, start);
  if (/^\p{Lu}/u.test(text.slice(start)) || start <= longestOpening) return true;
  if (/[,;:.–"”)-]\s*(?:vào |trong (?:hai |ba |\d )?)?$/iu.test(lead)) return true;
  const before = tokens.filter(({ end }) => end <= start);
  return before.every((_, at) => {
    const predicate = predicateAt(text, tokens, at, false);
    return !predicate || !isVerb(predicate);
  });
}

function isToldOfElse(tokens: readonly Token[], from: number, before: number): boolean {
  const to = tokens.findIndex(({ start }) => start >= before);
  return toldOfElse
    .find(tokens.slice(from, to < 0 ? tokens.length : to), 'marked')
    .some((told) => !whereTold.has(tokens[from + told.to]?.marked ?? ''));
}

/** The day that opens a sentence and dates what is done in it: `Chiều 26/5, Quốc hội thảo luận …`. */
export function dayOfDeed(
  sentence: DatedSentence & { readonly dates: readonly DateMention[] },
): DateMention | null {
  const { text, tokens, dates } = sentence;
  const [day, ...others] = possibleDays(text, dates);
  if (!day || others.length > 0 || day.start > longestOpening) return null;
  const from = tokens.findIndex(({ start }) => start >= day.end);
  if (ofPapers.find(tokens.slice(from), 'marked').length > 0) return null;
  return isToldOfElse(tokens, from, text.length) ? null : day;
}
