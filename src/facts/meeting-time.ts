import type { IsoDate } from '../text/period.ts';
import type { MeetingTime } from './article-facts.ts';
import { writtenTime } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { dayOfDeed } from './meeting-days.ts';
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { labelledDay } from './minutes-labels.ts';
import { postponedTo } from './postponed-meeting.ts';
import { relativeDay } from './relative-day.ts';

interface Setting {
  readonly sentences: readonly ArticleSentence[];
  readonly postingDate: IsoDate | null;
  readonly isMain: boolean;
  readonly isReported: boolean;
}

/** How far into the body a day that stands beside no meeting can be that of the main one. */
const leadSentences = 3;
/** In sentences: `Chiều 26/5, Quốc hội thảo luận … Tại phiên họp, …`. */
const reachOfLead = 2;

/**
 * When a meeting was: the day that it was put off to, of the main meeting the one that a label of
 * minutes gives; else the day beside one of its names, `sáng nay` reckoned from the posting date; of
 * the main meeting also the first day of the lead. The posting date itself only stands in.
 */
export function meetingTime(trace: MeetingTrace, setting: Setting): MeetingTime | null {
  const moved =
    postponedTo(trace, setting.sentences) ??
    (setting.isMain ? labelledDay(setting.sentences) : null);
  if (moved) return { ...writtenTime(moved.sentence, moved.value), from: 'text' };
  const dated = bestDated(trace.mentions);
  if (dated?.day) return { ...writtenTime(dated.sentence, dated.day), from: 'text' };
  const told = relativeTime(trace, setting) ?? (setting.isMain ? timeOfLead(trace, setting) : null);
  if (told) return told;
  return setting.isMain && setting.postingDate ? standIn(setting.postingDate) : null;
}

/** The first that is told, the body before the title; `cùng ngày` only where no day is written. */
function bestDated(mentions: readonly LocatedMention[]): LocatedMention | undefined {
  const dated = mentions.filter(({ day }) => day !== null);
  const told = dated.filter(({ manner }) => manner === 'told');
  const candidates = told.length > 0 ? told : dated;
  return candidates.find(isInFigures) ?? candidates[0];
}

function isInFigures({ sentence, day }: LocatedMention): boolean {
  return day !== null && /\p{Nd}/u.test(sentence.text.slice(day.start, day.end));
}

function relativeTime({ mentions }: MeetingTrace, { postingDate }: Setting): MeetingTime | null {
  for (const { sentence, manner } of mentions) {
    const time = manner === 'told' ? relativeDay(sentence, postingDate) : null;
    if (time) return time;
  }
  return null;
}

function timeOfLead({ mentions }: MeetingTrace, setting: Setting): MeetingTime | null {
  const first = mentions.find(({ sentence }) => sentence.kind !== 'title')?.sentence.ordinal ?? 0;
  for (const sentence of setting.sentences) {
    const distance = first - sentence.ordinal;
    const isNear = distance >= -1 && distance <= reachOfLead;
    if (sentence.ordinal < 0 || sentence.ordinal >= leadSentences || !isNear) continue;
    const day = dayOfDeed(sentence);
    if (day) return { ...writtenTime(sentence, day), from: 'text' };
    const relative = relativeDay(sentence, setting.postingDate);
    if (relative) return relative;
  }
  return null;
}

function standIn(date: IsoDate): MeetingTime {
  return {
    period: { first: date, last: date },
    precision: 'day',
    partOfDay: null,
    year: 'written',
    shownBy: null,
    from: 'posting-date',
  };
}
