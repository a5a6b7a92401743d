import type { Choices } from '../choices.ts';
import type { Unit } from '../truth.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';
import { wordingsOf } from './meeting-wordings.ts';

/** Words that mean one meeting and no other. */
export interface Reference {
  /** In small letters: `hội nghị sơ kết của Sở … năm 2021`. */
  readonly text: string;
  /** The same without unit: `hội nghị sơ kết năm 2021`. */
  readonly meeting: string;
  readonly unit: string;
}

/**
 * Words that mean the meeting alone among all of its unit, by its name, its year, its month, its day
 * or its topic; null when none of the ways drawn does.
 */
export function referTo(
  known: KnownMeeting,
  knowledge: Knowledge,
  choices: Choices,
): Reference | null {
  const { unit } = known.meeting;
  const decided = wordingsOf(known).filter(({ fits, days }) => {
    const fitting = knowledge.meetingsOf(unit).filter(fits);
    const isClear = !days || !knowledge.isBlurred(unit, ...days);
    return fitting.length === 1 && fitting[0] === known && isClear;
  });
  if (decided.length === 0) return null;
  const { words } = choices.pick(decided);
  const name = askedName(unit, choices);
  return { text: placeUnit(words, name, choices), meeting: words, unit: name };
}

export function askedName(unit: Unit, choices: Choices): string {
  return choices.pick(unit.asked);
}

/** `A của B năm 2021` or `A năm 2021 của B`. */
function placeUnit(words: string, unit: string, choices: Choices): string {
  const time = /(?<! đầu| quý \w+| tháng \d+) (?:năm|tháng|ngày) [\d/]+$/.exec(words);
  return time && choices.chance(0.7)
    ? `${words.slice(0, time.index)} của ${unit}${time[0]}`
    : `${words} của ${unit}`;
}
