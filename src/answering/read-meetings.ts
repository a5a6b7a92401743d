import { findMeetings, type MeetingQuery } from '../retrieval/find-meetings.ts';
import { isCalled } from '../retrieval/meeting-of-kind.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { describeQuery } from './describe-query.ts';
import { meetingLine } from './meeting-line.ts';
import type { Phrase, Statement } from './reading.ts';

/** Meetings as an answer lists them. */
export interface MeetingList {
  /** Says how many there are, and of what; null for the one that its place in time tells. */
  readonly header: string | null;
  /** One a meeting, by date; those before `from` left out. */
  readonly statements: readonly Statement[];
  readonly meetings: readonly ToldMeeting[];
}

/** Where a list comes from, and where it goes on. */
interface ListTask {
  readonly question: UnderstoodQuestion;
  readonly snapshot: Snapshot;
  readonly phrase: Phrase;
  readonly from: number;
  /** The one that is asked for by its place in time; else all that fit are listed. */
  readonly chosen: readonly ToldMeeting[] | null;
}

/** A list of so many shows who chaired. */
const mostWithChairs = 4;

/**
 * The list of all meetings that fit a query, from the `from`th on; `null` when there are none.
 */
export function readMeetings(query: MeetingQuery, task: ListTask): MeetingList | null {
  const { snapshot, phrase, from, chosen } = task;
  const meetings = chosen ?? findMeetings(query, snapshot);
  if (meetings.length <= from) return null;
  const people = new Set(query.people.flatMap(({ known }) => known.map(({ name }) => name)));
  const withChairs = meetings.length <= mostWithChairs;
  const statements = meetings
    .slice(from)
    .map((told) => meetingLine(told, { snapshot, phrase, people, withChairs }))
    .filter((line) => line !== null);
  const header = chosen ? null : headerOf(query, meetings, task);
  return { header, statements, meetings };
}

function headerOf(query: MeetingQuery, meetings: readonly ToldMeeting[], task: ListTask): string {
  const { from, phrase } = task;
  const [count, what] = [meetings.length, whatOf(query, meetings, task)];
  if (from === 0) return phrase('answer.meetings', { count, what });
  return phrase('answer.meetings-from', { first: from + 1, count, what });
}

/** `cuộc họp` may mean all kinds or one: it is said how many of all are called just so. */
function whatOf(
  query: MeetingQuery,
  meetings: readonly ToldMeeting[],
  { question, phrase }: ListTask,
): string {
  const [kind, second] = query.kinds;
  const called = kind ? meetings.filter(({ best }) => isCalled(best.meeting, kind)).length : 0;
  if (!kind || second || !query.isAnyKind || called === meetings.length) {
    return describeQuery(question, query, phrase);
  }
  const what = describeQuery(question, query, phrase, phrase('answer.any-meeting', {}));
  return called === 0
    ? what
    : phrase('answer.called-so', { what, count: called, kind: kind.spelling });
}
