import type { ArticleFacts } from './article-facts.ts';
import { isNameWithin } from './names-within.ts';
import { beginsLikeUnit } from './unit-identity.ts';
import { type ShortName, writeOut } from './written-out.ts';

/** Two names of one unit, in folded words with standing short names written out. */
export interface NamePairs {
  /** Each says that the unit was called otherwise before, or is now. */
  readonly renamed: readonly (readonly [readonly string[], readonly string[]])[];
  /** Each is a short name that the article explains. */
  readonly explained: readonly ShortName[];
}

/**
 * Tells the pairs of an article apart: where both names begin as names of units do and neither is a
 * shortened form of the other, the unit was renamed.
 */
export function namePairsOf(otherNames: ArticleFacts['otherNames']): NamePairs {
  const pairs = otherNames
    .map(({ name, other }) => [writeOut(name), writeOut(other)] as const)
    .filter(([name, other]) => name.length > 0 && other.length > 0)
    .filter(([name, other]) => name.join(' ') !== other.join(' '));
  const renamed = pairs.filter(([name, other]) => isRenaming(name, other));
  const explained = pairs.filter((pair) => !renamed.includes(pair));
  return { renamed, explained: explained.map(([name, other]) => toShortName(name, other)) };
}

function isRenaming(name: readonly string[], other: readonly string[]): boolean {
  if (!beginsLikeUnit(name) || !beginsLikeUnit(other)) return false;
  return !isNameWithin(name, other) && !isNameWithin(other, name);
}

function toShortName(name: readonly string[], other: readonly string[]): ShortName {
  const isNameShort = name.length < other.length;
  return isNameShort ? { short: name, long: other } : { short: other, long: name };
}
