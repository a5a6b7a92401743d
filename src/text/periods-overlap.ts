import type { Period } from './period.ts';

/** Whether two periods share a day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}
