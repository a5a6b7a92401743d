import type { StateDatabase } from './state-database.ts';

export interface OutgoingPart {
  readonly part: number;
  readonly payload: string;
  /**
   * `sending`: the send was begun, and nobody knows whether it arrived until it is told to have ended.
   * `repeating`: the same, for the second time.
   */
  readonly state: 'ready' | 'sending' | 'repeating';
}

/**
 * The answers that are on their way. Telegram has no key that makes a second send harmless, so what
 * was begun is written down before: after a restart only this one can have been sent already.
 */
export interface Outbox {
  /** Takes the parts of an answer, behind those of an earlier one; the update counts as answered. */
  put(update: number, payloads: readonly string[]): void;
  /** The parts that are not told to have ended, in order. */
  of(update: number): readonly OutgoingPart[];
  /** Sends that were begun and are not told to have ended, here or in a process before. */
  countBegun(): number;
  /** A send begins. */
  begin(update: number, part: number): void;
  /** The send that was begun was refused and may be tried again: it is as if it had not begun. */
  takeBack(update: number, part: OutgoingPart): void;
  /** The part has arrived, or never will. */
  end(update: number, part: number): void;
}

export function createOutbox(database: StateDatabase): Outbox {
  const add = database.prepare(
    `INSERT INTO sends (update_id, part, payload)
     SELECT @update, coalesce(max(part) + 1, 0), @payload FROM sends WHERE update_id = @update`,
  );
  const answered = database.prepare('UPDATE updates SET answered = 1 WHERE id = ?');
  const parts = database.prepare<[number], OutgoingPart>(
    'SELECT part, payload, state FROM sends WHERE update_id = ? ORDER BY part',
  );
  const countBegun = database
    .prepare<[], number>("SELECT count(*) FROM sends WHERE state <> 'ready'")
    .pluck();
  const begin = database.prepare(
    `UPDATE sends SET state = iif(state = 'ready', 'sending', 'repeating')
     WHERE update_id = ? AND part = ?`,
  );
  const takeBack = database.prepare(
    'UPDATE sends SET state = @state WHERE update_id = @update AND part = @part',
  );
  const end = database.prepare('DELETE FROM sends WHERE update_id = ? AND part = ?');
  const put = database.transaction((update: number, payloads: readonly string[]) => {
    for (const payload of payloads) add.run({ update, payload });
    answered.run(update);
  });
  return {
    put,
    of: (update) => parts.all(update),
    countBegun: () => countBegun.get() ?? 0,
    begin: (update, part) => {
      begin.run(update, part);
    },
    takeBack: (update, { part, state }) => {
      takeBack.run({ update, part, state });
    },
    end: (update, part) => {
      end.run(update, part);
    },
  };
}
