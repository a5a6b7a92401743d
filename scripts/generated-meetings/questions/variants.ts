import { foldMarks } from '../../../src/text/fold-marks.ts';
import type { Choices } from '../choices.ts';
import { numbersOf } from '../days.ts';
import type { GeneratedWorld } from '../truth.ts';
import { type AskedQuestion, type QuestionMaker, wordQuestion } from './asked-question.ts';
import { dayGroups } from './fact-questions.ts';
import { askedName } from './references.ts';

const shortened: readonly (readonly [string, string])[] = [
  ['hội nghị', 'HN'],
  ['6 tháng đầu năm', '6T đầu năm'],
  ['UBND', 'Ủy ban nhân dân'],
  ['Ban Tuyên giáo', 'BTG'],
  ['Hội đồng quản trị', 'HĐQT'],
];

/** The same question without any mark. */
export function withoutMarks(asked: AskedQuestion): AskedQuestion {
  return { ...asked, variant: 'no-marks', question: foldMarks(asked.question).toLowerCase() };
}

/** The same question with one slip in one of its longer words, never in a number. */
export function withSlip(asked: AskedQuestion, choices: Choices): AskedQuestion | null {
  const words = asked.question.split(' ');
  const places = words.flatMap((word, at) => (/^\p{Ll}{4,}$/u.test(word) ? [at] : []));
  const [place] = choices.some(places, 1);
  const word = place === undefined ? undefined : words[place];
  if (place === undefined || word === undefined) return null;
  const question = words.with(place, slip(word, choices)).join(' ');
  return question === asked.question ? null : { ...asked, variant: 'typo', question };
}

/** The same question with what offices shorten; null where there is nothing to shorten. */
export function withAbbreviation(
  asked: AskedQuestion,
  { units }: GeneratedWorld,
  choices: Choices,
): AskedQuestion | null {
  const unit = units.find(
    (one) => one.abbreviation !== null && one.asked.some((name) => asked.question.includes(name)),
  );
  const [name] = unit?.asked.filter((one) => asked.question.includes(one)) ?? [];
  const pairs = unit?.abbreviation && name ? [[name, unit.abbreviation] as const] : shortened;
  const fitting = pairs.filter(([long]) => asked.question.includes(long));
  if (fitting.length === 0) return null;
  const [long, short] = choices.pick(fitting);
  return { ...asked, variant: 'abbreviation', question: asked.question.replace(long, short) };
}

/** In English, with the unit's own name. */
export const askInEnglish: QuestionMaker = (knowledge, choices) => {
  const known = choices.pick(knowledge.meetings);
  const { unit, kind, sort, first, chairs, years } = known.meeting;
  const { year } = numbersOf(first);
  const english = new Map([
    ['sơ kết', 'mid-year review conference'],
    ['tổng kết', 'year-end review conference'],
  ]).get(sort ?? '');
  const same = knowledge
    .meetingsOf(unit)
    .filter(({ meeting }) => meeting.kind === kind && meeting.years.includes(year));
  const isClear = !knowledge.isBlurred(unit, `${year}-01-01`, `${year}-12-31`);
  if (!english || same.length > 1 || chairs.length !== 1 || years.length > 1 || !isClear)
    return null;
  const slots = { meeting: english, unit: askedName(unit, choices), year: String(year) };
  const question = wordQuestion('english', slots, choices);
  const expects = question.startsWith('When')
    ? dayGroups(known)
    : chairs.map(({ person }) => [person.name]);
  return { kind: 'english', question, expects, cites: [...known.articles] };
};

function slip(word: string, choices: Choices): string {
  const at = choices.integer(1, word.length - 2);
  const sort = choices.pick(['swap', 'drop', 'double', 'unmark']);
  if (sort === 'unmark') return foldMarks(word);
  if (sort === 'double') return word.slice(0, at + 1) + word.slice(at);
  if (sort === 'drop') return word.slice(0, at) + word.slice(at + 1);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}
