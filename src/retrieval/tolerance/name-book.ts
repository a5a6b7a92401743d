import { partsOf } from '../../text/tokens.ts';
import { once } from './once.ts';

/** A name in the forms in which it is compared. */
export interface KnownName {
  readonly marked: readonly string[];
  readonly folded: readonly string[];
}

/** Names of one sort, found by all of their syllables or by all but one. */
export interface NameBook {
  /** The names that have these syllables when marks are left out. */
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

export function createNameBook(written: Iterable<string>): NameBook {
  const names = [...new Set(written)].map(knownName).filter(isOfUse);
  const alike = new Map<string, KnownName[]>();
  const pairs = new Set<string>();
  const syllables = new Set<string>();
  for (const name of names) {
    append(alike, name.folded.join(' '), name);
    name.marked.forEach((syllable, at) => {
      syllables.add(syllable);
      if (at > 0) pairs.add(`${name.marked[at - 1]} ${syllable}`);
    });
  }
  const butOne = once(() => indexByAllButOne(names));
  return {
    alike: (folded) => alike.get(folded.join(' ')) ?? [],
    butOne: (folded, place) => butOne().get(keyWithout(folded, place)) ?? [],
    hasSyllable: (marked) => syllables.has(marked),
    hasPair: (first, second) => pairs.has(`${first} ${second}`),
  };
}

function indexByAllButOne(names: readonly KnownName[]): Map<string, KnownName[]> {
  const found = new Map<string, KnownName[]>();
  for (const name of names) {
    name.folded.forEach((_, place) => {
      append(found, keyWithout(name.folded, place), name);
    });
  }
  return found;
}

function knownName(written: string): KnownName {
  const tokens = partsOf(written);
  return { marked: tokens.map(({ marked }) => marked), folded: tokens.map(({ folded }) => folded) };
}

function isOfUse({ marked }: KnownName): boolean {
  return marked.length > 1 && marked.length <= longestName;
}

function append(names: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const list = names.get(key);
  if (list) list.push(name);
  else names.set(key, [name]);
}

function keyWithout(folded: readonly string[], place: number): string {
  return folded.map((syllable, at) => (at === place ? '*' : syllable)).join(' ');
}
