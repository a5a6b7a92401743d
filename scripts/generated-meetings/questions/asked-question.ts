import type { LabelledQuestion } from '../../labelled-question.ts';
import type { Choices, Portfolio } from '../choices.ts';
import { capitalised, fillTemplate, type Slots } from '../fill-template.ts';
import questionWords from '../lexicon/questions.json' with { type: 'json' };
import type { Knowledge, KnownMeeting } from './known-meetings.ts';

/** A question that has no id yet. */
export type AskedQuestion = Omit<LabelledQuestion, 'id'>;

/** What every maker of questions draws from; null when what was drawn makes no fair question. */
export type QuestionMaker = (knowledge: Knowledge, choices: Choices) => AskedQuestion | null;

const wordings: Readonly<Record<string, Portfolio<string>>> = questionWords;

/** A question in one of the wordings of its sort. */
export function wordQuestion(sort: string, slots: Slots, choices: Choices): string {
  const portfolio = wordings[sort];
  if (!portfolio) throw new RangeError(`No wordings for ${sort}.`);
  return capitalised(fillTemplate(choices.from(portfolio), slots));
}

/**
 * Who must not be named: those who chair what looks alike, and those whom the same articles mention
 * in another chair. Nobody who is at the meeting.
 */
export function rivalsOf(known: KnownMeeting, knowledge: Knowledge, choices: Choices): string[] {
  const { unit, kind, first } = known.meeting;
  const present = new Set(known.present.map(({ person }) => person.name));
  const alike = knowledge.meetings.filter(
    ({ meeting }) =>
      meeting !== known.meeting &&
      (meeting.unit === unit ||
        (meeting.kind === kind && meeting.first.slice(0, 7) === first.slice(0, 7))),
  );
  const mentioned = knowledge.world.mentions
    .filter(({ articleId }) => known.articles.includes(articleId))
    .map(({ holder }) => holder.person.name);
  const others = alike.flatMap(({ meeting }) => meeting.chairs.map(({ person }) => person.name));
  return [...new Set([...mentioned, ...choices.some(others, 3)])].filter(
    (name) => !present.has(name),
  );
}

/** `ông Trần Văn An`, or the bare name. */
export function callPerson(
  { name, isWoman }: { readonly name: string; readonly isWoman: boolean },
  choices: Choices,
): string {
  return choices.pick([name, `đồng chí ${name}`, `${isWoman ? 'bà' : 'ông'} ${name}`]);
}

/** Enough of what was asked for to know it by: the first words, as the article has them. */
export function openingOf(text: string): string {
  return text.replaceAll(',', '').split(' ').slice(0, 5).join(' ');
}
