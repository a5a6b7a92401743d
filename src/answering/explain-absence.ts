import { namesMeeting } from '../facts/meeting-words.ts';
import { findMeetings, type MeetingQuery } from '../retrieval/find-meetings.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { describeQuery } from './describe-query.ts';
import type { Phrase } from './reading.ts';
import { toldTime } from './told-time.ts';

const mostOthers = 3;

/**
 * Why there is no answer, as far as the facts tell: somebody or a document that no article names, no
 * such meeting at that time but at others, or a meeting of which this is not told.
 */
export function explainAbsence(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  { snapshot, phrase }: { readonly snapshot: Snapshot; readonly phrase: Phrase },
): string {
  const stranger = query.people.find(({ known }) => known.length === 0);
  if (stranger) return phrase('answer.no-person', { name: stranger.name });
  const unknown = question.documents.find((one) => snapshot.facts.articlesNaming(one).length === 0);
  if (unknown) return phrase('answer.no-document', { number: unknown.toUpperCase() });
  if (!namesMeeting(question.tokens) || isUnspecific(query)) return phrase('answer.not-found', {});
  const searched = describeQuery(query, phrase);
  const [fitting] = findMeetings(query, snapshot);
  if (fitting && question.asked !== 'list' && question.asked !== 'count') {
    return phrase('answer.fact-missing', { meeting: searched });
  }
  const alike = meetingsAlike(query, snapshot);
  const others = timesOf(alike, { snapshot, phrase });
  if (others.length === 0) {
    return phrase('answer.no-meetings', { searched });
  }
  return phrase('answer.other-times', { searched, others: others.join(', ') });
}

/** What there is instead: the same at other times, else of other kinds. */
function meetingsAlike(query: MeetingQuery, snapshot: Snapshot): readonly ToldMeeting[] {
  if (query.subjects.length === 0 && query.people.length === 0) return [];
  const otherTimes = findMeetings({ ...query, periods: [] }, snapshot);
  if (otherTimes.length > 0) return otherTimes;
  return findMeetings({ ...query, kinds: [], sorts: [], roles: [], form: null }, snapshot);
}

function isUnspecific({ subjects, people, periods }: MeetingQuery): boolean {
  return subjects.length === 0 && people.length === 0 && periods.length === 0;
}

/** `chiều 9-7-2018 (Hội nghị …)`, newest first. */
function timesOf(
  meetings: readonly ToldMeeting[],
  { snapshot, phrase }: { readonly snapshot: Snapshot; readonly phrase: Phrase },
): string[] {
  return meetings
    .toReversed()
    .slice(0, mostOthers)
    .flatMap(({ best: { articleId, meeting } }) => {
      const article = snapshot.article(articleId);
      if (!article || !meeting.time) return [];
      const time = toldTime(meeting.time, article, phrase);
      return [phrase('answer.other-time', { time, name: meeting.name })];
    });
}
