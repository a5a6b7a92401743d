import { describe, expect, test } from 'vitest';
import { foldedTokens } from '../../src/answering/readable-article.ts';
import { coverTokens, holds } from '../../src/answering/subject-coverage.ts';
import { partsOf } from '../../src/text/tokens.ts';

const cover = (run: string, text: string) => coverTokens(partsOf(run), foldedTokens(partsOf(text)));

describe('coverage', () => {
  test.each([
    ['sở thủy sản', 'Hội nghị của Sở Thủy sản tỉnh', [1, 1, 1]],
    ['sở thủy lợi', 'Hội nghị của Sở Thủy sản tỉnh', [1, 1, 0]],
    ['y tế', 'kinh tế y như cũ', [0.5, 0.5]],
    ['công tác đảng bộ', 'công tác đảng; đảng bộ tỉnh', [1, 1, 1, 1]],
    ['hội nghị', 'không có gì', [0, 0]],
    ['hội', 'Hội Nông dân', [1]],
    ['', 'không có gì', []],
  ])('of "%s" by "%s"', (run, text, shares) => {
    expect(cover(run, text)).toEqual(shares);
  });

  test('a stretch of a text is whole tokens', () => {
    expect(holds(foldedTokens(partsOf('cuộc họp')), partsOf('cuộc'))).toBe(true);
    expect(holds(foldedTokens(partsOf('cuộc họp')), partsOf('họ'))).toBe(false);
  });
});
