import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import {
  type DatedSentence,
  isCloseBehind,
  isHeldOn,
  opensClauseOf,
  opensSentence,
} from './day-beside-meeting.ts';
import { findDocuments } from './documents.ts';
import { isDays } from './is-days.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingMention } from './meeting-mention.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { isPutOffBehind } from './put-off-days.ts';
import { isOfPaper } from './told-of-else.ts';

const notOfMeeting = createPhraseFinder([
  ...timeContext.notOfMeetingInFront,
  ...timeContext.postponing,
]);
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
      !isPutOffBehind(text, date) &&
      !documents.some(({ end }) => date.start >= end && date.start - end <= 3),
  );
}

function isBehindOtherUse(text: string, { start }: DateMention): boolean {
  const lead = text.slice(Math.max(0, start - longestPhraseInFront), start);
  if (/[.;:()]\s*$/.test(lead)) return false;
  const tokens = partsOf(lead);
  return notOfMeeting.find(tokens, 'marked').some(({ to }) => to === tokens.length);
}

/**
 * The day that belongs to each meeting of a sentence: one on which it is said to be held, else one
 * close behind it, else one that opens the clause in which it is the first to be named.
 */
export function daysOfMentions(
  sentence: DatedSentence,
  mentions: readonly MeetingMention[],
  days: readonly DateMention[],
): ReadonlyMap<MeetingMention, DateMention> {
  const found = new Map<MeetingMention, DateMention>();
  const taken = new Set<DateMention>();
  const give = (mention: MeetingMention | undefined, day: DateMention, fits: Fit) => {
    if (!mention || found.has(mention) || taken.has(day) || !fits(sentence, mention, day)) return;
    found.set(mention, day);
    taken.add(day);
  };
  const behind = (day: DateMention) => mentions.find(({ start }) => start >= day.end);
  const before = (day: DateMention) => mentions.findLast(({ end }) => end <= day.start);
  for (const day of days) give(behind(day), day, (_, mention) => isHeldOn(sentence, day, mention));
  for (const day of days) give(before(day), day, isCloseBehind);
  for (const day of days) {
    give(behind(day), day, (_, mention) => opensClauseOf(sentence, day, mention));
  }
  return found;
}

type Fit = (sentence: DatedSentence, mention: MeetingMention, day: DateMention) => boolean;

const sessionVerbs = new Set(timeContext.sessionVerbs);

/**
 * The day that opens a sentence and dates what is done in it, where that is done at meetings: `Chiều
 * 26/5, Quốc hội thảo luận …`, but not `Chiều 26/5, Sở triển khai …`.
 */
export function dayOfDeed(
  sentence: DatedSentence & { readonly dates: readonly DateMention[] },
): DateMention | null {
  const { text, tokens, dates } = sentence;
  const [day, ...others] = possibleDays(text, dates);
  if (!day || others.length > 0 || !opensSentence(day.start)) return null;
  const from = tokens.findIndex(({ start }) => start >= day.end);
  if (/^trước đó/iu.test(text) || isOfPaper(tokens.slice(from))) return null;
  const verb = firstVerb(text, tokens, from);
  return verb !== undefined && sessionVerbs.has(verb) ? day : null;
}

function firstVerb(text: string, tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at < tokens.length; at++) {
    const predicate = predicateAt(text, tokens, at, at === from);
    if (predicate && isVerb(predicate) && !auxiliaries.has(predicate.phrase))
      return predicate.phrase;
  }
  return undefined;
}

const auxiliaries = new Set(timeContext.auxiliaries);
