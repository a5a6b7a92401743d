import type { MeetingPlace } from './conversations.ts';
import type { Statement } from './reading.ts';

/** So many lines are written: of the shortest that there are, with their sources, fewer fit an answer. */
export const mostLines = 24;

/** Items as an answer lists them. */
export interface ItemList {
  /** Says how many there are, and of what; null for the one that its place in time tells. */
  readonly header: string | null;
  /** One an item, {@link mostLines} at most; those shown before left out. */
  readonly statements: readonly Statement[];
  /** What each of all items tells of, in all articles on it. */
  readonly items: readonly (readonly MeetingPlace[])[];
}
