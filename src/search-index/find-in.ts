/** The place of `wanted` in the ascending numbers from `from` to before `to`. */
export function findIn(
  numbers: Uint32Array,
  wanted: number,
  from: number,
  to: number,
): number | undefined {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && numbers[low] === wanted ? low : undefined;
}
