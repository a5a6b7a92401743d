import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/**
 * Chats that the bot can't write to: it was blocked by the person or put out of the group. `chat` is
 * Telegram's number; only its pseudonym is kept.
 */
export interface GoneChats {
  isGone(chat: number): boolean;
  add(chat: number): void;
  /** The chat has shown that it is there again. */
  remove(chat: number): void;
  count(): number;
}

export interface GoneChatsDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

export function createGoneChats(
  database: StateDatabase,
  { pseudonyms, now }: GoneChatsDependencies,
): GoneChats {
  const find = database.prepare<[string], { chat: string }>(
    'SELECT chat FROM gone_chats WHERE chat = ?',
  );
  const add = database.prepare('INSERT OR IGNORE INTO gone_chats (chat, at) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM gone_chats WHERE chat = ?');
  const count = database.prepare<[], number>('SELECT count(*) FROM gone_chats').pluck();
  const isGone = (chat: number) => find.get(pseudonyms.ofChat(chat)) !== undefined;
  return {
    isGone,
    add: (chat) => {
      add.run(pseudonyms.ofChat(chat), now());
    },
    // Looked up first: it is asked for every message, and a write waits for the disk.
    remove: (chat) => {
      if (isGone(chat)) remove.run(pseudonyms.ofChat(chat));
    },
    count: () => count.get() ?? 0,
  };
}
