import type { ArticleFacts, Meeting } from '../facts/article-facts.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import { isOfKind } from '../retrieval/meeting-of-kind.ts';
import { isOfPeriod } from '../retrieval/meeting-of-period.ts';
import { ordinalsIn } from '../text/ordinals.ts';
import { partsOf } from '../text/tokens.ts';
import { foldedTokens, type ReadableArticle } from './readable-article.ts';
import type { ReadingTask } from './reading.ts';
import { coverTokens } from './subject-coverage.ts';

/** The one of an article's meetings that a question asks about. */
export interface AskedMeeting {
  readonly facts: ArticleFacts;
  readonly ordinal: number;
  readonly meeting: Meeting;
}

/**
 * Chooses among the meetings that an article tells of the one that fits the question best; of equals
 * the one reported first, which title and lead are about. `null` when it tells of none.
 */
export function askedMeeting(
  { query, snapshot, settled }: Pick<ReadingTask, 'query' | 'snapshot' | 'settled'>,
  { article }: ReadableArticle,
): AskedMeeting | null {
  const facts = snapshot.facts.factsOf(article.id);
  const ordinal = settled?.get(article.id);
  const known = ordinal === undefined ? undefined : facts.meetings[ordinal];
  if (ordinal !== undefined && known) return { facts, ordinal, meeting: known };
  const [best] = facts.meetings
    .map((meeting, place) => ({ facts, ordinal: place, meeting, fit: fitOf(meeting, query) }))
    .sort((a, b) => b.fit - a.fit || a.ordinal - b.ordinal);
  return best ?? null;
}

/** Points by which meetings of one article are told apart; set by hand, only their order matters. */
const points = { reported: 2, kind: 1, sort: 2, period: 3, subject: 2, ordinal: 4 };

function fitOf(meeting: Meeting, query: MeetingQuery): number {
  const isKind = query.kinds.some((kind) => isOfKind(meeting, kind));
  const sorts = query.sorts.map((sort) => (meeting.sorts.includes(sort) ? points.sort : 0));
  const periods = query.periods.map((period) => {
    if (meeting.time === null && meeting.about === null) return 0;
    return isOfPeriod(meeting, period, query) ? points.period : -points.period;
  });
  return sumOf([
    meeting.isReported ? points.reported : 0,
    isKind ? points.kind : 0,
    ...sorts,
    ...periods,
    points.ordinal * ordinalFit(meeting, query),
    points.subject * shareOfSubjects(meeting, query),
  ]);
}

/** 1 for the ordinals that are asked for, -1 for others: `lần thứ 4` is not `lần thứ 5`. */
function ordinalFit({ name }: Meeting, { ordinals }: MeetingQuery): number {
  const told = ordinals.length === 0 ? [] : ordinalsIn(name);
  if (told.length === 0) return 0;
  return ordinals.every((ordinal) => told.includes(ordinal)) ? 1 : -1;
}

function shareOfSubjects({ name, unit, place }: Meeting, { subjects }: MeetingQuery): number {
  const own = [name, unit?.name, ...(unit?.parents ?? []), place?.name]
    .flatMap((part) => (part === undefined ? [] : foldedTokens(partsOf(part))))
    .join('|');
  const shares = subjects.flatMap(({ written }) => coverTokens(partsOf(written), own));
  return shares.length === 0 ? 0 : sumOf(shares) / shares.length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
