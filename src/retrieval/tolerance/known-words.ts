import { writeOut } from '../../facts/written-out.ts';
import type { Snapshot } from '../../search-index/snapshot.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { readSyllable } from '../../text/syllables.ts';
import { withoutGenericWords } from '../generic-unit-words.ts';
import { isLevelWord } from '../skipped-levels.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import { createNearbyWords } from './nearby-words.ts';
import { once } from './once.ts';
import { standingSyllables } from './standing-words.ts';

/** What an index knows of words: the ground on which a question is corrected. */
export interface KnownWords {
  readonly passages: number;
  /** In how many passages a token stands, with its marks or with marks left out on both sides. */
  frequency(side: TokenSide, token: string): number;
  /** In how many passages the second token follows the first. */
  pairFrequency(side: TokenSide, first: string, second: string): number;
  /**
   * The Vietnamese syllables that are this without marks, the most frequent first: those of the index
   * and those of the words that any question may use.
   */
  spellingsOf(folded: string): readonly string[];
  /** Folded syllables that a typing error or two may have turned into this. */
  near(folded: string): readonly string[];
  readonly people: NameBook;
  readonly units: NameBook;
  /** The units whose names are these folded words, but for generic words and words for levels. */
  unitsLike(words: readonly string[]): readonly KnownUnit[];
}

/** A unit of the index. */
export interface KnownUnit {
  /** As written. */
  readonly name: string;
  /** Folded words, short names written out. */
  readonly words: readonly string[];
}

const knownBySnapshot = new WeakMap<Snapshot, KnownWords>();

/** What a snapshot knows of words. Made once a snapshot, each part when it is first asked for. */
export function createKnownWords(snapshot: Snapshot): KnownWords {
  const known = knownBySnapshot.get(snapshot) ?? readKnownWords(snapshot);
  knownBySnapshot.set(snapshot, known);
  return known;
}

function readKnownWords({ marked, folded, facts, passageCount }: Snapshot): KnownWords {
  const legs = { marked, folded };
  const spellings = once(() =>
    collectSpellings(marked.tokens(), (token) => marked.documentFrequency(token)),
  );
  const nearby = once(() => createNearbyWords(spellings().keys()));
  const people = once(() => createNameBook(facts.people()));
  const units = once(() =>
    createNameBook(
      facts.units().map(({ name, folded: names }) => ({ name, folded: names[0] ?? '' })),
    ),
  );
  const unitsByCore = once(() => groupByCore(facts.units().map(({ name }) => name)));
  return {
    passages: passageCount,
    frequency: (side, token) => legs[side].documentFrequency(token),
    pairFrequency: (side, first, second) => legs[side].pairFrequency(first, second),
    spellingsOf: (word) => spellings().get(word) ?? [],
    near: (word) => nearby().near(word),
    unitsLike: (words) => unitsByCore().get(coreOf(words)) ?? [],
    get people() {
      return people();
    },
    get units() {
      return units();
    },
  };
}

function groupByCore(names: readonly string[]): Map<string, KnownUnit[]> {
  const groups = new Map<string, KnownUnit[]>();
  for (const name of names) {
    const words = writeOut(name);
    const core = coreOf(words);
    groups.set(core, [...(groups.get(core) ?? []), { name, words }]);
  }
  return groups;
}

function coreOf(words: readonly string[]): string {
  const [head = '', ...rest] = withoutGenericWords(words);
  return [head, ...rest.filter((word) => !isLevelWord(word))].join(' ');
}

/** No syllable is longer: `nghiêng`. */
const longestSyllable = 7;

function collectSpellings(
  tokens: Iterable<string>,
  frequencyOf: (token: string) => number,
): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (syllable: string): void => {
    const key = foldMarks(syllable);
    found.set(key, (found.get(key) ?? new Set()).add(syllable));
  };
  for (const token of tokens) {
    if (token.length <= longestSyllable && readSyllable(token)) add(token);
  }
  standingSyllables.forEach(add);
  return new Map(
    [...found].map(([key, syllables]) => [
      key,
      [...syllables].sort((one, other) => frequencyOf(other) - frequencyOf(one)),
    ]),
  );
}
