import type { ApiCall } from '../../test/end-to-end/bot-api-server.ts';
import { isTaken } from './is-taken.ts';
import { answeredBy } from './known-questions.ts';
import { isUnknown, type Ledger, type LedgerEntry } from './ledger.ts';

/** What became of the questions of a soak. */
export interface Verdict {
  readonly answeredOnce: number;
  /** Neither answered nor given up as promised. */
  readonly lost: readonly LedgerEntry[];
  /** Given up after two sends whose outcome is unknown: none of them arrived. */
  readonly givenUp: number;
  /** Answered more than once, where each send but the last was in doubt. */
  readonly doubled: { readonly byKill: number; readonly byFault: number };
  /** Milliseconds from the reply to a send that was doubled to the kill after it, at most. */
  readonly longestGap: number;
  readonly doubledForNothing: readonly LedgerEntry[];
  /** Messages in another chat or topic than their question, or to no question. */
  readonly misplaced: readonly ApiCall[];
  /** Answers that do not say what was asked for. */
  readonly wrong: readonly LedgerEntry[];
}

/**
 * A process that is killed may have got the reply of a send and not have written that down. The event
 * loop is busy with answers for that long at most.
 */
const inFlightMilliseconds = 1000;

export function judgeLedger({ entries, strays }: Ledger, kills: readonly number[]): Verdict {
  const several = entries.filter(({ sends }) => sends.filter(isTaken).length > 1);
  const explained = several.filter((entry) => isExplained(entry, kills));
  const byFault = explained.filter(({ sends }) => doubtful(sends).every(hasFault)).length;
  const unanswered = entries.filter(({ sends }) => !sends.some(isTaken));
  const givenUp = unanswered.filter(({ sends }) => sends.filter(isUnknown).length > 1);
  return {
    answeredOnce: entries.length - several.length - unanswered.length,
    lost: unanswered.filter((entry) => !givenUp.includes(entry)),
    givenUp: givenUp.length,
    longestGap: Math.max(
      0,
      ...explained
        .flatMap(({ sends }) => doubtful(sends))
        .filter((send) => !isUnknown(send))
        .map((send) => gapOf(send, kills)),
    ),
    doubled: { byKill: explained.length - byFault, byFault },
    doubledForNothing: several.filter((entry) => !explained.includes(entry)),
    misplaced: [...strays.filter(isTaken), ...entries.flatMap(misplacedOf)],
    wrong: entries.filter(isWrong),
  };
}

/** All but the last: with none of them the answer would have come once. */
function doubtful(sends: readonly ApiCall[]): readonly ApiCall[] {
  return sends.filter(isTaken).slice(0, -1);
}

function hasFault({ fault }: ApiCall): boolean {
  return fault !== null && fault !== 'hang';
}

function isExplained({ sends }: LedgerEntry, kills: readonly number[]): boolean {
  const isBeforeKill = (send: ApiCall) => gapOf(send, kills) < inFlightMilliseconds;
  const isTwiceAtMost = sends.filter(isTaken).length <= 2;
  return isTwiceAtMost && doubtful(sends).every((send) => isUnknown(send) || isBeforeKill(send));
}

/** Milliseconds from the reply to the next kill. */
function gapOf({ heardAt = 0 }: ApiCall, kills: readonly number[]): number {
  return Math.min(...kills.filter((kill) => kill >= heardAt).map((kill) => kill - heardAt));
}

function misplacedOf({ place, topic, sends }: LedgerEntry): readonly ApiCall[] {
  return sends.filter(
    ({ payload }) => payload['chat_id'] !== place.chatId || payload['message_thread_id'] !== topic,
  );
}

function isWrong({ sends, known }: LedgerEntry): boolean {
  return sends
    .filter(isTaken)
    .some(
      ({ payload }) => answeredBy(String(payload['text']).replaceAll(/<[^>]*>/g, '')) !== known,
    );
}
