import { comparable, partsOf } from '../../text/tokens.ts';
import { once } from './once.ts';

/** A name as it is written and in folded words. */
export interface WrittenName {
  readonly name: string;
  readonly folded: string;
}

/** A name in the forms in which it is compared. */
export interface KnownName {
  readonly marked: readonly string[];
  readonly folded: readonly string[];
}

/** Names of one sort, found by all of their syllables or by all but one. */
export interface NameBook {
  /** The names that have these syllables when marks are left out, each once. */
  alike(folded: readonly string[]): readonly KnownName[];
  /** The names that have all these syllables but the one at the place, and as many. */
  butOne(folded: readonly string[], place: number): readonly KnownName[];
  /** Whether any of the names has the syllable, marks included. */
  hasSyllable(marked: string): boolean;
  /** Whether two syllables follow each other in one of the names, marks included. */
  hasPair(first: string, second: string): boolean;
}

/** Longer names are told apart by more than a syllable. */
const longestName = 12;

/** Each part is made when it is first needed: an index may know tens of thousands of people. */
export function createNameBook(written: readonly WrittenName[]): NameBook {
  const byFolded = once(() => groupByFolded(written));
  const butOne = once(() => groupByAllButOne(byFolded().keys()));
  const followers = once(() => collectFollowers(written));
  const alike = (folded: string) => distinctNames(byFolded().get(folded) ?? []);
  return {
    alike: (folded) => alike(folded.join(' ')),
    butOne: (folded, place) => (butOne().get(keyWithout(folded, place)) ?? []).flatMap(alike),
    hasSyllable: (marked) => followers().has(marked),
    hasPair: (first, second) => followers().get(first)?.has(second) ?? false,
  };
}

function groupByFolded(written: readonly WrittenName[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, folded } of written) append(groups, folded, name);
  return groups;
}

function groupByAllButOne(folded: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of folded) {
    const syllables = name.split(' ');
    if (syllables.length < 2 || syllables.length > longestName) continue;
    syllables.forEach((_, place) => {
      append(groups, keyWithout(syllables, place), name);
    });
  }
  return groups;
}

/**
 * Every syllable with those that follow it somewhere. Parted at spaces alone: taking tens of thousands
 * of names apart as texts would take most of the first question's time.
 */
function collectFollowers(written: readonly WrittenName[]): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>();
  const forms = new Map<string, string>();
  for (const { name } of written) {
    let before: Set<string> | undefined;
    for (const syllable of name.split(' ')) {
      const marked = forms.get(syllable) ?? comparable(syllable);
      forms.set(syllable, marked);
      before?.add(marked);
      before = followers.get(marked) ?? new Set();
      followers.set(marked, before);
    }
  }
  return followers;
}

function distinctNames(written: readonly string[]): KnownName[] {
  const names = new Map<string, KnownName>();
  for (const name of written) {
    const tokens = partsOf(name);
    const marked = tokens.map((token) => token.marked);
    names.set(marked.join(' '), { marked, folded: tokens.map(({ folded }) => folded) });
  }
  return [...names.values()];
}

function append(groups: Map<string, string[]>, key: string, name: string): void {
  const group = groups.get(key);
  if (group) group.push(name);
  else groups.set(key, [name]);
}

function keyWithout(folded: readonly string[], place: number): string {
  return folded.map((syllable, at) => (at === place ? '*' : syllable)).join(' ');
}
