import type { LexicalIndex, PassageMarks, PassageNumber } from './snapshot.ts';
import { topPassages } from './top-passages.ts';

/** The passages of a part, in two forms. */
export interface PassageSet {
  /** Ascending. */
  readonly numbers: readonly PassageNumber[];
  readonly marks: PassageMarks;
}

/**
 * A leg in which only the passages of a part are found and counted. How rare a term is in the whole
 * index still weighs in the scores, which are told to nobody.
 */
export function narrowLexicalIndex(
  index: LexicalIndex,
  { numbers, marks }: PassageSet,
): LexicalIndex {
  return {
    search: (question, limit) =>
      topPassages(Float32Array.from(index.scoresOf(question, numbers)), limit).map(
        ({ passage: at, score }) => ({ passage: numbers[at] ?? 0, score }),
      ),
    scoresOf: index.scoresOf,
    documentFrequency: (token) => index.documentFrequency(token, marks),
    pairFrequency: (first, second) => index.pairFrequency(first, second, marks),
    *tokens() {
      for (const token of index.tokens()) {
        if (index.documentFrequency(token, marks) > 0) yield token;
      }
    },
  };
}
