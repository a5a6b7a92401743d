import { describe, expect, test } from 'vitest';
import { activeLegs, type Candidate, fuse, weightsByStyle } from '../../src/retrieval/fusion.ts';

const candidate = (passage: number, marked: number, dense: number): Candidate => ({
  passage,
  legs: { marked, folded: 0, dense },
});

describe('fusion', () => {
  test('the weights of every style add up to one', () => {
    for (const { marked, folded, dense } of Object.values(weightsByStyle)) {
      expect(marked + folded + dense).toBeCloseTo(1, 10);
    }
  });

  test('ranks by weighed min-max scores, in this order', () => {
    const fused = fuse(
      [
        candidate(1, 10, 0.1), // best words, worst meaning: 0.6 + 0
        candidate(2, 0, 0.9), //  worst words, best meaning: 0 + 0.4
        candidate(3, 8, 0.7), //  good at both: 0.6 * 0.8 + 0.4 * 0.75 = 0.78
        candidate(4, 5, 0.1), //  half the words: 0.3
      ],
      { marked: 0.6, folded: 0, dense: 0.4 },
    );
    expect(fused.map(({ passage }) => passage)).toEqual([3, 1, 2, 4]);
    expect(fused.map(({ score }) => Math.round(score * 100))).toEqual([78, 60, 40, 30]);
  });

  test('equal scores are ordered by passage number', () => {
    const fused = fuse([candidate(9, 1, 0.5), candidate(2, 1, 0.5)], weightsByStyle.marked);
    expect(fused.map(({ passage }) => passage)).toEqual([2, 9]);
  });

  test('a leg that gives all the same score changes nothing', () => {
    const fused = fuse([candidate(1, 3, 0.5), candidate(2, 3, 0.6)], weightsByStyle.marked);
    expect(fused.map(({ passage }) => passage)).toEqual([2, 1]);
  });

  test('a leg without weight is not asked', () => {
    expect(activeLegs(weightsByStyle.unmarked)).toEqual(['folded', 'dense']);
  });

  test('nothing found gives nothing', () => {
    expect(fuse([], weightsByStyle.mixed)).toEqual([]);
  });
});
