import type { Conversations, Turn } from '../answering/conversations.ts';
import { conversationName } from '../state/conversation-name.ts';
import type { WayBack } from './way-back.ts';

/**
 * Conversations as they are while answers are being made: what an answer has moved on is kept for
 * good only with the answer itself. A question that a killed process was answering is answered again
 * by the next, and a list must not have gone on meanwhile.
 */
export interface ConversationsInWork extends Conversations {
  /** Keeps the last turn for good. */
  keep(conversation: string): void;
  /** Forgets all of the person's here; what is kept is erased elsewhere. */
  forgetPerson(person: number): void;
}

/** Read again from what is kept once they are forgotten here. */
const mostInMemory = 2000;

/** @param kept null where nothing may be kept: a restart then forgets. */
export function createConversationsInWork(kept: Conversations | null): ConversationsInWork {
  const turns = new Map<string, Turn>();
  return {
    last: (conversation) => turns.get(conversation) ?? kept?.last(conversation),
    remember: (conversation, turn) => {
      turns.delete(conversation);
      turns.set(conversation, turn);
      const [oldest] = turns.keys();
      if (turns.size > mostInMemory && oldest !== undefined) turns.delete(oldest);
    },
    forget: (conversation) => {
      turns.delete(conversation);
      kept?.forget(conversation);
    },
    keep: (conversation) => {
      const turn = turns.get(conversation);
      if (turn) kept?.remember(conversation, turn);
    },
    forgetPerson: (person) => {
      for (const name of turns.keys()) if (name.endsWith(`:${person}`)) turns.delete(name);
    },
  };
}

export function conversationAt({ chat, topic = 0 }: WayBack, person: number): string {
  return conversationName({ chat, topic, person });
}
