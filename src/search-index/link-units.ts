import type { NamePairs } from '../facts/name-pairs.ts';
import { namesUnit } from '../facts/unit-identity.ts';
import { foldedWords } from '../text/folded-words.ts';
import { groupedBy } from './grouped-by.ts';
import { createNameGroups, type NameGroups } from './name-groups.ts';
import { createInterner } from './remembering.ts';

/** A unit over all articles. */
export interface LinkedUnit {
  /** As written most often; of equals the first. */
  readonly name: string;
  /** All its names in folded words: `name`, then by frequency, then written out. */
  readonly folded: readonly string[];
  /** Numbers of articles, ascending. */
  readonly articles: readonly number[];
}

/** Collects the units that articles name, and what they tell of other names. */
export interface UnitCollector {
  /** `words` is the name in folded words, short names written out as its article explains them. */
  add(article: number, written: string, words: readonly string[]): void;
  addPairs(article: number, pairs: NamePairs): void;
  link(): LinkedUnits;
}

export interface LinkedUnits {
  /** In the order in which they were first named. */
  readonly units: readonly LinkedUnit[];
  /** Whether two names in folded words, written out, are those of one unit. */
  isOne(name: string, other: string): boolean;
  /** For each written-out name of a unit that has several, all of them. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

interface Naming {
  readonly spellings: Map<string, number>;
  readonly articles: number[];
}

interface Renaming {
  readonly names: readonly [string, string];
  readonly toldIn: Set<number>;
}

/** How many articles explain a short name as this long one. */
interface Explanation {
  articles: number;
  lastArticle: number;
}

/** One article may shorten a name for its own use. */
const leastExplanations = 2;

/**
 * Joins names of one unit: those that differ in case, tone place, marks (one is forgotten more often
 * than two units differ by one), standing abbreviations or `và` (`Kế hoạch - Đầu tư`); former and
 * present names where an article says so and no other names both; and an explained short name where
 * two articles explain it by the same unit and none by another. `Sở Nội vụ` and `Sở Nội vụ tỉnh A` stay two: nothing says whose the first is.
 */
export function createUnitCollector(): UnitCollector {
  const namings = new Map<string, Naming>();
  const renamings = new Map<string, Renaming>();
  const explanations = new Map<string, Map<string, Explanation>>();
  const intern = createInterner();
  return {
    add: (article, written, words) => {
      if (namesUnit(words)) note(namings, article, intern(written), words.join(' '));
    },
    addPairs: (article, { renamed, explained }) => {
      for (const [one, other] of renamed) {
        if (namesUnit(one) && namesUnit(other)) {
          noteRenaming(renamings, article, [one.join(' '), other.join(' ')]);
        }
      }
      for (const { short, long } of explained) {
        if (namesUnit(short) && namesUnit(long)) {
          noteExplanation(explanations, article, short.join(' '), long.join(' '));
        }
      }
    },
    link: () => {
      const groups = createNameGroups();
      const told = [...renamings.values()].filter((renaming) => isOneUnit(renaming, namings));
      const names = new Set([
        ...namings.keys(),
        ...told.flatMap((renaming) => renaming.names),
        ...explanations.keys(),
      ]);
      for (const name of names) groups.join(name, withoutAnd(name));
      for (const renaming of told) groups.join(...renaming.names);
      for (const [short, longs] of explanations) joinExplained(groups, short, longs);
      return toLinkedUnits(groups, namings, names);
    },
  };
}

function withoutAnd(name: string): string {
  return name.replaceAll(' va ', ' ');
}

function note(namings: Map<string, Naming>, article: number, written: string, name: string): void {
  const naming: Naming = namings.get(name) ?? { spellings: new Map(), articles: [] };
  namings.set(name, naming);
  naming.spellings.set(written, (naming.spellings.get(written) ?? 0) + 1);
  if (naming.articles.at(-1) !== article) naming.articles.push(article);
}

function noteRenaming(
  renamings: Map<string, Renaming>,
  article: number,
  names: readonly [string, string],
): void {
  const key = [...names].sort().join('|');
  const renaming: Renaming = renamings.get(key) ?? { names, toldIn: new Set() };
  renamings.set(key, renaming);
  renaming.toldIn.add(article);
}

/** An article that names both without telling of a new name tells of two units. */
function isOneUnit({ names, toldIn }: Renaming, namings: ReadonlyMap<string, Naming>): boolean {
  const [ofOne = [], ofOther = []] = names.map((name) => namings.get(name)?.articles);
  const others = new Set(ofOther);
  return ofOne.every((article) => toldIn.has(article) || !others.has(article));
}

function noteExplanation(
  explanations: Map<string, Map<string, Explanation>>,
  article: number,
  short: string,
  long: string,
): void {
  const longs = explanations.get(short) ?? new Map<string, Explanation>();
  explanations.set(short, longs);
  const explanation = longs.get(long) ?? { articles: 0, lastArticle: -1 };
  longs.set(long, explanation);
  if (explanation.lastArticle === article) return;
  explanation.articles++;
  explanation.lastArticle = article;
}

function joinExplained(
  groups: NameGroups,
  short: string,
  longs: ReadonlyMap<string, Explanation>,
): void {
  const roots = new Set([...longs.keys()].map(groups.rootOf));
  const explained = [...longs.values()].reduce((sum, { articles }) => sum + articles, 0);
  const [root] = roots;
  if (root !== undefined && roots.size === 1 && explained >= leastExplanations) {
    groups.join(root, short);
  }
}

function toLinkedUnits(
  groups: NameGroups,
  namings: ReadonlyMap<string, Naming>,
  names: ReadonlySet<string>,
): LinkedUnits {
  const namesByRoot = groupedBy(names, groups.rootOf);
  const units = [...namesByRoot.values()].flatMap((ofUnit) => toUnit(ofUnit, namings) ?? []);
  const several = [...namesByRoot.values()].filter((ofUnit) => ofUnit.length > 1);
  return {
    units,
    isOne: (name, other) => groups.rootOf(name) === groups.rootOf(other),
    synonyms: new Map(several.flatMap((ofUnit) => ofUnit.map((name) => [name, ofUnit]))),
  };
}

/** Null for names that only stand in a pair: no such unit does anything. */
function toUnit(names: readonly string[], namings: ReadonlyMap<string, Naming>): LinkedUnit | null {
  const ofUnit = names.flatMap((name) => namings.get(name) ?? []);
  const spellings = ofUnit
    .flatMap((naming) => [...naming.spellings])
    .sort(([, count], [, otherCount]) => otherCount - count)
    .map(([written]) => written);
  const [name] = spellings;
  if (name === undefined) return null;
  return {
    name,
    folded: [...new Set([...spellings.map(foldedWords), ...names])],
    articles: [...new Set(ofUnit.flatMap(({ articles }) => articles))].sort((a, b) => a - b),
  };
}
