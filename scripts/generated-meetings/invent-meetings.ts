import type { Choices, Portfolio } from './choices.ts';
import { daysAfter, isoDay, numbersOf } from './days.ts';
import { fillTemplate } from './fill-template.ts';
import { inventContents } from './invent-contents.ts';
import { firstYear, lastYear } from './invent-units.ts';
import fields from './lexicon/fields.json' with { type: 'json' };
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };
import type { MeetingTruth, Unit } from './truth.ts';

/** How many meetings a unit has in a year; none is what the questions on absent years need. */
const meetingsOfAYear = [
  { count: 0, weight: 24 },
  { count: 1, weight: 26 },
  { count: 2, weight: 24 },
  { count: 3, weight: 15 },
  { count: 4, weight: 7 },
  { count: 6, weight: 4 },
];
const partsOfDay = ['morning', 'morning', 'afternoon', 'afternoon', null] as const;
const quarters = ['I', 'II', 'III', 'IV'];

interface MeetingKind {
  readonly kind: string;
  readonly sort: string | null;
  readonly weight: number;
  readonly season: string;
  readonly names: readonly string[];
  readonly period?: string;
  readonly visit?: boolean;
  readonly of?: string;
}

/** When a meeting was and how its name speaks of a time. */
interface Timing {
  readonly first: string;
  readonly about: string | null;
  /** The year that its name speaks of. */
  readonly year: number;
  readonly quarter: string;
  readonly month: number;
}

const kinds: Portfolio<MeetingKind> = meetingsLexicon;
const topicsOf: Readonly<Record<string, { readonly topics: readonly string[] }>> = fields;

/** All meetings of a unit, in the order of years; no two are too much alike. */
export function inventMeetings(
  unit: Unit,
  neighbours: readonly Unit[],
  choices: Choices,
): Omit<MeetingTruth, 'number'>[] {
  const made: Omit<MeetingTruth, 'number'>[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const { count } = choices.pickWeighted(meetingsOfAYear);
    for (let drawn = 0; drawn < count; drawn += 1) {
      const meeting = inventMeeting(unit, neighbours, year, choices);
      if (!made.some((one) => isLike(one, meeting))) made.push(meeting);
    }
  }
  return made;
}

/** Of the same day, of the same name, or about the same half-year, quarter or month. */
function isLike(one: Omit<MeetingTruth, 'number'>, other: Omit<MeetingTruth, 'number'>): boolean {
  const isOfSameTime = one.about !== null && one.about === other.about && one.sort === other.sort;
  const isOfSameName = one.kind === other.kind && one.name === other.name;
  return one.first === other.first || isOfSameName || isOfSameTime;
}

/** Another meeting of the same unit on the day of the first, with somebody else in the chair. */
export function inventSecondSession(
  first: Omit<MeetingTruth, 'number'>,
  choices: Choices,
): Omit<MeetingTruth, 'number'> | null {
  const { year } = numbersOf(first.first);
  const second = inventMeeting(first.unit, [], year, choices, first.first);
  const chair = second.chairs[0]?.person;
  const differs = chair && first.chairs[0] && chair !== first.chairs[0].person;
  if (!differs || second.kind === first.kind || second.chairs.length > 1) return null;
  return { ...second, part: 'afternoon' };
}

function inventMeeting(
  unit: Unit,
  neighbours: readonly Unit[],
  year: number,
  choices: Choices,
  day?: string,
): Omit<MeetingTruth, 'number'> {
  const kind = pickKind(unit, neighbours, choices, day !== undefined);
  const timing = day ? timingOn(day) : drawTiming(kind, year, choices);
  const topic = choices.pick(topicsOf[unit.field]?.topics ?? []);
  const visited = kind.visit ? choices.pick(neighbours) : null;
  const template = choices.pick(kind.names);
  const { quarter, month } = timing;
  const ofYear = { year: String(timing.year), next: String(timing.year + 1) };
  const other = visited?.name;
  const name = fillTemplate(template, { ...ofYear, quarter, month: String(month), topic, other });
  const last = daysAfter(timing.first, lengthInDays(kind, choices, day !== undefined) - 1);
  return {
    ...{ unit, visited, kind: kind.kind, sort: kind.sort, name, topic },
    namesTopic: template.toLowerCase().includes('{topic}'),
    ...{ about: timing.about, first: timing.first, last },
    years: yearsOf(timing, template),
    part: last === timing.first ? choices.pick(partsOfDay) : null,
    ...inventContents({ unit, neighbours, timing, hasPlace: !kind.visit }, choices),
  };
}

function pickKind(
  unit: Unit,
  neighbours: readonly Unit[],
  choices: Choices,
  isSecond: boolean,
): MeetingKind {
  const fitting = choices
    .all(kinds)
    .filter(({ of }) => of === undefined || of === unit.field)
    .filter(({ visit }) => !visit || neighbours.length > 0)
    .filter(({ period }) => !isSecond || period === undefined);
  return choices.pickWeighted(fitting);
}

function lengthInDays(kind: MeetingKind, choices: Choices, isSecond: boolean): number {
  const mayBeLong = kind.kind === 'hội nghị' || kind.kind === 'hội thảo';
  return !isSecond && mayBeLong && choices.chance(0.06) ? choices.integer(2, 3) : 1;
}

function timingOn(day: string): Timing {
  const { year, month } = numbersOf(day);
  return { first: day, about: null, year, quarter: quarterOf(month), month };
}

function drawTiming(kind: MeetingKind, year: number, choices: Choices): Timing {
  const date = choices.integer(1, 28);
  if (kind.season === 'winter' && choices.chance(0.4)) {
    const about = `năm ${year}`;
    return { first: isoDay(year + 1, 1, date), about, year, quarter: 'I', month: 1 };
  }
  const month = monthIn(kind, choices);
  const quarter = quarterOf(month);
  const first = isoDay(year, month, date);
  return { first, about: aboutOf(kind, year, month, quarter), year, quarter, month };
}

function monthIn({ season, period }: MeetingKind, choices: Choices): number {
  if (season === 'winter') return 12;
  if (season === 'summer') return choices.integer(6, 7);
  return period === 'quarter' ? choices.integer(1, 4) * 3 : choices.integer(1, 12);
}

function aboutOf(
  { period }: MeetingKind,
  year: number,
  month: number,
  quarter: string,
): string | null {
  if (period === 'half-year') return `6 tháng đầu năm ${year}`;
  if (period === 'year') return `năm ${year}`;
  if (period === 'quarter') return `quý ${quarter} năm ${year}`;
  return period === 'month' ? `tháng ${month} năm ${year}` : null;
}

function quarterOf(month: number): string {
  return quarters[Math.floor((month - 1) / 3)] ?? 'I';
}

function yearsOf({ first, year }: Timing, template: string): number[] {
  const years = new Set([numbersOf(first).year, year]);
  if (template.includes('{next}')) years.add(year + 1);
  return [...years];
}
