import { numbersOf } from '../days.ts';
import { shortOffice, wholeOffice } from '../invent-units.ts';
import type { OfficeHolder } from '../truth.ts';
import { callPerson, type QuestionMaker, wordQuestion } from './asked-question.ts';
import type { Knowledge } from './known-meetings.ts';

/** Somebody shown in an office, in one article. */
interface Shown {
  readonly holder: OfficeHolder;
  readonly year: number;
  readonly articleId: string;
  /** False where the person stands in an article only by the way. */
  readonly isReported: boolean;
}

/** What office somebody holds; in a year, where it changed. */
export const askOffice: QuestionMaker = (knowledge, choices) => {
  const drawn = choices.pick(shownIn(knowledge));
  const { person } = drawn.holder;
  if (!drawn.isReported || !knowledge.isUnique(person.name)) return null;
  const own = shownIn(knowledge).filter(({ holder }) => holder.person === person);
  const sameYear = own.filter(({ year }) => year === drawn.year);
  const isSteady = own.every((one) => isSameOffice(one, drawn));
  if (!isSteady && !sameYear.every((one) => isSameOffice(one, drawn))) return null;
  const shown = isSteady ? own : sameYear;
  const slots = { person: callPerson(person, choices), year: String(drawn.year) };
  const isDeputy = drawn.holder.post.startsWith('Phó');
  return {
    kind: 'office',
    question: wordQuestion(isSteady ? 'office' : 'officeInYear', slots, choices),
    expects: [writingsOfOffice(drawn.holder)],
    rejects: isDeputy
      ? []
      : writingsOfOffice({ ...drawn.holder, post: `Phó ${drawn.holder.post}` }),
    cites: [...new Set(shown.filter((one) => one.isReported).map(({ articleId }) => articleId))],
  };
};

/** Who holds an office; in a year, where it changed hands. */
export const askHolder: QuestionMaker = (knowledge, choices) => {
  const drawn = choices.pick(shownIn(knowledge));
  const { person, unit, post } = drawn.holder;
  if (!drawn.isReported || unit.posts.filter((one) => one === post).length > 1) return null;
  const own = shownIn(knowledge).filter((one) => isSameOffice(one, drawn));
  const isSteady = own.every(({ holder }) => holder.person === person);
  const shown = isSteady ? own : own.filter(({ year }) => year === drawn.year);
  if (shown.some(({ holder }) => holder.person !== person)) return null;
  const office = wholeOffice(post, choices.pick(unit.asked));
  const others = own.map(({ holder }) => holder.person.name).filter((name) => name !== person.name);
  return {
    kind: 'office-holder',
    question: wordQuestion(
      isSteady ? 'holder' : 'holderInYear',
      { office, year: String(drawn.year) },
      choices,
    ),
    expects: [[person.name]],
    rejects: [...new Set(others)],
    cites: [...new Set(shown.filter((one) => one.isReported).map(({ articleId }) => articleId))],
  };
};

/** All that an answer may call the office. */
export function writingsOfOffice({ post, unit }: OfficeHolder): string[] {
  const whole = [unit.name, ...unit.alsoWritten].map((name) => wholeOffice(post, name));
  return [...new Set([shortOffice(post, unit), ...whole])];
}

const remembered = new WeakMap<Knowledge, readonly Shown[]>();

function shownIn(knowledge: Knowledge): readonly Shown[] {
  const known = remembered.get(knowledge) ?? findShown(knowledge);
  remembered.set(knowledge, known);
  return known;
}

function findShown({ meetings, world }: Knowledge): Shown[] {
  return [
    ...meetings.flatMap(({ meeting, present, showing }) =>
      present.flatMap((holder) => {
        const { year } = numbersOf(meeting.first);
        return showing(holder).map((articleId) => ({ holder, year, articleId, isReported: true }));
      }),
    ),
    ...world.signatures.map(({ articleId, signer, document }) => {
      const { year } = numbersOf(document.date);
      return { holder: signer, year, articleId, isReported: true };
    }),
    ...world.mentions.map(({ holder, day, articleId }) => {
      const { year } = numbersOf(day);
      return { holder, year, articleId, isReported: false };
    }),
  ];
}

function isSameOffice({ holder: one }: Shown, { holder: other }: Shown): boolean {
  return one.unit === other.unit && one.post === other.post;
}
