import { partsOf, type Token } from './tokens.ts';

/** A phrase found in a run of tokens: `tokens.slice(from, to)`. */
export interface PhraseMatch {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Which form of the tokens is compared. */
export type TokenSide = 'marked' | 'folded';

/** Finds known phrases in tokens. */
export interface PhraseFinder {
  /** All matches from left to right, the longest at each place, none overlapping another. */
  find(tokens: readonly Token[], side: TokenSide): PhraseMatch[];
  /** The longest phrase that starts at a place. */
  at(tokens: readonly Token[], place: number, side: TokenSide): PhraseMatch | undefined;
}

/** Whether the tokens of a match follow each other without a stop: `Chính, Ủy viên` is no `chính ủy`. */
export function isUnbrokenMatch(tokens: readonly Token[], { from, to }: PhraseMatch): boolean {
  for (let at = from + 1; at < to; at++) {
    if ((tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1) return false;
  }
  return true;
}

interface Node {
  readonly next: Map<string, Node>;
  phrase?: string;
}

/**
 * Builds a finder of whole-token phrases, such as lexicons hold. Phrases are written with marks; the
 * folded side also finds them where they are typed without.
 */
export function createPhraseFinder(phrases: Iterable<string>): PhraseFinder {
  const roots = { marked: emptyNode(), folded: emptyNode() };
  for (const phrase of phrases) {
    const tokens = partsOf(phrase);
    insert(
      roots.marked,
      tokens.map(({ marked }) => marked),
      phrase,
    );
    insert(
      roots.folded,
      tokens.map(({ folded }) => folded),
      phrase,
    );
  }
  const at: PhraseFinder['at'] = (tokens, place, side) =>
    longestFrom(roots[side], tokens, place, side);
  return { at, find: (tokens, side) => findAll(tokens, (place) => at(tokens, place, side)) };
}

function emptyNode(): Node {
  return { next: new Map() };
}

function insert(root: Node, words: readonly string[], phrase: string): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  node.phrase ??= phrase;
}

function longestFrom(
  root: Node,
  tokens: readonly Token[],
  place: number,
  side: TokenSide,
): PhraseMatch | undefined {
  let best: PhraseMatch | undefined;
  let node: Node | undefined = root;
  for (let to = place; node !== undefined; to++) {
    if (node.phrase !== undefined) best = { phrase: node.phrase, from: place, to };
    const token: Token | undefined = tokens[to];
    node = token && node.next.get(token[side]);
  }
  return best;
}

function findAll(
  tokens: readonly Token[],
  at: (place: number) => PhraseMatch | undefined,
): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let place = 0; place < tokens.length; ) {
    const match = at(place);
    if (match) matches.push(match);
    place = match ? match.to : place + 1;
  }
  return matches;
}
