import type { LexicalIndex, PassageNumber } from './snapshot.ts';
import { topPassages } from './top-passages.ts';

/** The passages of a part, in two forms. */
export interface PassageSet {
  /** Ascending. */
  readonly numbers: readonly PassageNumber[];
  has(passage: PassageNumber): boolean;
}

/**
 * A leg in which only the passages of a part are found and counted. How rare a term is in the whole
 * index still weighs in the scores, which are told to nobody.
 */
export function narrowLexicalIndex(index: LexicalIndex, inside: PassageSet): LexicalIndex {
  const count = (passages: Iterable<PassageNumber>): number => {
    let sum = 0;
    for (const passage of passages) if (inside.has(passage)) sum++;
    return sum;
  };
  // Only tokens of the index are kept, so that questions can't fill it.
  const known = new Map<string, number>();
  const documentFrequency = (token: string): number => {
    const frequency = known.get(token) ?? count(index.passagesWith(token));
    if (frequency > 0) known.set(token, frequency);
    return frequency;
  };
  return {
    search: (question, limit) =>
      topPassages(Float32Array.from(index.scoresOf(question, inside.numbers)), limit).map(
        ({ passage: at, score }) => ({ passage: inside.numbers[at] ?? 0, score }),
      ),
    scoresOf: index.scoresOf,
    documentFrequency,
    pairFrequency: (first, second) => count(index.passagesWithPair(first, second)),
    passagesWith: (token) => index.passagesWith(token).filter(inside.has),
    passagesWithPair: (first, second) => index.passagesWithPair(first, second).filter(inside.has),
    *tokens() {
      for (const token of index.tokens()) if (documentFrequency(token) > 0) yield token;
    },
  };
}
