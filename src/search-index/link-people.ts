import { areClearlyDifferent, mayBeSame, type UnitIdentity } from '../facts/unit-identity.ts';
import { daysBetween } from '../text/calendar.ts';
import type { IsoDate } from '../text/period.ts';

/**
 * Somebody of one name in one article. That one article names two of the same full name is so rare
 * that offices which do not go together are more likely misread.
 */
export interface PersonInArticle {
  readonly article: number;
  /** Of the first meeting at which the article shows the person, else of posting. */
  readonly day: IsoDate | null;
  /** Of the offices, one each. */
  readonly units: readonly UnitIdentity[];
}

/** Whether two units are one by their names, see `LinkedUnits.isOne`. */
export type IsOneUnit = (one: UnitIdentity, other: UnitIdentity) => boolean;

/** Offices this far apart may be those of one person, who went from one to the other. */
const daysToChangeOffice = 366;

interface LinkedPerson<Item> {
  readonly items: Item[];
  /** When each unit was last seen. */
  readonly lastDays: Map<UnitIdentity, IsoDate | null>;
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
  const people: LinkedPerson<Item>[] = [];
  for (const item of inOrderOfTime(ofOneName)) {
    const fitting = people.filter((person) => !isAnother(person, item, relations));
    // Of several the one seen last stands last.
    const person =
      fitting.findLast(({ lastDays }) => sharesUnit([...lastDays.keys()], item, relations)) ??
      fitting.at(-1);
    const chosen = person ?? { items: [], lastDays: new Map() };
    addTo(chosen, item);
    if (person) people.splice(people.indexOf(person), 1);
    people.push(chosen);
  }
  return people.map(({ items }) => items);
}

type Relation = (one: UnitIdentity, other: UnitIdentity) => boolean;

interface Relations {
  /** Offices of both go together. */
  readonly isJoined: Relation;
  readonly isApart: Relation;
}

/** Units that one person holds offices of in one article belong together for all of the name. */
function createRelations(items: readonly PersonInArticle[], isOneUnit: IsOneUnit): Relations {
  const together = new Map<UnitIdentity, Set<UnitIdentity>>();
  for (const { units } of items) {
    if (units.length < 2) continue;
    for (const unit of units)
      together.set(unit, new Set([...(together.get(unit) ?? []), ...units]));
  }
  const isTogether = (one: UnitIdentity, other: UnitIdentity) =>
    together.get(one)?.has(other) === true || isOneUnit(one, other);
  return {
    isJoined: remembering((one, other) => isTogether(one, other) || mayBeSame(one, other)),
    isApart: remembering(
      (one, other) => !isTogether(one, other) && areClearlyDifferent(one, other),
    ),
  };
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

function inOrderOfTime<Item extends PersonInArticle>(items: readonly Item[]): Item[] {
  const [dated, undated] = [items.filter(({ day }) => day), items.filter(({ day }) => !day)];
  return [...dated.sort((a, b) => compareTexts(a.day ?? '', b.day ?? '')), ...undated];
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isAnother<Item extends PersonInArticle>(
  { lastDays }: LinkedPerson<Item>,
  item: Item,
  relations: Relations,
): boolean {
  const { day } = item;
  if (day === null || item.units.length === 0) return false;
  const recent = [...lastDays]
    .filter(([, last]) => last !== null && daysBetween(last, day) <= daysToChangeOffice)
    .map(([unit]) => unit);
  // Every leader of a province may sit on its party committee; only a workplace is one's own.
  const workplaces = recent.filter(({ isWorkplace }) => isWorkplace);
  if (sharesUnit(workplaces, item, relations)) return false;
  return recent.some((unit) => item.units.some((other) => relations.isApart(unit, other)));
}

function sharesUnit(
  units: readonly UnitIdentity[],
  item: PersonInArticle,
  { isJoined }: Relations,
): boolean {
  return units.some((unit) => item.units.some((other) => isJoined(unit, other)));
}

function addTo<Item extends PersonInArticle>(
  { items, lastDays }: LinkedPerson<Item>,
  item: Item,
): void {
  items.push(item);
  for (const unit of item.units) lastDays.set(unit, item.day ?? lastDays.get(unit) ?? null);
}
