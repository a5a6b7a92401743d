import type { Choices } from '../choices.ts';
import { firstYear, lastYear } from '../invent-units.ts';
import type { Unit } from '../truth.ts';
import { type AskedQuestion, type QuestionMaker, wordQuestion } from './asked-question.ts';
import type { Knowledge } from './known-meetings.ts';
import { askedName } from './references.ts';
import { drawReferred } from './who-questions.ts';

const sortsOfAPair = [
  'chair',
  'chair',
  'when',
  'where',
  'reporter',
  'listUnitYear',
  'countUnitYear',
];

/** A unit that the articles know, in a year in which they know of no meeting of it. */
export const askAbsentYear: QuestionMaker = (knowledge, choices) => {
  const unit = choices.pick(knowledge.world.units);
  const known = knowledge.yearsOf(unit);
  const years = Array.from({ length: lastYear - firstYear + 3 }, (_, at) => firstYear - 1 + at);
  const absent = years.filter((year) => !known.has(year));
  if (known.size === 0 || absent.length === 0) return null;
  return abstain(
    'abstain-unit-year',
    askPair(askedName(unit, choices), choices.pick(absent), choices),
  );
};

/** A unit that looks like the others, of a province that no article speaks of. */
export const askAbsentUnit: QuestionMaker = (knowledge, choices) => {
  const model = choices.pick(knowledge.world.units.filter(isProvincial));
  const place = choices.pick(knowledge.world.absentPlaces);
  const name = askedName(model, choices).replace(model.province, place);
  const isThere = knowledge.world.articles.some(({ body }) => body.includes(place));
  if (isThere || !name.includes(place)) return null;
  const year = choices.integer(firstYear, lastYear);
  return abstain('abstain-unit', askPair(name, year, choices));
};

/** Somebody of whom no article speaks. */
export const askAbsentPerson: QuestionMaker = ({ world }, choices) => {
  const name = choices.pick(world.absentNames);
  if (world.articles.some(({ title, body }) => `${title} ${body}`.includes(name))) return null;
  const sort = choices.pick(['office', 'listPerson', 'listChaired', 'countChaired']);
  const person = choices.pick([name, `đồng chí ${name}`]);
  return abstain('abstain-person', wordQuestion(sort, { person, kinds: 'hội nghị' }, choices));
};

/** What the articles on a meeting do not tell: its chair, place, form, who reported. */
export const askAbsentFact: QuestionMaker = (knowledge, choices) => {
  const sort = choices.pick(['chair', 'chair', 'where', 'form', 'reporter'] as const);
  const drawn = drawReferred(knowledge, choices, ({ meeting, toldBy, articles }) => {
    if (articles.some((id) => hasSeveral(id, knowledge))) return false;
    if (sort === 'chair') return meeting.chairs.length === 0;
    const told = { where: 'place', form: 'form', reporter: 'reporter' } as const;
    return toldBy(told[sort]).length === 0;
  });
  if (!drawn) return null;
  return abstain('abstain-fact', wordQuestion(sort, { ref: drawn.reference.text }, choices));
};

/** A document whose number stands in no article. */
export const askAbsentDocument: QuestionMaker = ({ world }, choices) => {
  const head = choices.pick(['Kế hoạch số {n}/KH-UBND', 'Nghị quyết số {n}-NQ/TU']);
  const document = head.replace('{n}', String(choices.integer(5001, 9999)));
  const number = document.split(' ').at(-1) ?? document;
  if (world.articles.some(({ body }) => body.includes(number))) return null;
  return abstain('abstain-document', wordQuestion('documentSubject', { document }, choices));
};

function askPair(unit: string, year: number, choices: Choices): string {
  const meeting = choices.pick(['hội nghị', 'hội nghị sơ kết', 'hội nghị tổng kết']);
  const ref = choices.pick([
    `${meeting} của ${unit} năm ${year}`,
    `${meeting} năm ${year} của ${unit}`,
  ]);
  const slots = {
    ref,
    unit,
    year: String(year),
    kinds: 'hội nghị',
    meeting: `${meeting} năm ${year}`,
  };
  return wordQuestion(choices.pick(sortsOfAPair), slots, choices);
}

function abstain(kind: string, question: string): AskedQuestion {
  return { kind, question, abstain: true };
}

function isProvincial({ name, province }: Unit): boolean {
  return name.endsWith(province) && !province.startsWith('Tổng cục');
}

/** Two meetings in an article, or a mention with a chair or place of its own. */
function hasSeveral(articleId: string, { world }: Knowledge): boolean {
  return (
    world.reports.filter((one) => one.articleId === articleId).length > 1 ||
    world.mentions.some((one) => one.articleId === articleId)
  );
}
