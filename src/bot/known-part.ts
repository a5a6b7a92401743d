import { type CorpusPart, tagKey } from '../corpus/corpus-part.ts';
import type { CorpusParts, NamedPart } from '../search-index/corpus-parts.ts';
import type { TypedPart } from './part-request.ts';

/** A name that no folder or tag of the corpus has. */
export interface UnknownName {
  readonly kind: 'folder' | 'tag';
  readonly typed: string;
  /** Names that look like it, the most alike first. */
  readonly near: readonly string[];
}

/** What was typed as a part of this corpus, in the corpus' own spelling, or the first name it lacks. */
export function knownPart(typed: TypedPart, parts: CorpusParts): CorpusPart | UnknownName {
  const found = (
    kind: UnknownName['kind'],
    lists: readonly string[],
    known: readonly NamedPart[],
  ) => lists.flatMap((list) => namesIn(list, known)).map((name) => find(kind, name, known));
  const folders = found('folder', typed.folders, parts.folders);
  const tags = found('tag', typed.tags, parts.tags);
  const unknown = [...folders, ...tags].find((one) => typeof one !== 'string');
  if (unknown !== undefined) return unknown;
  const names = (all: typeof folders) => [...new Set(all.filter((one) => typeof one === 'string'))];
  return { folders: names(folders), tags: names(tags) };
}

/** Names stand between commas, but a folder may have one in its own. */
function namesIn(list: string, known: readonly NamedPart[]): string[] {
  if (known.some(({ name }) => name === list)) return [list];
  return list.split(',').map((name) => name.trim());
}

function find(
  kind: UnknownName['kind'],
  typed: string,
  known: readonly NamedPart[],
): string | UnknownName {
  const wanted = kind === 'folder' ? typed.replace(/^(?:\.?\/)+|\/+$/g, '') : typed;
  const names = known.map(({ name }) => name);
  if (names.includes(wanted)) return wanted;
  const alike = names.filter((name) => tagKey(name) === tagKey(wanted));
  const [only] = alike;
  // Two folders may differ in nothing but marks: neither is meant more than the other.
  if (only !== undefined && alike.length === 1) return only;
  return { kind, typed, near: nearNames(wanted, names) };
}

const mostNear = 5;
const leastLikeness = 0.35;

function nearNames(typed: string, names: readonly string[]): string[] {
  const wanted = pairsOf(typed);
  return names
    .map((name) => ({ name, likeness: likenessOf(wanted, pairsOf(name)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostNear)
    .map(({ name }) => name);
}

/** Shared pairs of letters among the pairs of the shorter name: a piece of a name is like it. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

function pairsOf(name: string): ReadonlySet<string> {
  const key = tagKey(name);
  return new Set(
    Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)),
  );
}
