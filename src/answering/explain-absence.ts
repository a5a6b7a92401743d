import { namesMeeting } from '../facts/meeting-words.ts';
import { findMeetings, type MeetingQuery } from '../retrieval/find-meetings.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { describeQuery } from './describe-query.ts';
import { isAbsent } from './is-absent.ts';
import type { Phrase } from './reading.ts';
import { toldTime } from './told-time.ts';

const mostOthers = 3;

/** What was searched, and how to say what came of it. */
export interface Search {
  readonly snapshot: Snapshot;
  readonly phrase: Phrase;
  /** Whether any article had words of the question. */
  readonly foundSomething: boolean;
}

/**
 * Why there is no answer, as far as it is known: somebody or a document whose name stands in no article
 * at all, no such meeting found at that time but at others, a meeting or unit of which this is not
 * found, or a matter that is none of the articles'. What was not found is never said not to be there.
 */
export function explainAbsence(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  search: Search,
): string {
  const { phrase, foundSomething } = search;
  const denied = deniedName(question, query, search);
  if (denied !== null) return denied;
  if (!foundSomething && isOffTopic(question, query)) return phrase('answer.off-topic', {});
  if (isUnspecific(query)) return phrase('answer.not-found', {});
  if (!namesMeeting(question.tokens)) return untoldOfUnit(question, query, search);
  return untoldOfMeeting(question, query, search);
}

/** That no article names a person or document, where none has these words, wherever they stand. */
function deniedName(
  { documents }: UnderstoodQuestion,
  { people }: MeetingQuery,
  { snapshot, phrase }: Search,
): string | null {
  const stranger = people.find(({ known, name }) => known.length === 0 && isAbsent(name, snapshot));
  if (stranger) return phrase('answer.no-person', { name: stranger.name });
  const unknown = documents.find(
    (one) => snapshot.facts.articlesNaming(one).length === 0 && isAbsent(one, snapshot),
  );
  return unknown === undefined
    ? null
    : phrase('answer.no-document', { number: unknown.toUpperCase() });
}

function untoldOfMeeting(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  { snapshot, phrase }: Search,
): string {
  const searched = describeQuery(question, query, phrase);
  const [fitting] = findMeetings(query, snapshot);
  if (fitting && question.asked !== 'list' && question.asked !== 'count') {
    return phrase('answer.fact-missing', { meeting: searched });
  }
  const others = timesOf(meetingsAlike(query, snapshot), { snapshot, phrase });
  return others.length === 0
    ? phrase('answer.no-meetings', { searched })
    : phrase('answer.other-times', { searched, others: others.join(', ') });
}

/** `Ngân sách của Sở Y tế năm 2018?`, where there are articles on its meetings of that year. */
function untoldOfUnit(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  { snapshot, phrase }: Search,
): string {
  const ofUnits = { ...query, subjects: query.subjects.filter(({ isUnit }) => isUnit) };
  const isKnown = ofUnits.subjects.length > 0 && findMeetings(ofUnits, snapshot).length > 0;
  return isKnown
    ? phrase('answer.fact-missing', { meeting: describeQuery(question, query, phrase) })
    : phrase('answer.not-found', {});
}

/** What there is instead: the same at other times, else of other kinds. */
function meetingsAlike(query: MeetingQuery, snapshot: Snapshot): readonly ToldMeeting[] {
  if (query.subjects.length === 0 && query.people.length === 0) return [];
  const otherTimes = findMeetings({ ...query, periods: [] }, snapshot);
  if (otherTimes.length > 0) return otherTimes;
  return findMeetings({ ...query, kinds: [], sorts: [], roles: [], form: null }, snapshot);
}

/** Nothing of it could be a meeting's or an office's business. */
function isOffTopic({ tokens }: UnderstoodQuestion, query: MeetingQuery): boolean {
  const { people, subjects } = query;
  return !namesMeeting(tokens) && people.length === 0 && !subjects.some(({ isUnit }) => isUnit);
}

function isUnspecific({ subjects, people, periods }: MeetingQuery): boolean {
  return subjects.length === 0 && people.length === 0 && periods.length === 0;
}

/** `chiều 9-7-2018 (Hội nghị …)`, newest first; meetings without a time tell nothing here. */
function timesOf(
  meetings: readonly ToldMeeting[],
  { snapshot, phrase }: { readonly snapshot: Snapshot; readonly phrase: Phrase },
): string[] {
  return meetings
    .flatMap(({ best: { articleId, meeting } }) => {
      const article = snapshot.article(articleId);
      if (!article || !meeting.time) return [];
      const time = toldTime(meeting.time, article, phrase);
      return [phrase('answer.other-time', { time, name: meeting.name })];
    })
    .toReversed()
    .slice(0, mostOthers);
}
