import { numbersOf } from '../days.ts';
import { fillTemplate } from '../fill-template.ts';
import { writingsOf } from '../write-day.ts';
import { giverOf } from '../write-directives.ts';
import { callPerson, openingOf, type QuestionMaker, wordQuestion } from './asked-question.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';
import { askedName } from './references.ts';
import { drawReferred } from './who-questions.ts';

/** On what day; the words asked with do not say it. */
export const askWhen: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, () => true);
  if (!drawn || / ngày \d/.test(drawn.reference.text)) return null;
  const { known, reference } = drawn;
  const slots = { ref: reference.text, unit: reference.unit, meeting: reference.meeting };
  return {
    kind: 'when',
    question: wordQuestion('when', slots, choices),
    expects: dayGroups(known),
    cites: [...known.articles],
  };
};

/** On what day somebody chaired; their only meeting of the kind with the unit. */
export const askWhenOfPerson: QuestionMaker = (knowledge, choices) => {
  const known = choices.pick(knowledge.meetings);
  const { unit, kind, sort, chairs } = known.meeting;
  const [chair] = chairs;
  if (!chair || !knowledge.isUnique(chair.person.name)) return null;
  const fitting = knowledge
    .meetingsOf(unit)
    .filter(({ meeting }) => meeting.kind === kind && meeting.sort === sort)
    .filter(({ meeting }) => meeting.chairs.some(({ person }) => person === chair.person));
  if (fitting.length > 1 || knowledge.isBlurred(unit, '2000-01-01', '2099-12-31')) return null;
  const slots = {
    person: callPerson(chair.person, choices),
    meeting: sort ? `${kind} ${sort}` : kind,
    unit: askedName(unit, choices),
  };
  const question = wordQuestion('whenOfPerson', slots, choices);
  return { kind: 'when', question, expects: dayGroups(known), cites: [...known.articles] };
};

export const askWhere: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy('place').length > 0);
  const place = drawn?.known.meeting.place;
  if (!drawn || !place) return null;
  const question = wordQuestion('where', { ref: drawn.reference.text }, choices);
  return {
    kind: 'where',
    question,
    expects: [placeWritings(place)],
    cites: [...drawn.known.toldBy('place')],
  };
};

export const askForm: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy('form').length > 0);
  const form = drawn?.known.meeting.form;
  if (!drawn || !form) return null;
  const expects = form === 'hybrid' ? [['trực tiếp'], ['trực tuyến']] : [];
  const only = form === 'online' ? 'trực tuyến' : 'trực tiếp';
  const other = form === 'online' ? 'trực tiếp' : 'trực tuyến';
  return {
    kind: 'form',
    question: wordQuestion('form', { ref: drawn.reference.text }, choices),
    expects: form === 'hybrid' ? expects : [[only]],
    rejects: form === 'hybrid' ? [] : [other],
    cites: [...drawn.known.toldBy('form')],
  };
};

/** How many of what a report counts, in the time that it is about. */
export const askNumber: QuestionMaker = (knowledge, choices) => {
  const known = choices.pick(knowledge.meetings);
  const { figure, unit } = known.meeting;
  const cites = known.toldBy('figure');
  if (!figure || cites.length === 0) return null;
  const same = knowledge.meetingsOf(unit).filter(({ meeting }) => {
    const other = meeting.figure;
    return other?.template === figure.template && other.period.includes(figure.period.slice(-4));
  });
  const asked = fillTemplate(figure.template, { value: 'bao nhiêu' });
  const counted = fillTemplate(figure.template, { value: figure.value }).split(' ');
  const at = counted.indexOf(figure.value);
  if (same.length > 1 || tellsFigureElsewhere(known, knowledge)) return null;
  const slots = { period: figure.period, unit: askedName(unit, choices), figure: asked };
  return {
    kind: 'number',
    question: wordQuestion('number', slots, choices),
    expects: [[counted.slice(at, at + 2).join(' ')]],
    cites: [...cites],
  };
};

export const askDirective: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy('directives').length > 0);
  const giver = drawn && giverOf(drawn.known.meeting);
  if (!drawn || !giver) return null;
  const { directives } = drawn.known.meeting;
  const slots = { person: callPerson(giver.person, choices), ref: drawn.reference.text };
  return {
    kind: 'directive',
    question: wordQuestion('directive', slots, choices),
    expects: directives.map(({ task }) => [openingOf(task)]),
    cites: [...drawn.known.toldBy('directives')],
  };
};

/** By when something is to be done. */
export const askDue: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy('directives').length > 0);
  const directive = drawn?.known.meeting.directives.find(({ due }) => due !== null);
  if (!drawn || !directive?.due) return null;
  const { addressee, task, due } = directive;
  return {
    kind: 'due',
    question: wordQuestion('due', { ref: drawn.reference.text, addressee, task }, choices),
    expects: [writingsOf(due, true)],
    cites: [...drawn.known.toldBy('directives')],
  };
};

/** `Hội trường tầng 3, trụ sở Sở` may be told without the building. */
export function placeWritings(place: string): string[] {
  return [...new Set([place, place.split(',', 1)[0] ?? place])];
}

/** The groups of strings that tell the days of a meeting. */
export function dayGroups({ meeting, writesYear }: KnownMeeting): string[][] {
  const last = writingsOf(meeting.last, writesYear);
  if (meeting.first === meeting.last) return [last];
  return [[String(numbersOf(meeting.first).day)], last];
}

/** Articles about no meeting tell of figures of a whole year, too. */
function tellsFigureElsewhere({ meeting }: KnownMeeting, { world }: Knowledge): boolean {
  const { unit, figure } = meeting;
  const reported = new Set(world.reports.map(({ articleId }) => articleId));
  const year = figure?.period.slice(-4) ?? '';
  return world.articles.some(
    ({ id, title, body }) =>
      !reported.has(id) && `${title} ${body}`.includes(unit.name) && body.includes(year),
  );
}
