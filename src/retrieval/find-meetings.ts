import type { Meeting, MeetingForm, MeetingTime } from '../facts/article-facts.ts';
import { type KindMention, kindsIn } from '../facts/kinds-in.ts';
import { sortsIn } from '../facts/meeting-sorts.ts';
import { isVerb, verbMatches } from '../facts/predicates.ts';
import { type Role, rolesOf } from '../facts/roles.ts';
import type { StoredMeeting } from '../search-index/fact-store.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { DatePrecision } from '../text/date-reading.ts';
import { foldMarks } from '../text/fold-marks.ts';
import { foldedWords } from '../text/folded-words.ts';
import { findOrdinals, ordinalsIn } from '../text/ordinals.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { isOfSubordinate } from './is-of-subordinate.ts';
import { knownUnitsIn } from './known-units.ts';
import formWordsLexicon from './lexicon/form-words.json' with { type: 'json' };
import wideKindsLexicon from './lexicon/wide-kinds.json' with { type: 'json' };
import { holdsNames, holdsWords, markedNamesIn } from './marked-names.ts';
import { holdsSubject, type MeetingSubject, meetingSubjectsOf } from './meeting-subjects.ts';
import { findQuestionPeople, type QuestionPerson } from './question-people.ts';
import { mergeMeetings, type ToldMeeting } from './told-meeting.ts';
import { tokensWithMarks } from './typed-marks.ts';
import type { QuestionPeriod, TokenRange, UnderstoodQuestion } from './understood-question.ts';

/** What a question says of the meetings that it asks about. */
export interface MeetingQuery {
  /** One narrows; none or several (`cuộc họp, hội nghị`) mean any meeting. */
  readonly kinds: readonly KindMention[];
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

/** Kinds that people mean by a wider word: a `phiên họp` is a `cuộc họp`, too. */
const wideKinds: Readonly<Partial<Record<string, readonly string[]>>> = wideKindsLexicon.kinds;

const classifiers = new Set(wideKindsLexicon.classifiers.map(foldMarks));

/** Reads the conditions on meetings out of a question. */
export function meetingQueryOf(question: UnderstoodQuestion, snapshot: Snapshot): MeetingQuery {
  const side = question.style === 'marked' ? 'marked' : 'folded';
  const people = findQuestionPeople(question, snapshot);
  const units = knownUnitsIn(question, snapshot);
  const ofMeetings = units.filter(({ from, to }) =>
    people.every((person) => to <= person.from || from >= person.to),
  );
  const taken = [...people, ...ordinalRanges(question)];
  const subjects = meetingSubjectsOf(question, taken, ofMeetings);
  const topics = subjects.filter(({ isUnit }) => !isUnit);
  return {
    kinds: kindsBeforeTopic(question, side),
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

/** `hội nghị về chuẩn bị đại hội` is no congress. */
function kindsBeforeTopic({ tokens }: UnderstoodQuestion, side: TokenSide): KindMention[] {
  const kinds = kindsIn(tokens, side);
  const topic = tokens.findIndex(
    ({ folded }, at) => folded === 've' && at > (kinds[0]?.from ?? tokens.length),
  );
  return topic < 0 ? kinds : kinds.filter(({ from }) => from < topic);
}

const ordinalWords = new Set(['lan', 'thu', 'khoa']);

/** `thứ tư`, `lần thứ 50`, `kỳ họp 50`: compared by value, not as words. */
function ordinalRanges({ text, tokens }: UnderstoodQuestion): TokenRange[] {
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
function formIn({ tokens, style, asked }: UnderstoodQuestion): MeetingForm | null {
  if (asked === 'form') return null;
  const side = style === 'marked' ? 'marked' : 'folded';
  const found = forms.filter(({ finder }) => finder.find(tokens, side).length > 0);
  return found.length === 1 ? (found[0]?.form ?? null) : null;
}

/** Being there is any part: who chairs a meeting attends it. */
function rolesIn({ tokens, style }: UnderstoodQuestion): Role[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  const roles = verbMatches(tokens, side)
    .filter(isVerb)
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
    ...(query.periods.length > 0 && { period: spanOf(query.periods) }),
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
  const found = mergeMeetings(ofNarrowestKind(fitting, query));
  remembered.set(query, found);
  return found;
}

/** `cuộc họp` means a `phiên họp`, too, but only where no meeting is called just so. */
function ofNarrowestKind(
  rows: readonly StoredMeeting[],
  { kinds }: MeetingQuery,
): readonly StoredMeeting[] {
  const [asked] = kinds;
  if (!asked || kinds.length > 1) return rows;
  const called = rows.filter(({ meeting }) => isCalled(meeting, asked));
  return called.length > 0 ? called : rows;
}

function isCalled({ kind, name }: Meeting, asked: KindMention): boolean {
  const isPlain = wordsBeyond(asked).length === 0;
  return (
    (isPlain && kind === asked.kind) || foldedWords(name).startsWith(foldedWords(asked.spelling))
  );
}

function peopleFilter({ people, roles }: MeetingQuery) {
  if (people.length === 0) return {};
  const numbers = people.flatMap(({ known }) => known.map(({ number }) => number));
  return { people: numbers, ...(roles.length > 0 && { roles }) };
}

function fits(meeting: Meeting, { kinds, sorts, periods, form }: MeetingQuery): boolean {
  const [kind] = kinds;
  return (
    (form === null || meeting.form === form) &&
    sorts.every((sort) => meeting.sorts.includes(sort)) &&
    (periods.length === 0 || periods.some((period) => isOfPeriod(meeting, period, sorts))) &&
    (kind === undefined || kinds.length > 1 || isOfKind(meeting, kind))
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

/** Whether a meeting is of a kind, in the wide sense in which people name it. */
export function isOfKind(
  { kind, name }: Pick<Meeting, 'kind' | 'name'>,
  asked: KindMention,
): boolean {
  const isKind = (wideKinds[asked.kind] ?? [asked.kind]).includes(kind);
  if (isKind && wordsBeyond(asked).length === 0) return true;
  const words = ` ${foldedWords(name)} `;
  if (words.includes(` ${foldedWords(asked.spelling)} `)) return true;
  return isKind && wordsBeyond(asked).every((word) => words.includes(` ${word} `));
}

/** What a spelling says beyond its kind: `phát động` of `lễ phát động`; nothing of `buổi họp`. */
function wordsBeyond({ kind, spelling }: KindMention): string[] {
  const known = new Set([...foldedWords(kind).split(' '), ...classifiers]);
  return foldedWords(spelling)
    .split(' ')
    .filter((word) => !known.has(word));
}

/** A meeting that looks back on a year is held within the year after it. */
const yearsBehind = 1;

function spanOf(periods: readonly QuestionPeriod[]): Period {
  const firsts = periods.map(({ period }) => period.first).sort();
  const lasts = periods.map(({ period }) => period.last).sort();
  const [first = '', last = ''] = [firsts[0], lasts.at(-1)];
  return { first, last: yearsLater(last, yearsBehind) };
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`.replace('-02-29', '-02-28');
}

/** Sorts of meeting look back or ahead on a time of this length. */
const longTimes = new Set<DatePrecision>(['half-year', 'quarter', 'year', 'span']);

/**
 * Whether a meeting is of a time. `Hội nghị sơ kết 6 tháng đầu năm 2018` is held in July, so where a
 * sort of meeting is asked for, the time that it looks back on counts; else the day on which it was
 * held. The day of posting stands in for that where the article does not tell it.
 */
export function isOfPeriod(
  { time, about }: Pick<Meeting, 'time' | 'about'>,
  asked: QuestionPeriod,
  sorts: readonly string[],
): boolean {
  const isHalf = asked.precision === 'half-year' || asked.precision === 'quarter';
  const looksBack =
    (sorts.length > 0 && longTimes.has(asked.precision)) || (isHalf && !asked.restricts);
  if (about && about.year !== 'unknown' && (looksBack || !isDated(time))) {
    return liesIn(about.period, asked.period);
  }
  if (!time) return false;
  if (time.partOfDay && asked.partOfDay && time.partOfDay !== asked.partOfDay) return false;
  if (asked.anyYear) return time.period.first.slice(4) === asked.period.first.slice(4);
  return time.year !== 'unknown' && periodsOverlap(time.period, asked.period);
}

function isDated(time: MeetingTime | null): boolean {
  return time !== null && time.from === 'text' && time.year !== 'unknown';
}

function liesIn(inner: Period, outer: Period): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}
