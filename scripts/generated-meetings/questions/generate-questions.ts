import type { LabelledQuestion } from '../../labelled-question.ts';
import { type Choices, createChoices } from '../choices.ts';
import type { GeneratedWorld } from '../truth.ts';
import {
  askAbsentDocument,
  askAbsentFact,
  askAbsentPerson,
  askAbsentUnit,
  askAbsentYear,
} from './abstentions.ts';
import type { AskedQuestion, QuestionMaker } from './asked-question.ts';
import { askUnclearMeeting, askUnclearUnit } from './clarify-questions.ts';
import { askDocument, askDocumentOfMeeting } from './document-questions.ts';
import { askEdge } from './edge-questions.ts';
import {
  askDirective,
  askDue,
  askForm,
  askNumber,
  askWhen,
  askWhenOfPerson,
  askWhere,
} from './fact-questions.ts';
import { askConversation } from './follow-ups.ts';
import { type Knowledge, knowMeetings } from './known-meetings.ts';
import { askOfDay, askOfMonth, askOfPerson, askOfSort, askOfUnitYear } from './list-questions.ts';
import { askHolder, askOffice } from './office-questions.ts';
import { askInEnglish, withAbbreviation, withoutMarks, withSlip } from './variants.ts';
import { askChair, askOtherRole, askSigner } from './who-questions.ts';

/** How many of each are asked of 2,000 articles; of fewer articles a share, but at least five. */
const makers: readonly (readonly [QuestionMaker, number])[] = [
  [askChair, 120],
  [askOtherRole, 60],
  [askSigner, 15],
  [askWhen, 80],
  [askWhenOfPerson, 20],
  [askWhere, 60],
  [askForm, 30],
  [askNumber, 30],
  [askOfUnitYear, 80],
  [askOfMonth, 40],
  [askOfDay, 20],
  [askOfPerson, 80],
  [askOfSort, 30],
  [askEdge, 40],
  [askOffice, 50],
  [askHolder, 40],
  [askDirective, 50],
  [askDue, 20],
  [askDocument, 30],
  [askDocumentOfMeeting, 20],
  [askUnclearMeeting, 20],
  [askUnclearUnit, 10],
  [askAbsentYear, 120],
  [askAbsentUnit, 40],
  [askAbsentPerson, 30],
  [askAbsentFact, 50],
  [askAbsentDocument, 15],
  [askInEnglish, 20],
];
const conversations = 40;
const variantsOfEach = 60;
const wholeCount = 2000;
const fewest = 5;
/** Draws that make no question are common: a month without mentions, a unique name. */
const triesPerQuestion = 60;
const varied = new Set(['who', 'when', 'where', 'list', 'count', 'office', 'directive']);

/** Questions about a generated world, each decided by what its articles say. */
export function generateQuestions(world: GeneratedWorld, seed: number): LabelledQuestion[] {
  const choices = createChoices(seed, 2);
  const knowledge = knowMeetings(world);
  const scale = (count: number) =>
    Math.max(
      fewest,
      Math.round((count * Math.min(wholeCount, world.articles.length)) / wholeCount),
    );
  const asked = makers.flatMap(([make, count]) => collect(make, scale(count), knowledge, choices));
  const plain = distinct(asked);
  const variants = varyQuestions(plain, scale(variantsOfEach), world, choices);
  const turns = collectConversations(scale(conversations), knowledge, choices);
  const numbers = new Map<string, number>();
  const numbered = distinct([...plain, ...variants]).map((one) => {
    const sort = one.variant ?? one.kind;
    const number = (numbers.get(sort) ?? 0) + 1;
    numbers.set(sort, number);
    return { id: `${sort}-${number}`, ...one };
  });
  return [...numbered, ...turns];
}

function collect(
  make: QuestionMaker,
  wanted: number,
  knowledge: Knowledge,
  choices: Choices,
): AskedQuestion[] {
  const made: AskedQuestion[] = [];
  for (let tries = wanted * triesPerQuestion; tries > 0 && made.length < wanted; tries -= 1) {
    const asked = make(knowledge, choices);
    if (asked) made.push(asked);
  }
  return made;
}

function varyQuestions(
  plain: readonly AskedQuestion[],
  wanted: number,
  world: GeneratedWorld,
  choices: Choices,
): AskedQuestion[] {
  const of = choices.some(
    plain.filter(({ kind }) => varied.has(kind)),
    plain.length,
  );
  const slips = of.map((one) => withSlip(one, choices)).filter((one) => one !== null);
  const short = of
    .map((one) => withAbbreviation(one, world, choices))
    .filter((one) => one !== null);
  return [
    ...of.slice(0, wanted).map(withoutMarks),
    ...slips.slice(-wanted),
    ...short.slice(0, wanted),
  ];
}

function collectConversations(
  wanted: number,
  knowledge: Knowledge,
  choices: Choices,
): LabelledQuestion[] {
  const turns: LabelledQuestion[] = [];
  let made = 0;
  for (let tries = wanted * triesPerQuestion; tries > 0 && made < wanted; tries -= 1) {
    const conversation = askConversation(`conversation-${made + 1}`, knowledge, choices);
    if (!conversation) continue;
    turns.push(...conversation);
    made += 1;
  }
  return turns;
}

function distinct(questions: readonly AskedQuestion[]): AskedQuestion[] {
  return [...new Map(questions.map((one) => [one.question, one])).values()];
}
