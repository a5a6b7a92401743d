import { expect } from 'vitest';
import type { Span } from '../../src/text/span.ts';

/** Checks that spans are in order, do not overlap, and hold all but white space. */
export function expectCover(text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    if (span.start < end || span.end <= span.start) expect.fail(`spans overlap at ${span.start}`);
    if (text.slice(end, span.start).trim() !== '') expect.fail(`text is left out at ${end}`);
    end = span.end;
  }
  expect(text.slice(end).trim()).toBe('');
}

/** The same texts on every run. */
export interface Random {
  /** Up to `mostPieces` of the pieces, one after the other. */
  textOf(pieces: readonly string[], mostPieces: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    textOf: (pieces, mostPieces) =>
      Array.from({ length: below(mostPieces + 1) }, () => pieces[below(pieces.length)] ?? '').join(
        '',
      ),
  };
}
