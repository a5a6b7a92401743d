import type { Conversations } from '../answering/conversations.ts';
import { type AnswersGiven, createAnswersGiven } from './answers-given.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { openStateDatabase } from './state-database.ts';
import { createStoredConversations } from './stored-conversations.ts';

/** What outlives the process: see `state.sqlite` in ARCHITECTURE.md. */
export interface State {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly pseudonyms: Pseudonyms;
  readonly answersGiven: AnswersGiven;
  /** Named as by `conversationName`. */
  readonly conversations: Conversations;
  /** Makes everything that is written meanwhile one: all or nothing. */
  together(work: () => void): void;
  close(): void;
}

/**
 * @param now milliseconds since 1970
 * @throws AppError `state-in-use` or `state-too-new`
 */
export function openState(path: string, now: () => number = Date.now): State {
  const database = openStateDatabase(path);
  const pseudonyms = createPseudonyms(database);
  return {
    inbox: createInbox(database, now),
    outbox: createOutbox(database),
    pseudonyms,
    answersGiven: createAnswersGiven(database, { pseudonyms, now }),
    conversations: createStoredConversations(database, { pseudonyms, now }),
    together: (work) => database.transaction(work)(),
    close: () => database.close(),
  };
}
