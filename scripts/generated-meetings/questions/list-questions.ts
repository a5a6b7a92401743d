import type { Choices } from '../choices.ts';
import { numbersOf } from '../days.ts';
import type { Slots } from '../fill-template.ts';
import type { Person } from '../truth.ts';
import { writeDay } from '../write-day.ts';
import {
  type AskedQuestion,
  callPerson,
  type QuestionMaker,
  wordQuestion,
} from './asked-question.ts';
import { dayGroups } from './fact-questions.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';
import { mayBeCalled, plainMeetings } from './may-be-called.ts';
import { askedName } from './references.ts';

/** More do not fit into an answer with their citations; then the number alone is expected. */
const mostListed = 8;
const numberWords = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** The meetings that a question is about, and what it calls them. */
interface Asked {
  readonly set: readonly KnownMeeting[];
  /** Others that an answer may tell of: of another kind in the same time. */
  readonly near: readonly KnownMeeting[];
  readonly kinds: string;
}

/** All of a unit in a year, by the days on which they were. */
export const askOfUnitYear: QuestionMaker = (knowledge, choices) => {
  const { unit, first } = choices.pick(knowledge.meetings).meeting;
  const { year } = numbersOf(first);
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const around = knowledge.meetingsOf(unit).filter(({ meeting }) => meeting.years.includes(year));
  const isSharp = around.every(({ meeting }) => numbersOf(meeting.first).year === year);
  if (!isSharp || knowledge.isBlurred(unit, start, end)) return null;
  const slots = { unit: askedName(unit, choices), year: String(year) };
  return listOrCount('UnitYear', callKind(around, choices), slots, choices);
};

/** All in a month: of one kind, or so many that only their number is expected. */
export const askOfMonth: QuestionMaker = (knowledge, choices) => {
  const { kind, first } = choices.pick(knowledge.meetings).meeting;
  const { year, month } = numbersOf(first);
  const [start, end] = [`${first.slice(0, 7)}-01`, `${first.slice(0, 7)}-31`];
  if (knowledge.hasMention(start, end)) return null;
  const near = knowledge.meetings.filter(
    ({ meeting }) => meeting.first <= end && meeting.last >= start,
  );
  const set = near.filter(({ meeting }) => meeting.kind === kind);
  if (near.some(({ meeting }) => meeting.first < start || meeting.last > end)) return null;
  const slots = { year: String(year), month: String(month) };
  return listOrCount('Month', { set, near, kinds: kind }, slots, choices);
};

/** All of a day. */
export const askOfDay: QuestionMaker = (knowledge, choices) => {
  const day = choices.pick(knowledge.meetings).meeting.first;
  const set = knowledge.meetings.filter(
    ({ meeting }) => meeting.first <= day && meeting.last >= day,
  );
  if (knowledge.hasMention(day, day) || set.some(({ meeting }) => meeting.first !== meeting.last)) {
    return null;
  }
  return listQuestion('listDay', callKind(set, choices), { day: writeDay(day) }, choices);
};

/** All that somebody took part in, or chaired. */
export const askOfPerson: QuestionMaker = (knowledge, choices) => {
  const [holder] = choices.some(choices.pick(knowledge.meetings).present, 1);
  if (!holder) return null;
  const { person } = holder;
  if (!knowledge.isUnique(person.name) || isMentioned(person, knowledge)) return null;
  const role = choices.pick(['Person', 'Person', 'Chaired'] as const);
  const set = knowledge.meetings.filter(({ meeting, present }) =>
    (role === 'Chaired' ? meeting.chairs : present).some((holder) => holder.person === person),
  );
  return listOrCount(
    role,
    callKind(set, choices),
    { person: callPerson(person, choices) },
    choices,
  );
};

/** All of a sort that a unit held over the years. */
export const askOfSort: QuestionMaker = (knowledge, choices) => {
  const { unit, kind, sort } = choices.pick(knowledge.meetings).meeting;
  if (!sort || knowledge.isBlurred(unit, '2000-01-01', '2099-12-31')) return null;
  const set = knowledge.meetingsOf(unit).filter(({ meeting }) => mayBeCalled(meeting, kind, sort));
  if (set.some(({ meeting }) => meeting.sort !== sort)) return null;
  const slots = { unit: askedName(unit, choices), sort };
  return listOrCount('Sort', { set, near: set, kinds: kind }, slots, choices);
};

/** One kind is called by its name, several as meetings; null where no word fits them all. */
function callKind(around: readonly KnownMeeting[], choices: Choices): Asked | null {
  const present = [...new Set(around.map(({ meeting }) => meeting.kind))];
  const [only, ...others] = present;
  if (only === undefined) return null;
  if (others.length === 0) return { set: around, near: around, kinds: only };
  if (present.every((kind) => plainMeetings.has(kind))) {
    return { set: around, near: around, kinds: 'cuộc họp, hội nghị' };
  }
  const special = present.filter((kind) => !plainMeetings.has(kind));
  const kinds = choices.pick(special);
  return { set: around.filter(({ meeting }) => meeting.kind === kinds), near: around, kinds };
}

function listOrCount(
  sort: string,
  asked: Asked | null,
  slots: Slots,
  choices: Choices,
): AskedQuestion | null {
  return choices.chance(0.5)
    ? listQuestion(`list${sort}`, asked, slots, choices)
    : countQuestion(`count${sort}`, asked, slots, choices);
}

function listQuestion(
  sort: string,
  asked: Asked | null,
  slots: Slots,
  choices: Choices,
): AskedQuestion | null {
  if (!asked || asked.set.length === 0 || (asked.set.length === 1 && choices.chance(0.8)))
    return null;
  const { set, near, kinds } = asked;
  const isLong = set.length > mostListed;
  return {
    kind: isLong ? 'list-long' : 'list',
    question: wordQuestion(sort, { ...slots, kinds }, choices),
    expects: isLong ? [numberOf(asked)] : set.flatMap(dayGroups),
    ...(isLong ? {} : citesOf(set)),
    allows: near.flatMap(({ articles }) => articles),
  };
}

function countQuestion(
  sort: string,
  asked: Asked | null,
  slots: Slots,
  choices: Choices,
): AskedQuestion | null {
  if (!asked || asked.set.length === 0 || (asked.set.length === 1 && choices.chance(0.7)))
    return null;
  const { set, near, kinds } = asked;
  return {
    kind: 'count',
    question: wordQuestion(sort, { ...slots, kinds }, choices),
    expects: [numberOf(asked)],
    ...(set.length > mostListed ? {} : citesOf(set)),
    allows: near.flatMap(({ articles }) => articles),
  };
}

/** Of `hội nghị` both numbers are right where other meetings were held in the same time. */
function numberOf({ set, near, kinds }: Asked): string[] {
  const counts = kinds === 'hội nghị' ? [set.length, near.length] : [set.length];
  const nouns = kinds.includes(',') ? ['cuộc họp', 'hội nghị', 'cuộc'] : [kinds, 'cuộc'];
  return [...new Set(counts)].flatMap((count) =>
    [String(count), numberWords[count] ?? ''].flatMap((number) =>
      number === '' ? [] : nouns.map((noun) => `${number} ${noun}`),
    ),
  );
}

function citesOf(set: readonly KnownMeeting[]): Pick<AskedQuestion, 'cites' | 'citesOneOf'> {
  const once = set.filter(({ articles }) => articles.length === 1);
  const more = set.filter(({ articles }) => articles.length > 1);
  return {
    cites: [...new Set(once.flatMap(({ articles }) => articles))],
    ...(more.length > 0 && { citesOneOf: more.map(({ articles }) => [...articles]) }),
  };
}

function isMentioned(person: Person, { world }: Knowledge): boolean {
  return world.mentions.some(({ holder }) => holder.person === person);
}
