import type { Choices } from './choices.ts';
import { daysAfter, numbersOf } from './days.ts';
import { holderOf } from './invent-contents.ts';
import { wholeOffice } from './invent-units.ts';
import type { MeetingTruth, Mention, Unit } from './truth.ts';
import { writeDay } from './write-day.ts';
import { writeOne } from './writing.ts';

const kinds = ['hội nghị', 'cuộc họp', 'hội thảo'];

/**
 * A sentence about a meeting before or after, of the same unit or of a neighbour, on the same topic
 * and with somebody else in the chair: what a careless reader would answer with.
 */
export function writeMention(
  meeting: MeetingTruth,
  units: readonly Unit[],
  choices: Choices,
): { readonly text: string; readonly mention: Omit<Mention, 'articleId'> } | null {
  const neighbours = units.filter(({ province }) => province === meeting.unit.province);
  const unit = choices.chance(0.3) ? meeting.unit : choices.pick(neighbours);
  const isBefore = choices.chance(0.65);
  const days = choices.integer(10, 120);
  const day = daysAfter(meeting.first, isBefore ? -days : days);
  const holder = holderOf(unit, numbersOf(day).year, choices.integer(0, 2));
  const taken = new Set(meeting.chairs.map(({ person }) => person));
  if (!holder || taken.has(holder.person) || meeting.guide?.person === holder.person) return null;
  const title = holder.person.isWoman ? 'bà' : 'ông';
  const text = writeOne(
    isBefore ? 'mentionBefore' : 'mentionAfter',
    { choices },
    {
      otherDay: writeDay(day),
      otherUnit: unit.name,
      otherMeeting: `${choices.pick(kinds)} về ${meeting.topic}`,
      otherChair: `${title} ${holder.person.name}, ${wholeOffice(holder.post, unit.name)}`,
    },
  );
  return { text, mention: { unit, day, holder } };
}
