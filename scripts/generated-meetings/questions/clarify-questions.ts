import { numbersOf } from '../days.ts';
import { type QuestionMaker, wordQuestion } from './asked-question.ts';
import { askedName } from './references.ts';

/** Who chaired a meeting of a unit, in words that fit two to five with different chairs. */
export const askUnclearMeeting: QuestionMaker = (knowledge, choices) => {
  const { unit, kind, first } = choices.pick(knowledge.meetings).meeting;
  const { year } = numbersOf(first);
  const fitting = knowledge
    .meetingsOf(unit)
    .filter(({ meeting }) => meeting.kind === kind && meeting.first.startsWith(`${year}`));
  const chairs = fitting.map(({ meeting }) => meeting.chairs[0]?.person);
  const areDifferent = new Set(chairs).size === chairs.length && !chairs.includes(undefined);
  if (fitting.length < 2 || fitting.length > 5 || !areDifferent) return null;
  const ref = `${kind} của ${askedName(unit, choices)} năm ${year}`;
  const question = wordQuestion(
    choices.pick(['chair', 'chair', 'when']),
    { ref, unit: unit.name, meeting: `${kind} năm ${year}` },
    choices,
  );
  return { kind: 'clarify', question, clarify: true };
};

/** Who chaired what many units held in the same half-year or year. */
export const askUnclearUnit: QuestionMaker = (knowledge, choices) => {
  const { kind, sort, about } = choices.pick(knowledge.meetings).meeting;
  if (!sort || !about) return null;
  const fitting = knowledge.meetings.filter(
    ({ meeting }) => meeting.kind === kind && meeting.sort === sort && meeting.about === about,
  );
  if (fitting.length < 2) return null;
  return {
    kind: 'clarify',
    question: wordQuestion('chair', { ref: `${kind} ${sort} ${about}` }, choices),
    clarify: true,
  };
};
