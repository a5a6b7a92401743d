import { daysBetween } from '../text/calendar.ts';
import type { DateMention } from '../text/find-dates.ts';
import { oneLine } from '../text/one-line.ts';
import { ordinalsIn } from '../text/ordinals.ts';
import type { IsoDate } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import type { Span } from '../text/span.ts';
import type { Meeting } from './article-facts.ts';
import { spanOf, spanWithin, writtenTime } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { isScheduled } from './calendar-days.ts';
import { confidences } from './confidence.ts';
import { isDays } from './is-days.ts';
import { formIn } from './meeting-form.ts';
import { saysItWasHeld } from './meeting-manner.ts';
import { placeOfMeeting } from './meeting-place.ts';
import { sortsIn } from './meeting-sorts.ts';
import { meetingTime } from './meeting-time.ts';
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import {
  headOf,
  isAnnouncement,
  type Labelled,
  labelledDay,
  labelledPlace,
} from './minutes-labels.ts';
import { organisingUnit } from './organising-unit.ts';
import { traceMeetings } from './trace-meetings.ts';
import { fullestUnit, unitOfTitle } from './unit-of-article.ts';

/** The meetings of an article, with the sentences that each of them governs. */
export interface FoundMeetings {
  readonly meetings: readonly Meeting[];
  readonly traces: readonly MeetingTrace[];
  /** Whether what the article says belongs to a meeting: it reports on it, or announces it. */
  readonly governing: readonly boolean[];
}

/** Finds the meetings that an article tells of, in the order of the text. */
export function findMeetings(
  sentences: readonly ArticleSentence[],
  postingDate: IsoDate | null,
): FoundMeetings {
  const traces = traceMeetings(sentences);
  const label = labelledDay(sentences);
  const main = mainOf(traces.filter((trace) => fitsLabel(trace, label))) ?? mainOf(traces);
  const governing = traces.map((trace) => trace === main || isReportedBeside(trace, main));
  const isToCome = isAnnouncement(sentences);
  const meetings = traces.map((trace, at) => {
    const isReported = governing[at] === true && !isToCome;
    return toMeeting(trace, { sentences, postingDate, isReported, isMain: trace === main });
  });
  return { meetings, traces, governing };
}

/** The meeting that an article is about: told in title and lead, spoken of most. */
function mainOf(traces: readonly MeetingTrace[]): MeetingTrace | undefined {
  const [best] = traces
    .map((trace) => ({ trace, weight: weightOf(trace) }))
    .sort((a, b) => b.weight - a.weight);
  return best?.trace;
}

/** Minutes that say their day are about no meeting that is to come or was on another day. */
function fitsLabel({ mentions }: MeetingTrace, label: Labelled<DateMention> | null): boolean {
  if (!label) return true;
  const told = mentions.filter(({ manner }) => manner === 'told');
  if (told.length === 0) return false;
  return told.every(({ day }) => !day || periodsOverlap(day.period, label.value.period));
}

function weightOf({ mentions }: MeetingTrace): number {
  const told = mentions.filter(({ manner }) => manner === 'told');
  const first = mentions[0]?.sentence.ordinal ?? 0;
  const inLead = mentions.some(({ sentence }) => sentence.ordinal < 3) ? 3 : 0;
  const dated = isDatedInLead(told) ? 6 : isDatedInLead(mentions) ? 4 : 0;
  return inLead + dated + Math.min(4, told.length) - first / 100;
}

function isDatedInLead(mentions: readonly LocatedMention[]): boolean {
  return mentions.some(
    ({ day, manner, sentence }) =>
      day !== null && manner !== 'earlier' && sentence.ordinal < leadSentences,
  );
}

/** In sentences: what is dated here is news itself. */
const leadSentences = 4;
/** In days: a report may tell of what was held shortly before. */
const longestBefore = 10;

/** Another meeting that is told with its day in the lead, or at which somebody does something. */
function isReportedBeside(trace: MeetingTrace, main: MeetingTrace | undefined): boolean {
  const told = trace.mentions.filter(({ manner }) => manner === 'told');
  const day = dayOf(trace);
  if (day && isScheduled(day)) return true;
  const mainDay = main && dayOf(main);
  const isLongApart = day && mainDay && daysApart(day, mainDay) > longestBefore;
  const inLead = told.filter((one) => one.day && one.sentence.ordinal < leadSentences);
  if (inLead.some(({ sentence }) => !isLongApart || sentence.kind === 'title')) return true;
  const isSameDay = day && mainDay && periodsOverlap(day.period, mainDay.period);
  if (isSameDay && told.some(isHeldThen)) return true;
  if (!told.some(isScene)) return false;
  if (!day || !mainDay || isSameDay) return true;
  const days = daysBetween(day.period.first, mainDay.period.first);
  return days > 0 && days <= longestBefore;
}

/** `Chiều cùng ngày, Sở còn tổ chức Hội nghị …`: a second meeting of the day, however late it is told. */
function isHeldThen({ mention, sentence, day }: LocatedMention): boolean {
  return day !== null && saysItWasHeld(sentence.text, mention);
}

/** `Tại hội nghị, …`, `chủ trì hội nghị`: something is told of it. */
function isScene({ mention, sentence }: LocatedMention): boolean {
  const front = sentence.text.slice(Math.max(0, mention.start - 24), mention.start);
  return scene.test(front);
}

const scene =
  /(?:(?:^|[,.–]\s?|phát biểu |cho biết |cũng )tại|chủ trì|kết luận|khai mạc|bế mạc|^trong)\s+(?:các |một )?$/iu;

function daysApart(one: DateMention, other: DateMention): number {
  return Math.abs(daysBetween(one.period.first, other.period.first));
}

function dayOf({ mentions }: MeetingTrace) {
  return mentions.find(({ day }) => day !== null)?.day ?? null;
}

interface Setting {
  readonly sentences: readonly ArticleSentence[];
  readonly postingDate: IsoDate | null;
  readonly isReported: boolean;
  readonly isMain: boolean;
}

function toMeeting(trace: MeetingTrace, setting: Setting): Meeting {
  const best = bestNamed(trace);
  const { sentence, mention } = best;
  const name = oneLine(sentence.text.slice(mention.start, mention.end));
  const time = meetingTime(trace, setting);
  return {
    kind: trace.kind,
    sorts: [...new Set(trace.mentions.flatMap(sortsOf))],
    name,
    about: aboutOf(trace),
    time,
    place: placeOf(trace, setting),
    form: trace.mentions.map(({ sentence: told }) => formIn(told.tokens)).find(Boolean) ?? null,
    unit: unitOf(trace, setting),
    isReported: setting.isReported,
    shownBy: spanOf(sentence),
    confidence: confidenceOf(trace, setting, time?.from === 'text'),
  };
}

function unitOf(trace: MeetingTrace, { sentences, isMain }: Setting): Meeting['unit'] {
  const isListed = trace.mentions.some(({ day }) => day !== null && isScheduled(day));
  const ofTitle = isMain || isListed ? unitOfTitle(sentences, isListed) : null;
  const unit = organisingUnit(trace) ?? ofTitle;
  return unit && fullestUnit(unit, sentences);
}

/** A line of a calendar names its own place; else the label at the head of minutes is the main one's. */
function placeOf(trace: MeetingTrace, { sentences, isMain }: Setting): Meeting['place'] {
  const [first] = trace.mentions;
  const isOfCalendar = first?.day && isScheduled(first.day);
  if (first && isOfCalendar) {
    const own = sentences.filter(({ paragraph }) => paragraph === first.sentence.paragraph);
    return placeOfLabel(labelledPlace(own)) ?? placeOfMeeting(trace);
  }
  return (isMain ? placeOfLabel(labelledPlace(headOf(sentences))) : null) ?? placeOfMeeting(trace);
}

function placeOfLabel(label: Labelled<Span> | null): Meeting['place'] {
  if (!label) return null;
  const { sentence, value } = label;
  const name = oneLine(sentence.text.slice(value.start, value.end));
  return { name, shownBy: spanWithin(sentence, value) };
}

function confidenceOf({ mentions }: MeetingTrace, { isReported }: Setting, isDated: boolean) {
  if (mentions.every(({ mention }) => mention.isVerb)) return confidences.meetingOfDeed;
  if (!isReported) return confidences.mentionedMeeting;
  return isDated ? confidences.datedMeeting : confidences.reportedMeeting;
}

/** In words: `lần thứ VI` tells a meeting from its like better than more of the name. */
const worthOfOrdinal = 4;
/** `họp triển khai nhiệm vụ quý II` says more than `cuộc họp`, and less than any name. */
const worthOfDeed = 0.6;

/** The place where the name is written most fully; of the body rather than of the title. */
function bestNamed({ mentions }: MeetingTrace): LocatedMention {
  const length = ({ mention, sentence }: LocatedMention) => {
    const name = sentence.text.slice(mention.start, mention.end);
    const behind = mention.to - mention.kindTo;
    const words = mention.isVerb ? (behind > 1 ? worthOfDeed : -1) : behind;
    const ordinal = ordinalsIn(name).length > 0 ? worthOfOrdinal : 0;
    return words + ordinal - (sentence.kind === 'title' ? 0.5 : 0);
  };
  const [best] = mentions.toSorted((a, b) => length(b) - length(a));
  if (!best) throw new RangeError('A meeting must be spoken of somewhere.');
  return best;
}

function sortsOf({ mention, sentence }: LocatedMention): string[] {
  return sortsIn(sentence.tokens.slice(mention.from, mention.to), 'marked');
}

/** A period inside the name: `sơ kết công tác 6 tháng đầu năm 2018`. */
function aboutOf({ mentions }: MeetingTrace) {
  for (const { mention, sentence } of mentions) {
    const date = sentence.dates.find(
      (one) => one.start >= mention.start && one.end <= mention.end && !isDays(one),
    );
    if (date) return writtenTime(sentence, date);
  }
  return null;
}
