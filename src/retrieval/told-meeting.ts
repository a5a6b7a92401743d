import type { StoredMeeting } from '../search-index/fact-store.ts';
import type { IsoDate, Period } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { partsOf } from '../text/tokens.ts';

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
 * Joins what several articles tell of one meeting: the same kind on the same day, held by the same
 * unit or, where one of them names none, called by the same name. Keeps the order.
 */
export function mergeMeetings(meetings: readonly StoredMeeting[]): ToldMeeting[] {
  const merged: { best: StoredMeeting; others: StoredMeeting[] }[] = [];
  for (const one of meetings) {
    const known = merged.find(({ best, others }) =>
      [best, ...others].some((other) => isSameMeeting(one, other)),
    );
    if (!known) merged.push({ best: one, others: [] });
    else if (saysMore(one, known.best)) {
      known.others.push(known.best);
      known.best = one;
    } else known.others.push(one);
  }
  return merged;
}

function isSameMeeting(one: StoredMeeting, other: StoredMeeting): boolean {
  if (one.articleId === other.articleId) return false;
  const [first, second] = [ownDays(one), ownDays(other)];
  if (!first || !second || !periodsOverlap(first, second)) return false;
  if (one.meeting.kind !== other.meeting.kind) return false;
  const [unit, otherUnit] = [one.meeting.unit?.name, other.meeting.unit?.name];
  if (unit !== undefined && otherUnit !== undefined) return words(unit) === words(otherUnit);
  return words(one.meeting.name) === words(other.meeting.name);
}

function ownDays(stored: StoredMeeting): Period | null {
  return dayOf(stored) === null ? null : (stored.meeting.time?.period ?? null);
}

function saysMore({ meeting: one }: StoredMeeting, { meeting: other }: StoredMeeting): boolean {
  const told = ({ place, unit, about, isReported }: typeof one) =>
    [place, unit, about, isReported || null].filter((fact) => fact !== null).length;
  return told(one) > told(other);
}

function words(text: string): string {
  return partsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
