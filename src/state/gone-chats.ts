import type { Pseudonym } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** Chats that the bot can't write to: it was blocked by the person or put out of the group. */
export interface GoneChats {
  isGone(chat: Pseudonym): boolean;
  add(chat: Pseudonym): void;
  /** The chat has shown that it is there again. */
  remove(chat: Pseudonym): void;
}

export function createGoneChats(database: StateDatabase, now: () => number): GoneChats {
  const find = database.prepare<[string], { chat: string }>(
    'SELECT chat FROM gone_chats WHERE chat = ?',
  );
  const add = database.prepare('INSERT OR IGNORE INTO gone_chats (chat, at) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM gone_chats WHERE chat = ?');
  const isGone = (chat: Pseudonym) => find.get(chat) !== undefined;
  return {
    isGone,
    add: (chat) => {
      add.run(chat, now());
    },
    // Looked up first: it is asked for every message, and a write waits for the disk.
    remove: (chat) => {
      if (isGone(chat)) remove.run(chat);
    },
  };
}
