import { lexicalSections, segmentLength } from './lexical-layout.ts';
import { createPairNumbers, type PairNumbers } from './pair-numbers.ts';
import { createPostingLog, type PostingLog, type SortedPostings } from './posting-log.ts';
import type { SearchTerms, TokenForm } from './search-terms.ts';
import type { Section } from './section-file.ts';

/** Collects the terms of passages and gives the sections that `openLexicalIndex` reads. */
export interface LexicalBuilder {
  /**
   * The next passage, by the texts that it is searched by: its own, its article's title and unit.
   * All count alike and in its length; pairs don't cross from one to the next.
   */
  add(fields: readonly SearchTerms[]): void;
  /** To be taken once, when every passage was added; frees what it has given. */
  sections(): Generator<Section>;
}

export function createLexicalBuilder(form: TokenForm): LexicalBuilder {
  const tokens = new Map<string, number>();
  const pairs = createPairNumbers();
  const logs: PostingLog[] = [];
  const lengths: number[] = [];

  return {
    add: (fields) => {
      if (lengths.length % segmentLength === 0) logs.push(createPostingLog());
      lengths.push(fields.reduce((sum, { parts }) => sum + parts.length, 0));
      logs.at(-1)?.add(termsOf(fields, tokens, pairs));
    },
    *sections() {
      const { places, starts, seconds } = sortPairs(pairs, tokens.size);
      const names = Buffer.from([...tokens.keys()].join('\n'));
      yield { name: lexicalSections.tokens(form), data: names };
      yield { name: lexicalSections.pairStarts(form), data: starts };
      yield { name: lexicalSections.pairSeconds(form), data: seconds };
      yield { name: lexicalSections.lengths(form), data: Uint32Array.from(lengths) };
      const listOf = (term: number): number =>
        isPair(term) ? tokens.size + (places[term >>> 1] ?? 0) : term >>> 1;
      for (let segment = 0, log = logs.shift(); log !== undefined; segment++, log = logs.shift()) {
        yield* segmentSections(form, segment, log.sorted(tokens.size + pairs.count, listOf));
      }
    },
  };
}

function* segmentSections(
  form: TokenForm,
  segment: number,
  { once, repeated }: SortedPostings,
): Generator<Section> {
  yield { name: lexicalSections.onceStarts(form, segment), data: once.starts };
  yield { name: lexicalSections.oncePassages(form, segment), data: once.passages };
  const { lists, starts } = withoutEmptyLists(repeated.starts);
  yield { name: lexicalSections.repeatedLists(form, segment), data: lists };
  yield { name: lexicalSections.repeatedStarts(form, segment), data: starts };
  yield { name: lexicalSections.repeatedPassages(form, segment), data: repeated.passages };
  yield { name: lexicalSections.frequencies(form, segment), data: repeated.frequencies };
}

/** Few lists have repetitions: those are named, and the others need no start. */
function withoutEmptyLists(starts: Uint32Array) {
  const lists: number[] = [];
  const kept: number[] = [];
  for (let list = 0; list + 1 < starts.length; list++) {
    if (starts[list] === starts[list + 1]) continue;
    lists.push(list);
    kept.push(starts[list] ?? 0);
  }
  kept.push(starts.at(-1) ?? 0);
  return { lists: Uint32Array.from(lists), starts: Uint32Array.from(kept) };
}

/** Terms of a log: the token's number doubled, or the pair's doubled and one. */
function termsOf(
  fields: readonly SearchTerms[],
  tokens: Map<string, number>,
  pairs: PairNumbers,
): Uint32Array {
  const terms: number[] = [];
  for (const { parts, wholes } of fields) {
    let previous = -1;
    for (const part of parts) {
      const number = numberOf(tokens, part);
      terms.push(number * 2);
      if (previous >= 0) terms.push(pairs.numberOf(previous, number) * 2 + 1);
      previous = number;
    }
    for (const whole of wholes) terms.push(numberOf(tokens, whole) * 2);
  }
  return Uint32Array.from(terms).sort();
}

function isPair(term: number): boolean {
  return term % 2 === 1;
}

function numberOf(tokens: Map<string, number>, token: string): number {
  const known = tokens.get(token);
  if (known !== undefined) return known;
  tokens.set(token, tokens.size);
  return tokens.size - 1;
}

/** Pairs by first, then second token, and the place of each in that order. */
function sortPairs(pairs: PairNumbers, tokens: number) {
  const order = Uint32Array.from({ length: pairs.count }, (_, pair) => pair).sort(
    (one, other) =>
      pairs.first(one) - pairs.first(other) || pairs.second(one) - pairs.second(other),
  );
  const places = new Uint32Array(pairs.count);
  const seconds = new Uint32Array(pairs.count);
  const starts = new Uint32Array(tokens + 1);
  order.forEach((pair, place) => {
    places[pair] = place;
    seconds[place] = pairs.second(pair);
    starts[pairs.first(pair) + 1] = place + 1;
  });
  // Tokens that begin no pair start where the token before them ends.
  for (let token = 0; token < tokens; token++) {
    starts[token + 1] = Math.max(starts[token + 1] ?? 0, starts[token] ?? 0);
  }
  return { places, starts, seconds };
}
