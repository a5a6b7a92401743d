import { botIdentity } from './identity.ts';
import type { KnownChats } from './known-chats.ts';

/** Who stands how to a chat; whoever was not set is a plain member. */
export interface Members {
  set(chatId: number, userId: number, status: string): void;
  /** A `ChatMember`. @throws Refused for an unknown chat */
  find(chatId: number, userId: number): object;
  administrators(chatId: number): readonly object[];
}

export function createMembers(chats: KnownChats): Members {
  const statuses = new Map<number, Map<number, string>>();
  const memberOf = (id: number, status: string) =>
    id === botIdentity.id
      ? { status, user: botIdentity }
      : { status, user: { id, is_bot: false, first_name: 'Minh' } };
  return {
    set: (chatId, userId, status) => {
      const known = statuses.get(chatId) ?? new Map<number, string>();
      statuses.set(chatId, known.set(userId, status));
    },
    find: (chatId, userId) => {
      const bots = chats.statusIn(chatId);
      const status = statuses.get(chatId)?.get(userId) ?? 'member';
      return memberOf(userId, userId === botIdentity.id ? bots : status);
    },
    administrators: (chatId) => {
      chats.find(chatId);
      return [...(statuses.get(chatId) ?? [])]
        .filter(([, status]) => status === 'creator' || status === 'administrator')
        .map(([id, status]) => memberOf(id, status));
    },
  };
}
