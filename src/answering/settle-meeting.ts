import { findMeetings, type MeetingQuery } from '../retrieval/find-meetings.ts';
import { listsSeveralMeetings } from '../retrieval/list-form.ts';
import { ofTheMeeting } from '../retrieval/of-the-meeting.ts';
import { dayOf, type ToldMeeting } from '../retrieval/told-meeting.ts';
import type { MeetingOrder, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { IsoDate } from '../text/period.ts';
import { questionVerb } from './readers/question-verb.ts';

/** From where the place of a meeting in time is counted. */
interface Days {
  readonly today: IsoDate;
  /** Of the meeting spoken of before, or today. */
  readonly from: IsoDate;
}

/**
 * The meetings that a question about one meeting may mean, by the facts of the index: one when it is
 * settled, several when it must be asked which; `null` when the facts can't tell and articles have to
 * be searched for their words.
 */
export function settleMeeting(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  snapshot: Snapshot,
  days: Days,
): readonly ToldMeeting[] | null {
  if (listsNewest(question)) return newestMeetings(query, snapshot, days);
  if (question.order !== null) return meetingInOrder(question.order, query, snapshot, days);
  if (asksWhatSomebodySaid(question, query)) {
    const meetings = findMeetings({ ...query, roles: ['direct'] }, snapshot);
    if (meetings.length > 0) return meetings;
  }
  const meant = ofTheMeeting(question, query);
  if (question.documents.length > 0 || !isAboutOneMeeting(question) || !tellsApart(meant))
    return null;
  const meetings = findMeetings(meant, snapshot);
  return meetings.length === 0 ? null : meetings;
}

/** The one that its place in time tells; none where no meeting has a known day on that side. */
function meetingInOrder(
  order: MeetingOrder,
  query: MeetingQuery,
  snapshot: Snapshot,
  { today, from }: Days,
): readonly ToldMeeting[] {
  const dated = findMeetings(query, snapshot).flatMap((told) => {
    const day = dayOf(told.best);
    return day === null ? [] : [{ told, day }];
  });
  const chosen = {
    latest: dated.findLast(({ day }) => day <= today),
    earliest: dated[0],
    previous: dated.findLast(({ day }) => day < from),
    next: dated.find(({ day }) => day > from),
  }[order];
  return chosen ? [chosen.told] : [];
}

function listsNewest({ order, tokens, style }: UnderstoodQuestion): boolean {
  const side = style === 'marked' ? 'marked' : 'folded';
  return order === 'latest' && listsSeveralMeetings(tokens, side);
}

/** Those that have been held, the last one first. */
function newestMeetings(
  query: MeetingQuery,
  snapshot: Snapshot,
  { today }: Days,
): readonly ToldMeeting[] {
  const held = findMeetings(query, snapshot).filter(({ best }) => {
    const day = dayOf(best);
    return day !== null && day <= today;
  });
  return held.toReversed();
}

const askedOfMeetings = new Set([
  'attendance',
  'time',
  'place',
  'form',
  'summary',
  'directive',
  'results',
  'due',
]);

/** What is told of a meeting: a document has a day of its own, and a person an office anywhere. */
function isAboutOneMeeting(question: UnderstoodQuestion): boolean {
  if (question.asked === 'person') return questionVerb(question) !== undefined;
  if (question.asked === 'document') return true;
  return askedOfMeetings.has(question.asked) && question.documents.length === 0;
}

/** `Ông A yêu cầu gì?` names no meeting and no matter: all is meant that the person asked for. */
function asksWhatSomebodySaid(
  { asked, documents }: UnderstoodQuestion,
  { people, subjects, kinds }: MeetingQuery,
): boolean {
  const isNarrowed = kinds.length > 0 || subjects.length > 0 || documents.length > 0;
  return asked === 'directive' && people.length === 1 && !isNarrowed;
}

/** `Cuộc họp diễn ra ngày nào?` may be asked of any meeting. */
function tellsApart({ kinds, subjects, periods, sorts }: MeetingQuery): boolean {
  const isNarrowed = subjects.length > 0 || periods.length > 0;
  return (kinds.length > 0 && (isNarrowed || sorts.length > 0)) || (sorts.length > 0 && isNarrowed);
}
