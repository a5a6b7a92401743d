import type { Choices } from '../choices.ts';
import { numbersOf } from '../days.ts';
import type { Unit } from '../truth.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';

/** Words that mean one meeting and no other. */
export interface Reference {
  /** In small letters: `hội nghị sơ kết của Sở … năm 2021`. */
  readonly text: string;
  /** The same without unit: `hội nghị sơ kết năm 2021`. */
  readonly meeting: string;
  readonly unit: string;
}

type Test = (known: KnownMeeting) => boolean;

/** One way to say which meeting of its unit is meant, and what it would fit. */
interface Wording {
  readonly words: string;
  readonly fits: Test;
  /** The days that it speaks of; `null` where it tells a name. */
  readonly days: readonly [string, string] | null;
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

function wordingsOf({ meeting }: KnownMeeting): Wording[] {
  const { kind, sort, about, topic, namesTopic, first } = meeting;
  const { year, month, day } = numbersOf(first);
  const named = sort ? `${kind} ${sort}` : kind;
  const same: Test = (one) => one.meeting.kind === kind;
  const sameSort: Test = (one) => same(one) && one.meeting.sort === sort;
  const inYear: Test = (one) => one.meeting.years.includes(year);
  const inMonth: Test = (one) => one.meeting.first.slice(0, 7) === first.slice(0, 7);
  const onDay: Test = (one) => one.meeting.first <= first && one.meeting.last >= first;
  const both =
    (...tests: readonly Test[]): Test =>
    (one) =>
      tests.every((test) => test(one));
  const wholeYear = [`${year}-01-01`, `${year}-12-31`] as const;
  const wholeMonth = [`${first.slice(0, 7)}-01`, `${first.slice(0, 7)}-31`] as const;
  const isOfOneYear = meeting.years.length === 1 || sort !== 'tổng kết';
  const wordings: (Wording | null)[] = [
    about && sort
      ? {
          words: `${named} ${about}`,
          fits: both(sameSort, (one) => one.meeting.about === about),
          days: null,
        }
      : null,
    isOfOneYear
      ? { words: `${named} năm ${year}`, fits: both(sameSort, inYear), days: wholeYear }
      : null,
    isOfOneYear && sort
      ? { words: `${kind} năm ${year}`, fits: both(same, inYear), days: wholeYear }
      : null,
    { words: `${kind} tháng ${month}/${year}`, fits: both(same, inMonth), days: wholeMonth },
    { words: `${kind} ngày ${day}/${month}/${year}`, fits: onDay, days: [first, first] },
    namesTopic
      ? {
          words: `${named} về ${topic}`,
          fits: both(same, (one) => one.meeting.topic === topic),
          days: ['2000-01-01', '2099-12-31'],
        }
      : null,
    namesTopic
      ? {
          words: `${named} về ${topic} năm ${year}`,
          fits: both(same, inYear, (one) => one.meeting.topic === topic),
          days: wholeYear,
        }
      : null,
  ];
  return wordings.filter((one) => one !== null);
}
