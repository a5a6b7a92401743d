import { hasPartner } from '../facts/meeting-partners.ts';
import { namesMeeting } from '../facts/meeting-words.ts';
import { writeOut } from '../facts/written-out.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import { isOfSubordinate } from '../retrieval/is-of-subordinate.ts';
import { isOfPeriod } from '../retrieval/meeting-of-period.ts';
import { holdsSubject } from '../retrieval/meeting-subjects.ts';
import { ofTheMeeting } from '../retrieval/of-the-meeting.ts';
import { sharesTime } from '../retrieval/periods-meant.ts';
import type { QuestionPeriod } from '../retrieval/understood-question.ts';
import { type AskedMeeting, askedMeeting } from './asked-meeting.ts';
import type { ReadableArticle } from './readable-article.ts';
import type { ReadingTask } from './reading.ts';

const askedOfOneMeeting = new Set([
  'person',
  'attendance',
  'time',
  'place',
  'form',
  'directive',
  'due',
]);

/**
 * Whether the facts say that the meeting of an article is not the one asked about: it was at another
 * time, though the lead also names that of the question, or another unit held it, though a guest came
 * from the unit of the question.
 */
export function isAnotherMeeting(task: ReadingTask, article: ReadableArticle): boolean {
  const { question } = task;
  if (!askedOfOneMeeting.has(question.asked) || !namesMeeting(question.tokens)) return false;
  const asked = askedMeeting(task, article);
  return asked !== null && (isOfAnotherTime(task, asked) || isOfAnotherUnit(task, article, asked));
}

function isOfAnotherTime({ query }: ReadingTask, { meeting }: AskedMeeting): boolean {
  const { time } = meeting;
  if (time?.from !== 'text' || time.year === 'unknown') return false;
  return query.periods.some((period) => !isTold(meeting, period, query));
}

function isTold(
  meeting: AskedMeeting['meeting'],
  period: QuestionPeriod,
  query: MeetingQuery,
): boolean {
  const { about } = meeting;
  const isItsSubject = about !== null && sharesTime(period, about.period);
  return isItsSubject || isOfPeriod(meeting, period, query);
}

function isOfAnotherUnit(
  { question, query, snapshot }: ReadingTask,
  { article }: ReadableArticle,
  { meeting, ordinal }: AskedMeeting,
): boolean {
  if (meeting.unit === null) return false;
  const units = ofTheMeeting(question, query).subjects.filter(({ isUnit }) => isUnit);
  if (units.length === 0) return false;
  // Of a visit the facts know who came, the question may name the unit that was come to.
  const title = `| ${writeOut(article.title).join(' ')} |`;
  if (hasPartner(meeting.kind) && units.some((unit) => holdsSubject(title, unit))) return false;
  if (isOfSubordinate(meeting, units)) return true;
  const rows = snapshot.facts.meetings({ articles: [article.id], mentioned: true });
  const terms = rows.find((row) => row.ordinal === ordinal)?.terms;
  return terms !== undefined && !units.some((unit) => holdsSubject(terms, unit));
}
