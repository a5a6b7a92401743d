import { findMeetings, meetingQueryOf } from '../retrieval/find-meetings.ts';
import { listedDirectives, namesSeveralMeetings } from '../retrieval/list-form.ts';
import { dayOf, type ToldMeeting } from '../retrieval/told-meeting.ts';
import type { TokenRange } from '../retrieval/understood-question.ts';
import type { Retrieved } from './answering-steps.ts';
import type { MeetingPlace } from './conversations.ts';
import {
  directivesBy,
  directivesOf,
  directivesTo,
  type GivenDirective,
  inOrder,
  isGivenIn,
  unitsCalled,
} from './given-directives.ts';
import { type ItemList, mostLines } from './item-list.ts';
import { quoteSpan } from './quote-span.ts';
import { askedSpeaker } from './readers/addresses-somebody.ts';
import { addressIn, tellDirective } from './readers/tell-directive.ts';
import type { Statement } from './reading.ts';
import { toldTime } from './told-time.ts';

/** In UTF-16 units: four with their days fit an answer. */
const longestTask = 150;

/** Where nobody is named, the directives of so many meetings are listed. */
const latestMeetings = 5;

/** What is to be listed, and how it is called. */
interface Listed {
  readonly what: string;
  readonly given: readonly GivenDirective[];
  /** All come from one, who is named once. */
  readonly isByOne: boolean;
}

/**
 * `Liệt kê các chỉ đạo của …`: what a person asked for at all meetings, what a unit was asked for or
 * was asked for at its meetings, or what was asked for at the latest meetings, the newest first. `null`
 * for any other question, for one that names a meeting or a matter, and where there is nothing.
 */
export function readDirectiveList(task: Retrieved): ItemList | null {
  const listed = whatIsListed(task);
  if (!listed) return null;
  const { phrase, snapshot, query, resolved } = task;
  const given = inOrder(listed.given, snapshot).filter(isGivenIn(query.periods, snapshot));
  const [count, what] = [given.length, listed.what];
  if (count <= resolved.from) return null;
  const header =
    resolved.from === 0
      ? phrase('list.directives', { count, what })
      : phrase('list.directives-from', { first: resolved.from + 1, count, what });
  const statements = given
    .slice(resolved.from, resolved.from + mostLines)
    .flatMap((one) => toStatement(one, listed.isByOne, task));
  return { header, statements, items: given.map(placesOf) };
}

function whatIsListed(task: Retrieved): Listed | null {
  if (!listsDirectives(task)) return null;
  const { query, snapshot, phrase } = task;
  const [person, ...others] = query.people;
  if (others.length > 0) return null;
  if (person) {
    const name = person.known[0]?.name ?? person.name;
    const what = phrase('list.directives-by', { person: name });
    return { what, given: directivesBy(query.people, snapshot), isByOne: true };
  }
  const [unit] = query.units;
  return unit ? ofUnit(unit, task) : ofLatest(task);
}

/** Those of one meeting, on one matter or by the holder of an office are read elsewhere. */
function listsDirectives({ question, query, resolved }: Retrieved): boolean {
  const { tokens, style, asked, documents } = question;
  const side = style === 'marked' ? 'marked' : 'folded';
  const behind = asked === 'directive' ? listedDirectives(tokens, side) : null;
  if (behind === null || resolved.only || documents.length > 0) return false;
  const isOfOne = query.kinds.length > 0 && !namesSeveralMeetings(tokens, side);
  const isOnMatter = query.subjects.some(({ isUnit, from }) => !isUnit && from >= behind);
  return !isOfOne && !isOnMatter && query.sorts.length === 0 && askedSpeaker(question) === null;
}

function ofUnit({ from, to }: TokenRange, task: Retrieved): Listed {
  const { question, phrase, snapshot } = task;
  const { text, tokens } = question;
  const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const known = unitsCalled(written, snapshot);
  // A unit that is only asked for something is not among those that an article is known for.
  const naming = [
    ...known.flatMap(({ articles }) => articles),
    ...task.articles.map(({ article }) => article.id),
  ];
  const given = [
    ...directivesTo(written, [...new Set(naming)], snapshot),
    ...directivesOf(meetingsOf(task), snapshot),
  ];
  const what = phrase('list.directives-of-unit', { unit: known[0]?.name ?? written });
  return { what, given, isByOne: false };
}

/** Of all meetings of a time, else of the latest; those at which nothing was asked for don't count. */
function ofLatest(task: Retrieved): Listed {
  const { query, phrase, snapshot } = task;
  const meetings = meetingsOf(task);
  const times = query.periods.map(({ written }) => written);
  const most = times.length > 0 ? meetings.length : latestMeetings;
  const given: GivenDirective[] = [];
  let count = 0;
  for (const told of meetings.filter(({ best }) => dayOf(best) !== null).toReversed()) {
    const ofMeeting = directivesOf([told], snapshot);
    given.push(...ofMeeting);
    if (ofMeeting.length > 0) count++;
    if (count === most) break;
  }
  const what =
    times.length > 0
      ? phrase('list.directives-of-time', { time: times.join(', ') })
      : phrase('list.directives-latest', { count });
  return { what, given, isByOne: false };
}

/** At which it was asked for: the question is understood as one that lists meetings. */
function meetingsOf({ question, query, snapshot }: Retrieved): readonly ToldMeeting[] {
  const { isAnyKind } = meetingQueryOf({ ...question, asked: 'list' }, snapshot);
  const subjects = query.subjects.filter(({ isUnit }) => isUnit);
  return findMeetings({ ...query, subjects, isAnyKind, isRow: true }, snapshot);
}

function placesOf({ articleId, directive }: GivenDirective): readonly MeetingPlace[] {
  return [{ articleId, ordinal: directive.meeting }];
}

/** Each bears the day on which it was given. */
function toStatement(
  { articleId, directive }: GivenDirective,
  isByOne: boolean,
  { snapshot, phrase }: Retrieved,
): Statement[] {
  const article = snapshot.article(articleId);
  if (!article) return [];
  const facts = snapshot.facts.factsOf(articleId);
  const { text, quotes } = tellDirective(directive, { article, facts, snapshot, longestTask });
  const said = isByOne ? text : `${addressIn(facts, directive.from)} ${text}`;
  const time = facts.meetings[directive.meeting ?? -1]?.time;
  if (!time) return [{ text: said, quotes }];
  const dated = phrase('answer.dated', { text: said, time: toldTime(time, article, phrase) });
  const day = time.shownBy && quoteSpan(snapshot, article, time.shownBy);
  return [{ text: dated, quotes: day ? [...quotes, day] : quotes }];
}
