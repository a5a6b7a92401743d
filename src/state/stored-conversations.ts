import type { Conversations } from '../answering/conversations.ts';
import { parseTurn, writeTurn } from '../answering/stored-turn.ts';
import { personOfConversation } from './conversation-name.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

interface StoredConversationsDependencies {
  readonly pseudonyms: Pseudonyms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Conversations that outlive the process. They are named as by `conversationName`; any other name is
 * a RangeError. A turn that another version has written is forgotten.
 */
export function createStoredConversations(
  database: StateDatabase,
  { pseudonyms, now }: StoredConversationsDependencies,
): Conversations {
  const read = database.prepare<[string], string>('SELECT turn FROM conversations WHERE key = ?');
  const write = database.prepare(
    `INSERT INTO conversations (key, person, at, turn) VALUES (@key, @person, @at, @turn)
     ON CONFLICT (key) DO UPDATE SET at = excluded.at, turn = excluded.turn`,
  );
  const remove = database.prepare('DELETE FROM conversations WHERE key = ?');
  const forget = (key: string): void => {
    remove.run(key);
  };
  return {
    last: (conversation) => {
      const key = pseudonyms.ofConversation(conversation);
      const json = read.pluck().get(key);
      const turn = json === undefined ? undefined : parseTurn(json);
      if (json !== undefined && turn === undefined) forget(key);
      return turn;
    },
    remember: (conversation, turn) => {
      write.run({
        key: pseudonyms.ofConversation(conversation),
        person: pseudonyms.ofPerson(personOfConversation(conversation)),
        at: now(),
        turn: writeTurn(turn),
      });
    },
    forget: (conversation) => forget(pseudonyms.ofConversation(conversation)),
  };
}
