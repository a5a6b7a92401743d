import type { IsoDate } from './period.ts';

/** `2018-07-09` → `9-7-2018`, as Vietnamese offices write it. */
export function formatDate(date: IsoDate): string {
  return date
    .split('-')
    .reverse()
    .map((part) => Number(part))
    .join('-');
}
