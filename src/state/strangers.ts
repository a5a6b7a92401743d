import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/**
 * Whom the bot has told that it does not know them. All that is kept of a stranger is a pseudonym and
 * the time. `chat` is Telegram's number of a group, or of a person for their private chat.
 */
export interface Strangers {
  /** Whether nothing was told to the chat for a day. */
  isNoticeDue(chat: number): boolean;
  noteNotice(chat: number): void;
}

export const dayMilliseconds = 24 * 60 * 60 * 1000;

export interface StrangersDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

export function createStrangers(
  database: StateDatabase,
  { pseudonyms, now }: StrangersDependencies,
): Strangers {
  const find = database.prepare<[string, number], { key: string }>(
    'SELECT key FROM strangers WHERE key = ? AND noticed > ?',
  );
  const note = database.prepare(
    'INSERT INTO strangers (key, noticed) VALUES (?, ?) ON CONFLICT DO UPDATE SET noticed = excluded.noticed',
  );
  return {
    isNoticeDue: (chat) => find.get(pseudonyms.ofChat(chat), now() - dayMilliseconds) === undefined,
    noteNotice: (chat) => {
      note.run(pseudonyms.ofChat(chat), now());
    },
  };
}
