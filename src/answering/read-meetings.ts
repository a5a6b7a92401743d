import { findMeetings, type MeetingQuery } from '../retrieval/find-meetings.ts';
import { isCalled } from '../retrieval/meeting-of-kind.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { describeQuery } from './describe-query.ts';
import { type ItemList, mostLines } from './item-list.ts';
import { meetingLine } from './meeting-line.ts';
import type { Phrase } from './reading.ts';

/** Where a list comes from, and where it goes on. */
interface ListTask {
  readonly question: UnderstoodQuestion;
  readonly snapshot: Snapshot;
  readonly phrase: Phrase;
  readonly from: number;
  /** Those that are asked for by their place in time; else all that fit are listed. */
  readonly chosen: readonly ToldMeeting[] | null;
}

/** A list of so many shows who chaired. */
const mostWithChairs = 4;

/**
 * The list of all meetings that fit a query, from the `from`th on; `null` when there are none.
 */
export function readMeetings(query: MeetingQuery, task: ListTask): ItemList | null {
  const { snapshot, phrase, from, chosen } = task;
  const meetings = chosen ?? findMeetings(query, snapshot);
  if (meetings.length <= from) return null;
  const people = new Set(query.people.flatMap(({ known }) => known.map(({ name }) => name)));
  const withChairs = meetings.length <= mostWithChairs;
  const statements = meetings
    .slice(from, from + mostLines)
    .map((told) => meetingLine(told, { snapshot, phrase, people, withChairs }))
    .filter((line) => line !== null);
  const header = chosen ? headerOfChosen(query, meetings, task) : headerOf(query, meetings, task);
  return { header, statements, items: meetings.map(({ best, others }) => [best, ...others]) };
}

/** Several are the newest ones; one is told without a header. */
function headerOfChosen(
  query: MeetingQuery,
  { length: count }: readonly ToldMeeting[],
  { question, phrase, from }: ListTask,
): string | null {
  if (count === 1) return null;
  const what = describeQuery(question, query, phrase);
  if (from === 0) return phrase('list.newest-meetings', { count, what });
  return phrase('list.newest-meetings-from', { first: from + 1, count, what });
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
