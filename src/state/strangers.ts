import type { Pseudonym } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** Whom the bot has told that it does not know them: all that is kept of a stranger. */
export interface Strangers {
  /** Whether nothing was told to the person or group for a day. */
  isNoticeDue(stranger: Pseudonym): boolean;
  noteNotice(stranger: Pseudonym): void;
}

export const dayMilliseconds = 24 * 60 * 60 * 1000;

export function createStrangers(database: StateDatabase, now: () => number): Strangers {
  const find = database.prepare<[string, number], { key: string }>(
    'SELECT key FROM strangers WHERE key = ? AND noticed > ?',
  );
  const note = database.prepare(
    'INSERT INTO strangers (key, noticed) VALUES (?, ?) ON CONFLICT DO UPDATE SET noticed = excluded.noticed',
  );
  return {
    isNoticeDue: (stranger) => find.get(stranger, now() - dayMilliseconds) === undefined,
    noteNotice: (stranger) => {
      note.run(stranger, now());
    },
  };
}
