import { findMeetings, meetingQueryOf } from '../retrieval/find-meetings.ts';
import { dayOf, type ToldMeeting } from '../retrieval/told-meeting.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { Answer } from './answer.ts';
import type { ChainDependencies, Understood } from './answering-steps.ts';
import { conclude } from './conclude.ts';
import { meetingLabel } from './meeting-line.ts';
import { questionOfShortcut } from './question-of-shortcut.ts';
import { readMeetings } from './read-meetings.ts';
import { understand } from './understand.ts';

/** A meeting that somebody may choose while still typing. */
export interface MeetingOffer {
  /** Day, name and unit. */
  readonly title: string;
  /** What a list of this meeting alone says, with its sources. */
  readonly answer: Answer;
}

/** In UTF-16 units: what is typed on the way is short, and each letter asks anew. */
const longestTyped = 300;

/**
 * Up to `limit` meetings that fit the conditions of what was typed, whatever is asked of them: newest
 * first, those without a day last; empty where none fits. A meeting whose line the gate refuses is left
 * out.
 */
export function meetingOffers(
  typed: string,
  { snapshot, limit }: { readonly snapshot: Snapshot; readonly limit: number },
  dependencies: ChainDependencies,
): MeetingOffer[] {
  const written = normaliseText(typed).trim();
  if (!/[\p{L}\p{Nd}]/u.test(written) || written.length > longestTyped) return [];
  const read = (text: string) =>
    askedForAll(understand({ resolved: alone(text), snapshot }, dependencies));
  // Bare words (`so thuy san 2020`) are better understood in a question.
  const understood = [written, questionOfShortcut('danhsach', written)]
    .map(read)
    .find(({ query }) => findMeetings(query, snapshot).length > 0);
  if (!understood) return [];
  const meetings = newestFirst(findMeetings(understood.query, snapshot));
  const offers: MeetingOffer[] = [];
  for (const told of meetings) {
    if (offers.length >= limit) break;
    const answer = lineOf(told, understood, dependencies);
    if (answer) offers.push({ title: meetingLabel(told, understood), answer });
  }
  return offers;
}

function alone(written: string) {
  const nothing = { only: null, first: [], near: [], from: 0, isPicked: false };
  return { written, text: written, ...nothing };
}

function askedForAll(understood: Understood): Understood {
  const question = { ...understood.question, asked: 'list' as const, order: null };
  return { ...understood, question, query: meetingQueryOf(question, understood.snapshot) };
}

function newestFirst(meetings: readonly ToldMeeting[]): ToldMeeting[] {
  const days = new Map(meetings.map((told) => [told, dayOf(told.best) ?? '']));
  return meetings.toSorted((one, other) =>
    (days.get(other) ?? '').localeCompare(days.get(one) ?? ''),
  );
}

function lineOf(
  told: ToldMeeting,
  understood: Understood,
  dependencies: ChainDependencies,
): Answer | null {
  const list = readMeetings(understood.query, { ...understood, from: 0, chosen: [told] });
  if (!list || list.statements.length === 0) return null;
  const nothingElse = { passages: [], articles: [], meetings: null, settled: null, fates: [] };
  const reading = { ...understood, ...nothingElse, result: { kind: 'listed' as const, list } };
  const { answer } = conclude(reading, dependencies);
  return answer.kind === 'answered' ? answer : null;
}
