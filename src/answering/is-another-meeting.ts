import { hasPartner } from '../facts/meeting-partners.ts';
import { namesMeeting } from '../facts/meeting-words.ts';
import { writeOut } from '../facts/written-out.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import { isOfSubordinate } from '../retrieval/is-of-subordinate.ts';
import { isOfPeriod } from '../retrieval/meeting-of-period.ts';
import { holdsSubject, type MeetingSubject } from '../retrieval/meeting-subjects.ts';
import { ofTheMeeting } from '../retrieval/of-the-meeting.ts';
import { sharesTime } from '../retrieval/periods-meant.ts';
import { isLevelWord } from '../retrieval/skipped-levels.ts';
import type { QuestionPeriod } from '../retrieval/understood-question.ts';
import { type AskedMeeting, askedMeeting } from './asked-meeting.ts';
import { isCommonNoun } from './is-common-noun.ts';
import type { ReadableArticle } from './readable-article.ts';
import type { ReadingTask } from './reading.ts';

/** Letterhead, title and lead. */
const leadSentences = 3;

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
 * from the unit of the question. Loosely, a unit may be called by a part of its name.
 */
export function isAnotherMeeting(
  task: ReadingTask,
  article: ReadableArticle,
  isLoose = false,
): boolean {
  const { question } = task;
  if (!askedOfOneMeeting.has(question.asked) || !namesMeeting(question.tokens)) return false;
  const asked = askedMeeting(task, article);
  return (
    asked !== null &&
    (isOfAnotherTime(task, asked) || isOfAnotherUnit(task, article, asked, isLoose))
  );
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
  { article, sentences }: ReadableArticle,
  { meeting, ordinal }: AskedMeeting,
  isLoose: boolean,
): boolean {
  const head = sentences
    .filter((one) => one.ordinal < leadSentences)
    .map(({ folded }) => folded)
    .join('|');
  if (meeting.unit === null) return false;
  const units = ofTheMeeting(question, query).subjects.filter(
    ({ isUnit, written }) => isUnit && !isCommonNoun(written.split(' ')[0] ?? '', question),
  );
  if (units.length === 0) return false;
  // Of a visit the facts know who came, the question may name the unit that was come to.
  const title = `| ${writeOut(article.title).join(' ')} |`;
  if (hasPartner(meeting.kind) && units.some((unit) => holdsSubject(title, unit))) return false;
  if (isOfSubordinate(meeting, units)) return true;
  const rows = snapshot.facts.meetings({ articles: [article.id], mentioned: true });
  const terms = rows.find((row) => row.ordinal === ordinal)?.terms;
  if (terms === undefined) return false;
  const own = writeOut(meeting.unit.name);
  return !units.some(
    (unit) =>
      holdsSubject(terms, unit) ||
      isItsPlace(unit, own, head) ||
      (isLoose && holdsLoosely(terms, unit)),
  );
}

/**
 * `Sở Y tế Hạ Đông` is the `Sở Y tế` of an article under the head of the province: what the question adds
 * to the name is told there as the place.
 */
function isItsPlace({ words }: MeetingSubject, own: readonly string[], head: string): boolean {
  if (words.length <= own.length || !own.every((word, at) => words[at] === word)) return false;
  const rest = words.slice(own.length).filter((word) => !isLevelWord(word));
  const isHeldElsewhere = head.includes(` ${words.join(' ')} `);
  return rest.length > 1 && !isHeldElsewhere && placesIn(head, rest);
}

/** A level stands before it: `tỉnh Hạ Đông`. */
function placesIn(head: string, place: readonly string[]): boolean {
  return head
    .split(` ${place.join(' ')} `)
    .slice(0, -1)
    .some((before) => isLevelWord(before.split(' ').at(-1) ?? ''));
}

/** One part of the terms has all words of a name in their order, with others between. */
function holdsLoosely(terms: string, { words }: MeetingSubject): boolean {
  return terms.split('|').some((part) => {
    const told = part.trim().split(' ');
    let at = 0;
    return words.every((word) => {
      const place = told.indexOf(word, at);
      at = place + 1;
      return place >= 0;
    });
  });
}
