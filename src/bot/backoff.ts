/**
 * The pause before the next try after so many failed ones: it doubles from half a second to half a
 * minute; half of it is jitter, so that calls that failed together do not come back together.
 */
export function backoffMilliseconds(tries: number, random: number): number {
  return Math.round(Math.min(30_000, 500 * 2 ** (tries - 1)) * (0.5 + random / 2));
}
