import unitsLexicon from './lexicon/units.json' with { type: 'json' };
import unitsHeldBesideOthersLexicon from './lexicon/units-held-beside-others.json' with {
  type: 'json',
};
import unitsNamedByHeadLexicon from './lexicon/units-named-by-head.json' with { type: 'json' };
import { isNameWithin } from './names-within.ts';
import { type PlaceOfLevel, placesOfLevels } from './place-levels.ts';
import { writeOut } from './written-out.ts';

/** A unit by its name alone, in folded words with short names written out. */
export interface UnitIdentity {
  readonly words: readonly string[];
  readonly places: readonly PlaceOfLevel[];
  /** It has a name of its own, and nobody works there and in another such unit at a time. */
  readonly isWorkplace: boolean;
}

const heads = new Set(unitsLexicon.map((head) => writeOut(head).join(' ')));
const namedByHead = new Set(unitsNamedByHeadLexicon.map((head) => writeOut(head).join(' ')));
const heldBesideOthers = new Set(
  unitsHeldBesideOthersLexicon.map((head) => writeOut(head).join(' ')),
);
const longestHead = Math.max(...[...heads].map((head) => head.split(' ').length));

export function identityOf(written: string, words: readonly string[]): UnitIdentity {
  const head = headOf(words);
  const isWorkplace = head !== null && head !== words.join(' ') && !heldBesideOthers.has(head);
  return { words, places: placesOfLevels(written), isWorkplace };
}

/** Whether a name begins as names of units do. */
export function beginsLikeUnit(words: readonly string[]): boolean {
  return headOf(words) !== null;
}

/** `Sở` or `Trung tâm` alone is nobody's name; `Tỉnh ủy` is. */
export function namesUnit(words: readonly string[]): boolean {
  const name = words.join(' ');
  return name !== '' && (namedByHead.has(name) || !heads.has(name));
}

/**
 * Whether two offices of these units are hardly one person's at a time: the units are of different
 * places of one level (`huyện A`, `huyện B`), or both are where somebody works and neither name lies
 * in the other. A seat in a committee, council, delegation or association tells nothing: people have
 * several.
 */
export function areClearlyDifferent(one: UnitIdentity, other: UnitIdentity): boolean {
  if (arePlacesApart(one, other)) return true;
  return one.isWorkplace && other.isWorkplace && !mayBeSame(one, other);
}

/** Whether one name lies in the other: `Sở Nội vụ` is that of any province. */
export function mayBeSame(one: UnitIdentity, other: UnitIdentity): boolean {
  if (arePlacesApart(one, other)) return false;
  return isNameWithin(one.words, other.words) || isNameWithin(other.words, one.words);
}

function arePlacesApart({ places }: UnitIdentity, other: UnitIdentity): boolean {
  return places.some(({ level, name }) => {
    const ofLevel = other.places.filter((place) => place.level === level);
    return ofLevel.length > 0 && ofLevel.every((place) => place.name !== name);
  });
}

function headOf(words: readonly string[]): string | null {
  for (let length = Math.min(longestHead, words.length); length > 0; length--) {
    const head = words.slice(0, length).join(' ');
    if (heads.has(head)) return head;
  }
  return null;
}
