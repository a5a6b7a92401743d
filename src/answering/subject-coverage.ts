import type { Token } from '../text/tokens.ts';

/**
 * How much of each token of a run stands in a text: 1 inside a stretch of two or more neighbours
 * that are neighbours there too, 0.5 alone, 0 not at all. Most Vietnamese words have two syllables:
 * `kinh` in `kinh doanh` is no `kinh tế`. The stretches are chosen so that the sum is largest.
 *
 * @param text folded tokens, a space before and after each
 */
export function coverTokens(run: readonly Token[], text: string): number[] {
  const best: { score: number; from: number; value: number }[] = [{ score: 0, from: 0, value: 0 }];
  for (let end = 1; end <= run.length; end++) {
    let choice = { score: best[end - 1]?.score ?? 0, from: end - 1, value: 0 };
    for (let from = end - 1; from >= 0; from--) {
      if (!holds(text, run, from, end)) break;
      const value = end - from >= 2 || run.length === 1 ? 1 : 0.5;
      const score = (best[from]?.score ?? 0) + value * (end - from);
      if (score > choice.score) choice = { score, from, value };
    }
    best.push(choice);
  }
  return traceBack(best, run.length);
}

/** Whether the tokens stand side by side in a text of folded tokens. */
export function holds(
  text: string,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): boolean {
  if (to <= from) return true;
  const words = tokens.slice(from, to).map(({ folded }) => folded);
  return text.includes(` ${words.join(' ')} `);
}

function traceBack(best: readonly { from: number; value: number }[], length: number): number[] {
  const covered = new Array<number>(length).fill(0);
  for (let end = length; end > 0; ) {
    const choice = best[end];
    if (!choice) break;
    covered.fill(choice.value, choice.from, end);
    end = choice.from;
  }
  return covered;
}
