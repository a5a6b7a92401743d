import { meetingSortAt } from '../facts/meeting-sorts.ts';
import { meetingWordAt, namesMeeting } from '../facts/meeting-words.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import ordersLexicon from './lexicon/meeting-orders.json' with { type: 'json' };
import type { MeetingOrder, TokenRange } from './understood-question.ts';

const finders = {
  latest: createPhraseFinder(ordersLexicon.latest),
  earliest: createPhraseFinder(ordersLexicon.earliest),
  previous: createPhraseFinder(ordersLexicon.previous),
  next: createPhraseFinder(ordersLexicon.next),
} satisfies Record<MeetingOrder, unknown>;
const orders = [
  'latest',
  'earliest',
  'previous',
  'next',
] as const satisfies readonly MeetingOrder[];

/**
 * Where a question names a meeting by its place in time: `cuộc họp gần đây nhất`. What lies in its dates
 * says something else: `last year`.
 */
export function findMeetingOrder(
  tokens: readonly Token[],
  side: TokenSide,
  dates: readonly TokenRange[],
): (TokenRange & { readonly order: MeetingOrder }) | null {
  if (!namesMeeting(tokens)) return null;
  const found = orders.flatMap((order) =>
    finders[order].find(tokens, side).map(({ from, to }) => ({ order, from, to })),
  );
  const outside = found
    .filter((one) => !dates.some(({ from, to }) => one.from < to && from < one.to))
    .filter((one) => !relative.has(one.order) || followsMeeting(tokens, one.from, side));
  return outside.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

/** `nhiệm vụ tiếp theo` is about no meeting: these words must stand right behind one. */
const relative = new Set<MeetingOrder>(['previous', 'next']);

function followsMeeting(tokens: readonly Token[], at: number, side: TokenSide): boolean {
  return tokens.some((_, from) => {
    if (from >= at) return false;
    const end = meetingWordAt(tokens, from, side)?.to;
    return end !== undefined && (end === at || meetingSortAt(tokens, end, side)?.to === at);
  });
}
