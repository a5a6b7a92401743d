import type { Meeting, MeetingForm } from '../facts/article-facts.ts';
import type { KindMention } from '../facts/kinds-in.ts';
import { sortsIn } from '../facts/meeting-sorts.ts';
import { meetingWordsIn } from '../facts/meeting-words.ts';
import { isVerb, verbMatches } from '../facts/predicates.ts';
import { type Role, rolesOf } from '../facts/roles.ts';
import type { StoredMeeting } from '../search-index/fact-store.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { foldedWords } from '../text/folded-words.ts';
import { findOrdinals, ordinalsIn } from '../text/ordinals.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { calledByTheirNames } from './called-by-their-names.ts';
import { isOfSubordinate } from './is-of-subordinate.ts';
import { knownUnitsIn } from './known-units.ts';
import formWordsLexicon from './lexicon/form-words.json' with { type: 'json' };
import tellingVerbsLexicon from './lexicon/telling-verbs.json' with { type: 'json' };
import { holdsNames, holdsWords, markedNamesIn } from './marked-names.ts';
import {
  generalMeetingWords,
  isCalled,
  isOfKind,
  kindsAsked,
  meansAnyKind,
} from './meeting-of-kind.ts';
import { isHeldIn, isNamedByTime, isOfPeriod } from './meeting-of-period.ts';
import { holdsSubject, type MeetingSubject, meetingSubjectsOf } from './meeting-subjects.ts';
import { findQuestionPeople, type QuestionPerson } from './question-people.ts';
import { mergeMeetings, type ToldMeeting } from './told-meeting.ts';
import { tokensWithMarks } from './typed-marks.ts';
import type { QuestionPeriod, TokenRange, UnderstoodQuestion } from './understood-question.ts';

/** What a question says of the meetings that it asks about. */
export interface MeetingQuery {
  readonly kinds: readonly KindMention[];
  /** None or several kinds (`cuộc họp, hội nghị`), and the general word in a row, mean any meeting. */
  readonly isAnyKind: boolean;
  /** Meetings are to be listed, counted or put in order. */
  readonly isRow: boolean;
  readonly sorts: readonly string[];
  readonly subjects: readonly MeetingSubject[];
  readonly people: readonly QuestionPerson[];
  /** What these people did there; empty for any part. */
  readonly roles: readonly Role[];
  readonly periods: readonly QuestionPeriod[];
  /** `trực tuyến`: how it was held. */
  readonly form: MeetingForm | null;
  /** `lần thứ 50`, by their values. */
  readonly ordinals: readonly number[];
  /** Units that are in the index, as places of tokens. */
  readonly units: readonly TokenRange[];
  /** The words of topics with their marks; empty where the question is typed without. */
  readonly words: readonly Token[];
  /** Names in capitals with the marks of the question; empty where it is typed without. */
  readonly names: readonly string[];
}

/** What is told of a meeting, and no part of its name: `bắt đầu`, `bàn về`; without marks `bàn` is `ban`. */
const tellingVerbs = {
  marked: createPhraseFinder([...tellingVerbsLexicon.always, ...tellingVerbsLexicon.markedOnly]),
  folded: createPhraseFinder(tellingVerbsLexicon.always),
};

/** Without marks `dự` is a verb only behind somebody. */
const afterPeople = createPhraseFinder(tellingVerbsLexicon.afterPeople);

/** Reads the conditions on meetings out of a question. */
export function meetingQueryOf(question: UnderstoodQuestion, snapshot: Snapshot): MeetingQuery {
  const side = question.style === 'marked' ? 'marked' : 'folded';
  const people = findQuestionPeople(question, snapshot);
  const kinds = kindsAsked(question, side);
  const isRow = asksForRow(question);
  const general = isRow ? generalMeetingWords(question.tokens, side) : [];
  const telling = tellingVerbs[side].find(question.tokens, side);
  const attending = people.flatMap(({ to }) => afterPeople.at(question.tokens, to, side) ?? []);
  const taken = [...people, ...ordinalRanges(question), ...general, ...telling, ...attending];
  const units = knownUnitsIn(question, snapshot);
  const ofMeetings = units.filter(({ from, to }) =>
    people.every((person) => to <= person.from || from >= person.to),
  );
  const subjects = meetingSubjectsOf(question, taken, ofMeetings).filter((one) => !isOnlySort(one));
  const topics = subjects.filter(({ isUnit }) => !isUnit);
  return {
    kinds,
    isAnyKind: meansAnyKind(kinds, question, isRow),
    isRow,
    sorts: sortsIn(question.tokens, side),
    subjects,
    words:
      side === 'marked' ? topics.flatMap(({ written }) => tokensWithMarks(partsOf(written))) : [],
    units,
    people,
    roles: people.length > 0 ? rolesIn(question) : [],
    periods: question.periods,
    form: formIn(question),
    ordinals: ordinalsIn(question.text),
    names: markedNamesIn(question, people),
  };
}

/** `hội nghị tổng kết`: the sort is a condition of its own, wherever the name has it. */
function isOnlySort({ written, isNamedSo }: MeetingSubject): boolean {
  const tokens = partsOf(written);
  const sort = isNamedSo && sortsIn(tokens, 'folded').at(-1);
  return sort !== false && sort !== undefined && foldedWords(written).endsWith(foldedWords(sort));
}

/** Several meetings, or one by its place among them. */
function asksForRow({ asked, order }: UnderstoodQuestion): boolean {
  return asked === 'list' || asked === 'count' || order !== null;
}

const ordinalWords = new Set(['lan', 'thu', 'khoa']);

/** `thứ tư`, `lần thứ 50`, `kỳ họp 50`: compared by value, not as words. */
export function ordinalRanges({ text, tokens }: UnderstoodQuestion): TokenRange[] {
  return findOrdinals(text).flatMap(({ start, end }) => {
    const at = tokens.findIndex((token) => token.start >= start && token.end <= end);
    if (at < 0) return [];
    let from = at;
    while (ordinalWords.has(tokens[from - 1]?.folded ?? '')) from--;
    return [{ from, to: at + 1 }];
  });
}

const forms = Object.entries(formWordsLexicon).map(([form, words]) => ({
  form: form as MeetingForm,
  finder: createPhraseFinder(words),
}));

/** How the meetings asked about were held; what is itself asked for is no condition. */
function formIn(question: UnderstoodQuestion): MeetingForm | null {
  return formRange(question)?.form ?? null;
}

/** Where a question says how the meetings that it asks about were held: `trực tuyến`. */
export function formRange({
  tokens,
  style,
  asked,
}: UnderstoodQuestion): (TokenRange & { readonly form: MeetingForm }) | null {
  if (asked === 'form') return null;
  const side = style === 'marked' ? 'marked' : 'folded';
  const found = forms.flatMap(({ form, finder }) =>
    finder
      .find(tokens, side)
      .slice(0, 1)
      .map(({ from, to }) => ({ form, from, to })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Being there is any part: who chairs a meeting attends it. */
function rolesIn({ tokens, style }: UnderstoodQuestion): Role[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  const kinds = meetingWordsIn(tokens);
  const roles = verbMatches(tokens, side)
    .filter(isVerb)
    // `lễ ký kết`: the verb says what kind of meeting it is.
    .filter(({ from, to }) => !kinds.some((kind) => from < kind.to && kind.from < to))
    .flatMap(({ phrase }) => rolesOf(phrase));
  return roles.includes('attend') ? [] : [...new Set(roles)];
}

const remembered = new WeakMap<MeetingQuery, readonly ToldMeeting[]>();

/**
 * The meetings that fit a question, by date, each with all the articles that tell of it. A query belongs
 * to one snapshot: what it found once is remembered with it.
 */
export function findMeetings(query: MeetingQuery, snapshot: Snapshot): readonly ToldMeeting[] {
  const known = remembered.get(query);
  if (known) return known;
  const rows = snapshot.facts.meetings({
    ...periodFilter(query),
    ...peopleFilter(query),
    phrases: query.subjects.filter(({ isUnit }) => isUnit).map(({ words }) => words[0] ?? ''),
    fitsTerms: (terms) => query.subjects.every((subject) => holdsSubject(terms, subject)),
  });
  const fitting = rows.filter(
    (row) =>
      fits(row.meeting, query) &&
      !isOfSubordinate(row.meeting, query.subjects) &&
      isCalledSo(row, query, snapshot),
  );
  const named = calledByTheirNames(fitting, query.subjects);
  const found = mergeMeetings(ofNearestTime(ofNarrowestKind(named, query), query));
  remembered.set(query, found);
  return found;
}

/** `cuộc họp` means a `phiên họp`, too, but only where no meeting is called just so. */
function ofNarrowestKind(
  rows: readonly StoredMeeting[],
  { kinds, isRow, isAnyKind }: MeetingQuery,
): readonly StoredMeeting[] {
  const [asked] = kinds;
  if (!asked || isAnyKind || isRow) return rows;
  const called = rows.filter(({ meeting }) => isCalled(meeting, asked));
  return called.length > 0 ? called : rows;
}

/**
 * One meeting is meant: of those that a time may mean, first the ones that are named by it (`phiên họp
 * quý II`, though held in July), then those that were held in it.
 */
function ofNearestTime(
  rows: readonly StoredMeeting[],
  { periods, isRow }: MeetingQuery,
): readonly StoredMeeting[] {
  if (isRow || periods.length === 0) return rows;
  const named = rows.filter(({ meeting }) =>
    periods.some((period) => period.precision !== 'year' && isNamedByTime(meeting, period)),
  );
  if (named.length > 0) return named;
  const held = rows.filter(({ meeting }) => periods.some((one) => isHeldIn(meeting.time, one)));
  return held.length > 0 ? held : rows;
}

function peopleFilter({ people, roles }: MeetingQuery) {
  if (people.length === 0) return {};
  const numbers = people.flatMap(({ known }) => known.map(({ number }) => number));
  return { people: numbers, ...(roles.length > 0 && { roles }) };
}

function fits(meeting: Meeting, query: MeetingQuery): boolean {
  const { kinds, sorts, periods, form, isAnyKind } = query;
  const [kind] = kinds;
  return (
    (form === null || meeting.form === form) &&
    sorts.every((sort) => meeting.sorts.includes(sort)) &&
    (periods.length === 0 || periods.some((period) => isOfPeriod(meeting, period, query))) &&
    (kind === undefined || isAnyKind || isOfKind(meeting, kind, sorts))
  );
}

/** Names and topics stand there with the marks of the question; `lần thứ 49` is not `lần thứ 50`. */
function isCalledSo(
  { articleId, terms, meeting }: StoredMeeting,
  { names, ordinals, words }: MeetingQuery,
  snapshot: Snapshot,
): boolean {
  const told = ordinals.length === 0 ? [] : ordinalsIn(terms);
  if (!ordinals.every((ordinal) => told.includes(ordinal))) return false;
  if (names.length === 0 && words.length === 0) return true;
  const article = snapshot.article(articleId);
  if (!article) return false;
  return (
    holdsWords(partsOf(`${meeting.name} ${meeting.place?.name ?? ''} ${article.title}`), words) &&
    (names.length === 0 || holdsNames(`${article.title}\n${article.text}`, names))
  );
}

/** A meeting that looks back or ahead on a year is held within the year after or before it. */
const yearsAround = 1;

/** Times that leave the year open, and terms, are compared meeting by meeting. */
function periodFilter({ periods }: MeetingQuery): { readonly period?: Period } {
  if (periods.length === 0 || periods.some(({ anyYear, isTerm }) => anyYear || isTerm)) return {};
  const firsts = periods.map(({ period }) => period.first).sort();
  const lasts = periods.map(({ period }) => period.last).sort();
  const [first = '', last = ''] = [firsts[0], lasts.at(-1)];
  const period = { first: yearsLater(first, -yearsAround), last: yearsLater(last, yearsAround) };
  return { period };
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`.replace('-02-29', '-02-28');
}
