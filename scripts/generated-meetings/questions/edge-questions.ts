import { numbersOf } from '../days.ts';
import { type QuestionMaker, wordQuestion } from './asked-question.ts';
import { dayGroups } from './fact-questions.ts';
import { askedName } from './references.ts';

/** The latest meeting of a unit, or the first of a year: when it was or who chaired it. */
export const askEdge: QuestionMaker = (knowledge, choices) => {
  const { unit, first } = choices.pick(knowledge.meetings).meeting;
  const { year } = numbersOf(first);
  const isLatest = choices.chance(0.6);
  const all = knowledge.meetingsOf(unit);
  const set = isLatest ? all : all.filter(({ meeting }) => numbersOf(meeting.first).year === year);
  const edge = isLatest ? set.at(-1) : set[0];
  if (!edge || set.length < 2 || edge.meeting.kind !== 'hội nghị') return null;
  const next = isLatest ? set.at(-2) : set[1];
  const { meeting } = edge;
  const span = isLatest ? [meeting.first, '2099-12-31'] : [`${year}-01-01`, meeting.last];
  const isBlurred = knowledge.isBlurred(unit, span[0] ?? '', span[1] ?? '');
  if (isBlurred || next?.meeting.first === meeting.first) return null;
  const isWho = choices.chance(0.5) && meeting.chairs.length > 0;
  const slots = { unit: askedName(unit, choices), year: String(year) };
  return {
    kind: 'latest',
    question: wordQuestion(
      `${isLatest ? 'latest' : 'first'}${isWho ? 'Who' : 'When'}`,
      slots,
      choices,
    ),
    expects: isWho ? meeting.chairs.map(({ person }) => [person.name]) : dayGroups(edge),
    cites: [...edge.articles],
  };
};
