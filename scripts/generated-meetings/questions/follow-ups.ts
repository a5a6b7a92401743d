import type { LabelledQuestion } from '../../labelled-question.ts';
import type { Choices } from '../choices.ts';
import { numbersOf } from '../days.ts';
import type { OfficeHolder } from '../truth.ts';
import { giverOf } from '../write-directives.ts';
import { type AskedQuestion, openingOf, rivalsOf, wordQuestion } from './asked-question.ts';
import { dayGroups, placeWritings } from './fact-questions.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';
import { mayBeCalled } from './may-be-called.ts';
import { writingsOfOffice } from './office-questions.ts';
import { askedName } from './references.ts';

/** A question about the same meeting. */
interface More {
  readonly sort: string;
  readonly expects: string[][];
  readonly cites: readonly string[];
  readonly aspect?: 'when';
  /** It names people other than who chaired. */
  readonly namesOthers?: boolean;
  /** It says `ông ấy`. */
  readonly ofChair?: boolean;
}

/** What a conversation has come to. */
interface State {
  readonly known: KnownMeeting;
  /** What the question before asked for: `Thế còn …` asks for the same again. */
  readonly aspect: 'chair' | 'when' | 'other';
  /** Whether `ông ấy` means who chaired: nobody else was named since. */
  readonly meansChair: boolean;
}

/** A question and where it leaves the conversation. */
interface Turn {
  readonly asked: AskedQuestion;
  readonly state: State;
}

/**
 * A conversation of two to four questions: who chaired a meeting, then its day, place, guests or
 * orders, or the same of another unit or year. Null when what was drawn makes none.
 */
export function askConversation(
  name: string,
  knowledge: Knowledge,
  choices: Choices,
): LabelledQuestion[] | null {
  const known = choices.pick(knowledge.meetings);
  const first = askPlainly(known, knowledge, choices);
  if (!first) return null;
  const turns: LabelledQuestion[] = [{ id: `${name}-1`, ...first }];
  let state: State = { known, aspect: 'chair', meansChair: true };
  const wanted = choices.integer(2, 4);
  for (let turn = 2; turn <= wanted; turn += 1) {
    const next = choices.chance(0.4) ? moveOn(state, knowledge, choices) : askMore(state, choices);
    if (!next) break;
    turns.push({ id: `${name}-${turn}`, ...next.asked, follows: `${name}-${turn - 1}` });
    state = next.state;
  }
  return turns.length > 1 ? turns : null;
}

/** By unit, kind, sort and year, so that the next question can put another unit or year in. */
function askPlainly(
  known: KnownMeeting,
  knowledge: Knowledge,
  choices: Choices,
): AskedQuestion | null {
  if (!isOnlyOfYear(known, knowledge) || known.meeting.chairs.length !== 1) return null;
  const { unit, kind, sort, first } = known.meeting;
  const words = sort ? `${kind} ${sort}` : kind;
  const ref = `${words} của ${askedName(unit, choices)} năm ${numbersOf(first).year}`;
  return askChairOf('who', wordQuestion('chair', { ref }, choices), known, knowledge, choices);
}

/** `Thế còn …`: the meeting of the same kind and sort of another unit, or in another year. */
function moveOn({ known, aspect }: State, knowledge: Knowledge, choices: Choices): Turn | null {
  if (aspect === 'other') return null;
  const changesYear = choices.chance(0.5);
  const fits = (one: KnownMeeting) =>
    isAlike(one, known, changesYear) &&
    one.meeting.chairs.length === 1 &&
    isOnlyOfYear(one, knowledge);
  const [next] = choices.some(knowledge.meetings.filter(fits), 1);
  if (!next) return null;
  const unit = askedName(next.meeting.unit, choices);
  const slots = { unit, year: String(numbersOf(next.meeting.first).year) };
  const question = wordQuestion(changesYear ? 'followYear' : 'followUnit', slots, choices);
  const asked =
    aspect === 'chair'
      ? askChairOf('follow-up', question, next, knowledge, choices)
      : { kind: 'follow-up', question, expects: dayGroups(next), cites: [...next.articles] };
  return { asked, state: { known: next, aspect, meansChair: aspect === 'chair' } };
}

function isAlike(
  { meeting: one }: KnownMeeting,
  { meeting: other }: KnownMeeting,
  changesYear: boolean,
): boolean {
  const isSameYear = numbersOf(one.first).year === numbersOf(other.first).year;
  const isSameUnit = one.unit === other.unit;
  const isMoved = changesYear ? isSameUnit && !isSameYear : isSameYear && !isSameUnit;
  return isMoved && one.kind === other.kind && one.sort === other.sort;
}

/** Something else about the same meeting, or about who chaired it. */
function askMore({ known, meansChair }: State, choices: Choices): Turn | null {
  const { meeting } = known;
  const [chair] = meeting.chairs;
  if (!chair) return null;
  const fitting = possibleMore(known, chair)
    .filter(({ expects, cites }) => expects.length > 0 && cites.length > 0)
    .filter(({ ofChair }) => !ofChair || meansChair);
  const { sort, expects, cites, aspect = 'other', namesOthers } = choices.pick(fitting);
  const slots = { kind: meeting.kind, pronoun: chair.person.isWoman ? 'bà' : 'ông' };
  const question = wordQuestion(sort, slots, choices);
  const asked = { kind: 'follow-up', question, expects: [...expects], cites: [...cites] };
  return { asked, state: { known, aspect, meansChair: meansChair && !namesOthers } };
}

function possibleMore(known: KnownMeeting, chair: OfficeHolder): readonly More[] {
  const { meeting, toldBy, articles } = known;
  const { place, reporter, attendees } = meeting;
  const orders = giverOf(meeting) === chair ? meeting.directives : [];
  const names = (holders: readonly OfficeHolder[]) => holders.map(({ person }) => [person.name]);
  const tasks = orders.map(({ task }) => [openingOf(task)]);
  const namesOthers = true;
  const ofChair = true;
  return [
    { sort: 'followWhen', expects: dayGroups(known), cites: articles, aspect: 'when' },
    { sort: 'followWhere', expects: place ? [placeWritings(place)] : [], cites: toldBy('place') },
    {
      ...{ sort: 'followReporter', namesOthers },
      ...{ expects: names(reporter ? [reporter] : []), cites: toldBy('reporter') },
    },
    { sort: 'followGuests', expects: names(attendees), cites: toldBy('attendees'), namesOthers },
    { sort: 'followOffice', expects: [writingsOfOffice(chair)], cites: articles, ofChair },
    { sort: 'followDirective', expects: tasks, cites: toldBy('directives'), ofChair },
  ];
}

function askChairOf(
  kind: string,
  question: string,
  known: KnownMeeting,
  knowledge: Knowledge,
  choices: Choices,
): AskedQuestion {
  const expects = known.meeting.chairs.map(({ person }) => [person.name]);
  const rejects = rivalsOf(known, knowledge, choices);
  return { kind, question, expects, cites: [...known.articles], rejects };
}

/** Whether unit, kind, sort and year mean it alone, and its name speaks of no other year. */
function isOnlyOfYear(known: KnownMeeting, knowledge: Knowledge): boolean {
  const { unit, kind, sort, first, years } = known.meeting;
  const { year } = numbersOf(first);
  const same = knowledge
    .meetingsOf(unit)
    .filter(({ meeting }) => mayBeCalled(meeting, kind, sort) && meeting.years.includes(year));
  const isClear = !knowledge.isBlurred(unit, `${year}-01-01`, `${year}-12-31`);
  return same.length === 1 && years.length === 1 && isClear;
}
