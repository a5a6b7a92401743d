import { writeOut } from '../facts/written-out.ts';
import type { StoredMeeting } from '../search-index/fact-store.ts';
import { foldedWords } from '../text/folded-words.ts';
import type { IsoDate } from '../text/period.ts';
import { skippedLevels } from './skipped-levels.ts';

/** A meeting with all articles that tell of it. */
export interface ToldMeeting {
  /** The one that says most. */
  readonly best: StoredMeeting;
  readonly others: readonly StoredMeeting[];
}

/** The day from which a meeting is placed in time: its own, not that of a posting; `null` if unknown. */
export function dayOf({ meeting: { time } }: StoredMeeting): IsoDate | null {
  return time && time.from === 'text' && time.year !== 'unknown' ? time.period.first : null;
}

/**
 * Joins what several articles tell of one meeting: on the same day, held by the same unit or, where one
 * of them names none, called by the same name, and of the same kind, sort or name. Keeps the order.
 */
export function mergeMeetings(meetings: readonly StoredMeeting[]): ToldMeeting[] {
  const merged: Merged[] = [];
  const byDay = new Map<IsoDate, Merged[]>();
  for (const one of meetings) {
    const day = dayOf(one);
    const ofDay = day === null ? [] : (byDay.get(day) ?? []);
    const known = ofDay.find(({ best, others }) =>
      [best, ...others].some((other) => isSameMeeting(one, other)),
    );
    if (known) join(known, one);
    else {
      const alone = { best: one, others: [] };
      merged.push(alone);
      if (day !== null) byDay.set(day, [...ofDay, alone]);
    }
  }
  return merged;
}

interface Merged {
  best: StoredMeeting;
  readonly others: StoredMeeting[];
}

function join(known: Merged, one: StoredMeeting): void {
  const isFuller = saysMore(one, known.best);
  known.others.push(isFuller ? known.best : one);
  if (isFuller) known.best = one;
}

/** Of two meetings of one day. */
function isSameMeeting(one: StoredMeeting, other: StoredMeeting): boolean {
  if (one.articleId === other.articleId) return false;
  const [first, second] = [one.meeting, other.meeting];
  const [part, otherPart] = [first.time?.partOfDay ?? null, second.time?.partOfDay ?? null];
  if (part !== null && otherPart !== null && part !== otherPart) return false;
  const isNamedAlike = foldedWords(first.name) === foldedWords(second.name);
  const isAlike =
    isNamedAlike ||
    first.kind === second.kind ||
    first.sorts.some((sort) => second.sorts.includes(sort));
  if (!isAlike) return false;
  if (first.unit === null || second.unit === null) return isNamedAlike;
  return isSameUnit(first.unit.name, second.unit.name);
}

/** `Sở Y tế tỉnh Hạ Đông`, also without the word for the level or shortened. */
function isSameUnit(one: string, other: string): boolean {
  const [words, others] = [writeOut(one), writeOut(other)];
  return skippedLevels(words, 0, others) === words.length;
}

function saysMore({ meeting: one }: StoredMeeting, { meeting: other }: StoredMeeting): boolean {
  const told = ({ place, unit, about, isReported }: typeof one) =>
    [place, unit, about, isReported || null].filter((fact) => fact !== null).length;
  return told(one) > told(other);
}
