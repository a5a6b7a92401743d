import type { PartOfDay } from '../text/date-reading.ts';

const parts: readonly PartOfDay[] = ['morning', 'noon', 'afternoon', 'evening'];

/** The part of the day that an entry of a lexicon names; null for none. */
export function knownPartOfDay(written: string | null): PartOfDay | null {
  return parts.find((part) => part === written) ?? null;
}
