import type { Token } from '../text/tokens.ts';

/**
 * The tokens of a run in a question with marks that surely bear theirs: those with some, and those among such
 * only. `so y te` may be typed without behind `tổng kết`; `hai` of `hai cảng` is not.
 */
export function tokensWithMarks(run: readonly Token[]): Token[] {
  const bears = ({ marked, folded }: Token) => marked !== folded;
  return run.filter((token, at) => {
    const beside = [run[at - 1], run[at + 1]].flatMap((one) => one ?? []);
    return bears(token) || (beside.length > 0 && beside.every(bears));
  });
}
