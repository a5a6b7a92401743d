import { areClearlyDifferent, mayBeSame, type UnitIdentity } from '../facts/unit-identity.ts';
import { daysBetween } from '../text/calendar.ts';
import type { IsoDate } from '../text/period.ts';

/**
 * Somebody of one name in one article. That one article names two of the same full name is so rare
 * that offices which do not go together are more likely misread.
 */
export interface PersonInArticle {
  /** Of the first meeting at which the article shows the person, else of posting. */
  readonly day: IsoDate | null;
  /** Of the offices of each mention, one an office. */
  readonly units: readonly (readonly UnitIdentity[])[];
}

/** Whether two units are one by their names, see `LinkedUnits.isOne`. */
export type IsOneUnit = (one: UnitIdentity, other: UnitIdentity) => boolean;

/** Offices this far apart may be those of one person, who went from one to the other. */
const daysToChangeOffice = 366;

/** When each unit was last seen. */
type LastDays = Map<UnitIdentity, IsoDate | null>;

interface LinkedPerson<Item> {
  readonly items: Item[];
  readonly lastDays: LastDays;
}

/** What of an article decides. */
interface Evidence {
  readonly day: IsoDate | null;
  readonly units: readonly UnitIdentity[];
}

/**
 * Parts those of one name into people. Two are different only if offices of clearly different units
 * (see `areClearlyDifferent`) stand within twelve months of each other and no workplace of that time
 * is theirs alike; without a date nothing parts them. Who could be several is the one with an office
 * in the same unit, else the one seen last.
 */
export function linkPeople<Item extends PersonInArticle>(
  ofOneName: readonly Item[],
  isOneUnit: IsOneUnit,
): (readonly Item[])[] {
  const relations = createRelations(ofOneName, isOneUnit);
  // Of several the one seen last stands last.
  const people: LinkedPerson<Item>[] = [];
  for (const item of inOrderOfTime(ofOneName)) {
    const evidence = evidenceOf(item, relations);
    const person = mostLike(people, evidence, relations) ?? newPerson<Item>();
    person.items.push(item);
    for (const unit of evidence.units) {
      person.lastDays.set(unit, item.day ?? person.lastDays.get(unit) ?? null);
    }
    if (people.includes(person)) people.splice(people.indexOf(person), 1);
    people.push(person);
  }
  return people.map(({ items }) => items);
}

function newPerson<Item>(): LinkedPerson<Item> {
  return { items: [], lastDays: new Map() };
}

type Relation = (one: UnitIdentity, other: UnitIdentity) => boolean;

interface Relations {
  /** Offices of both go together. */
  readonly isJoined: Relation;
  readonly isApart: Relation;
}

function createRelations(items: readonly PersonInArticle[], isOneUnit: IsOneUnit): Relations {
  const together = unitsHeldTogether(items);
  const isTogether: Relation = (one, other) =>
    together.get(one)?.has(other) === true || isOneUnit(one, other);
  return {
    isJoined: remembering((one, other) => isTogether(one, other) || mayBeSame(one, other)),
    isApart: remembering(
      (one, other) => !isTogether(one, other) && areClearlyDifferent(one, other),
    ),
  };
}

/** Units whose offices stand in one mention belong together for all of the name. */
function unitsHeldTogether(
  items: readonly PersonInArticle[],
): ReadonlyMap<UnitIdentity, ReadonlySet<UnitIdentity>> {
  const together = new Map<UnitIdentity, Set<UnitIdentity>>();
  for (const units of items.flatMap((item) => item.units)) {
    for (const unit of units) {
      const others = together.get(unit) ?? new Set();
      together.set(unit, others);
      for (const other of units) others.add(other);
    }
  }
  return together;
}

/** A name in thousands of articles has few units, which are compared again and again. */
function remembering(relation: Relation): Relation {
  const known = new Map<UnitIdentity, Map<UnitIdentity, boolean>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new Map<UnitIdentity, boolean>();
    known.set(one, ofOne);
    const result = ofOne.get(other) ?? relation(one, other);
    ofOne.set(other, result);
    return result;
  };
}

/** Those without a day last. */
function inOrderOfTime<Item extends PersonInArticle>(items: readonly Item[]): Item[] {
  const [dated, undated] = [items.filter(({ day }) => day), items.filter(({ day }) => !day)];
  return [...dated.sort((a, b) => compareTexts(a.day ?? '', b.day ?? '')), ...undated];
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Offices of one article that contradict each other tell nothing. */
function evidenceOf({ day, units }: PersonInArticle, { isApart }: Relations): Evidence {
  const all = [...new Set(units.flat())];
  const areApart = all.some((one, at) => all.slice(at + 1).some((other) => isApart(one, other)));
  return { day, units: areApart ? [] : all };
}

function mostLike<Item>(
  people: readonly LinkedPerson<Item>[],
  evidence: Evidence,
  relations: Relations,
): LinkedPerson<Item> | undefined {
  const fitting = people.filter(({ lastDays }) => !isAnother(lastDays, evidence, relations));
  const sharing = fitting.findLast(({ lastDays }) =>
    sharesUnit([...lastDays.keys()], evidence, relations),
  );
  return sharing ?? fitting.at(-1);
}

function isAnother(lastDays: LastDays, evidence: Evidence, relations: Relations): boolean {
  const { day, units } = evidence;
  if (day === null || units.length === 0) return false;
  const recent = [...lastDays]
    .filter(([, last]) => last !== null && daysBetween(last, day) <= daysToChangeOffice)
    .map(([unit]) => unit);
  // Every leader of a province may sit on its party committee; only a workplace is one's own.
  const workplaces = recent.filter(({ isWorkplace }) => isWorkplace);
  if (sharesUnit(workplaces, evidence, relations)) return false;
  return recent.some((unit) => units.some((other) => relations.isApart(unit, other)));
}

function sharesUnit(
  known: readonly UnitIdentity[],
  { units }: Evidence,
  { isJoined }: Relations,
): boolean {
  return known.some((unit) => units.some((other) => isJoined(unit, other)));
}
