import type { Span } from '../text/span.ts';
import type { Meeting } from './article-facts.ts';
import { spanWithin } from './article-places.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { findPlaces } from './places.ts';
import { isVerb, predicateAt } from './predicates.ts';

/** How far from its first name the place of a meeting is looked for, in sentences. */
const reach = 3;
/**
 * In UTF-16 units, with no stop and no deed between: `hội nghị tổng kết năm 2018 của Sở Nông nghiệp
 * và Phát triển nông thôn tỉnh Hạ Đông diễn ra chiều ngày 05.07.2018 tại Huế`.
 */
const longestGapBehind = 180;
const stop = /[.;:](?:\s|$)/;

/**
 * Where a meeting was: the place that `tại` or `ở` names in front of the meeting in its clause
 * (`Sáng 5/7, tại Huế, Sở Y tế tổ chức hội nghị`) or close behind.
 */
export function placeOfMeeting({ mentions }: MeetingTrace): Meeting['place'] {
  const first = mentions.find(({ sentence }) => sentence.kind !== 'title')?.sentence.ordinal ?? 0;
  for (const located of mentions) {
    const { sentence, manner } = located;
    if (manner === 'earlier' || sentence.ordinal - first > reach) continue;
    const place = findPlaces(sentence.text).find((one) => isOf(located, one));
    if (!place) continue;
    const name = sentence.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    return { name, shownBy: spanWithin(sentence, place) };
  }
  return null;
}

function isOf({ sentence, mention, day }: LocatedMention, place: Span): boolean {
  const { text, tokens } = sentence;
  if (place.end <= mention.start) {
    return opensSentence(text, place) || (day !== null && isRightBehind(text, day, place));
  }
  const gap = text.slice(mention.end, place.start);
  if (place.start < mention.end || gap.length > longestGapBehind || stop.test(gap)) return false;
  return !tokens.some(({ start }, at) => {
    const isBetween = start >= mention.end && start < place.start;
    const predicate = isBetween ? predicateAt(text, tokens, at, false) : undefined;
    return predicate !== undefined && isVerb(predicate) && !holdingVerbs.has(predicate.phrase);
  });
}

/** Only the day, or whom it is told by, stands before the place. */
function opensSentence(text: string, { start }: Span): boolean {
  return start <= longestOpening && !/[.;:]\s/.test(text.slice(0, start));
}

/** `Thực hiện Kế hoạch số 5, sáng 5/7, tại Hội trường A, Sở B tổ chức …`. */
function isRightBehind(text: string, day: Span, { start }: Span): boolean {
  return day.end <= start && /^\)?,?\s(?:tại|ở)\s$/u.test(text.slice(day.end, start));
}

/** `Chiều ngày 5 tháng 7 năm 2018, tại`, in UTF-16 units. */
const longestOpening = 60;
const holdingVerbs = new Set(timeContext.holdingVerbs);
