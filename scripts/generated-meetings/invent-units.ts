import type { Choices, Portfolio } from './choices.ts';
import { fillTemplate } from './fill-template.ts';
import type { People } from './invent-people.ts';
import unitsLexicon from './lexicon/units.json' with { type: 'json' };
import type { Person, Unit } from './truth.ts';

/** First and last year of meetings. */
export const firstYear = 2016;
export const lastYear = 2024;

const districtsOfAProvince = 3;
/** Share of the kinds of units that a province or district has in the corpus. */
const provincialShare = 0.7;
const districtShare = 0.6;

interface UnitKind {
  readonly name: string;
  readonly also: readonly string[];
  readonly short: string;
  readonly family: string;
  readonly field: string;
  readonly abbreviation?: string;
  readonly asked?: readonly string[];
  readonly parent?: string;
}

const families: Readonly<Record<string, readonly string[]>> = unitsLexicon.families;
const provincial: Portfolio<UnitKind> = unitsLexicon.province;
const ofDistrict: Portfolio<UnitKind> = unitsLexicon.district;
const central: Portfolio<UnitKind> = unitsLexicon.central;
const centralBody: UnitKind = {
  name: '{place}',
  also: [],
  short: 'Tổng cục',
  family: 'general',
  field: 'government',
};

/** Names for {@link inventProvince}, each handed out once. */
export interface Places {
  province(): string;
  district(): string;
}

/** A province's units: its people's committee, departments, subordinate units, districts. */
export function inventProvince(choices: Choices, people: People, places: Places): Unit[] {
  const province = places.province();
  const [committeeKind, ...kinds] = choices.all(provincial);
  if (!committeeKind) return [];
  const committee = inventUnit(committeeKind, province, province, null, choices, people);
  const units = [committee];
  const kept = kinds.filter(() => choices.chance(provincialShare));
  for (const kind of kept) units.push(below(kind, province, province, units));
  for (let made = 0; made < districtsOfAProvince; made += 1) {
    const district = places.district();
    const own = choices.all(ofDistrict).filter(() => choices.chance(districtShare));
    for (const kind of own) units.push(below(kind, district, province, units));
  }
  return units;

  function below(kind: UnitKind, place: string, where: string, known: readonly Unit[]): Unit {
    const name = kind.parent && fillTemplate(kind.parent, { place, province: where });
    const parent = known.find((unit) => unit.name === name) ?? committee;
    return inventUnit(kind, place, where, parent, choices, people);
  }
}

/** A body of the central government with its offices. */
export function inventCentralBody(choices: Choices, people: People, at: number): Unit[] {
  const place = unitsLexicon.central.bodies[at];
  if (place === undefined) return [];
  const body = inventUnit(centralBody, place, place, null, choices, people);
  const offices = choices
    .all(central)
    .map((kind) => inventUnit(kind, place, place, body, choices, people));
  return [body, ...offices];
}

function inventUnit(
  kind: UnitKind,
  place: string,
  province: string,
  parent: Unit | null,
  choices: Choices,
  people: People,
): Unit {
  const fill = (template: string) => fillTemplate(template, { place, province });
  const posts = families[kind.family] ?? [];
  const name = fill(kind.name);
  return {
    name,
    alsoWritten: kind.also.map(fill),
    asked: kind.asked?.map(fill) ?? [
      name,
      name.replace(/^(Sở|Chi cục|Cục|Trung tâm)(.*) tỉnh /, '$1$2 '),
    ],
    abbreviation: kind.abbreviation ? fill(kind.abbreviation) : null,
    short: kind.short,
    field: kind.field,
    province,
    parent,
    posts,
    holders: inventHolders(posts, choices, people),
  };
}

/** A head leaves about every seventh year; mostly a deputy follows. */
function inventHolders(
  posts: readonly string[],
  choices: Choices,
  people: People,
): Map<number, readonly Person[]> {
  const holders = new Map<number, readonly Person[]>();
  let now = posts.map(() => people.next());
  for (let year = firstYear - 1; year <= lastYear + 1; year += 1) {
    const leaving = choices.integer(0, 7);
    if (leaving === 0) now = withNewHead(now, choices, people);
    if (leaving === 1) now = now.map((one, at) => (at === 1 ? people.next() : one));
    holders.set(year, now);
  }
  return holders;
}

function withNewHead(now: readonly Person[], choices: Choices, people: People): Person[] {
  const [, deputy, ...others] = now;
  if (!deputy || choices.chance(0.3)) return [people.next(), ...now.slice(1)];
  return [deputy, people.next(), ...others];
}

/** What the office is called where its unit has to be said: `Giám đốc Sở Y tế tỉnh …`. */
export function wholeOffice(post: string, writtenUnit: string): string {
  return `${post} ${writtenUnit}`;
}

const namesItsUnit = /^(?:Phó )?(?:Vụ|Cục|Chi cục|Tổng Cục) ?trưởng$/;

/** What the office is called inside of the unit's own articles: `Giám đốc Sở`, `Vụ trưởng`. */
export function shortOffice(post: string, unit: Unit): string {
  return namesItsUnit.test(post) ? post : `${post} ${unit.short}`;
}
