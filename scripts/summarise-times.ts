/** What most waits are below, and the worst: `p50 0.71 ms, p95 1.20 ms, max 4.02 ms`. */
export function summariseTimes(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => formatMilliseconds(sorted[Math.floor(share * sorted.length)] ?? 0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${formatMilliseconds(sorted.at(-1) ?? 0)}`;
}

/** Two decimals where they tell something. */
export function formatMilliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 2 : 0)} ms`;
}
