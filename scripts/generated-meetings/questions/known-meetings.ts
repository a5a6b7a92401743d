import { numbersOf } from '../days.ts';
import { groupBy } from '../group-by.ts';
import type {
  GeneratedWorld,
  MeetingTruth,
  OfficeHolder,
  Report,
  Tellable,
  Unit,
} from '../truth.ts';

/** A meeting with all the articles that report it. */
export interface KnownMeeting {
  readonly meeting: MeetingTruth;
  readonly articles: readonly string[];
  /** Everybody whom an article shows at it, once. */
  readonly present: readonly OfficeHolder[];
  /** Whether every report writes the year of its day. */
  readonly writesYear: boolean;
  /** The articles that tell it; empty where none does. */
  toldBy(what: Tellable): readonly string[];
  /** The articles that show the person. */
  showing(holder: OfficeHolder): readonly string[];
}

/** What the articles say, ready to be asked about. */
export interface Knowledge {
  readonly world: GeneratedWorld;
  readonly meetings: readonly KnownMeeting[];
  /** In the order of days. */
  meetingsOf(unit: Unit): readonly KnownMeeting[];
  /** Years of which an article says anything about a meeting of, with or only mentioned of the unit. */
  yearsOf(unit: Unit): ReadonlySet<number>;
  /** Whether another unit's meeting or a mere mention speaks of a meeting of the unit in these days. */
  isBlurred(unit: Unit, first: string, last: string): boolean;
  /** Whether any mere mention lies in these days. */
  hasMention(first: string, last: string): boolean;
  /** Whether one person alone bears the name in all articles. */
  isUnique(name: string): boolean;
}

export function knowMeetings(world: GeneratedWorld): Knowledge {
  const meetings = groupReports(world.reports).toSorted((one, other) =>
    one.meeting.first < other.meeting.first ? -1 : 1,
  );
  const byUnit = groupBy(meetings, ({ meeting }) => meeting.unit);
  const visits = meetings.filter(({ meeting }) => meeting.visited !== null);
  const bearers = bearersOf(world, meetings);
  const meetingsOf = (unit: Unit) => byUnit.get(unit) ?? [];
  const mentionsOf = (unit: Unit) => world.mentions.filter((one) => one.unit === unit);
  const visitsTo = (unit: Unit) => visits.filter(({ meeting }) => meeting.visited === unit);
  return {
    world,
    meetings,
    meetingsOf,
    yearsOf: (unit) =>
      new Set([
        ...[...meetingsOf(unit), ...visitsTo(unit)].flatMap(({ meeting }) => meeting.years),
        ...mentionsOf(unit).map(({ day }) => numbersOf(day).year),
      ]),
    isBlurred: (unit, first, last) =>
      mentionsOf(unit).some(({ day }) => day >= first && day <= last) ||
      visitsTo(unit).some(({ meeting }) => meeting.first <= last && meeting.last >= first),
    hasMention: (first, last) => world.mentions.some(({ day }) => day >= first && day <= last),
    isUnique: (name) => bearers.get(name)?.size === 1,
  };
}

function groupReports(reports: readonly Report[]): KnownMeeting[] {
  return [...groupBy(reports, ({ meeting }) => meeting.number).values()].map(knownMeeting);
}

function knownMeeting(reports: readonly Report[]): KnownMeeting {
  const [first] = reports;
  if (!first) throw new RangeError('A meeting without a report.');
  const { meeting } = first;
  const { chairs, guide, reporter, speaker, attendees } = meeting;
  const people = [...chairs, guide, reporter, speaker, ...attendees].filter((one) => one !== null);
  const showing = ({ person }: OfficeHolder) =>
    reports.filter(({ offices }) => offices.has(person.number)).map(({ articleId }) => articleId);
  return {
    meeting,
    articles: reports.map(({ articleId }) => articleId),
    present: people.filter((holder) => showing(holder).length > 0),
    writesYear: reports.every(({ writesYear }) => writesYear),
    toldBy: (what) =>
      reports.filter(({ tells }) => tells.has(what)).map(({ articleId }) => articleId),
    showing,
  };
}

function bearersOf(
  { mentions, signatures, otherNames }: GeneratedWorld,
  meetings: readonly KnownMeeting[],
): Map<string, Set<number>> {
  const bearers = new Map<string, Set<number>>();
  const add = (name: string, number: number) => {
    bearers.set(name, (bearers.get(name) ?? new Set()).add(number));
  };
  const holders = [
    ...meetings.flatMap(({ present }) => present),
    ...mentions.map(({ holder }) => holder),
    ...signatures.map(({ signer }) => signer),
  ];
  for (const { person } of holders) add(person.name, person.number);
  for (const [at, name] of otherNames.entries()) add(name, -1 - at);
  return bearers;
}
