import type { IncomingMessage, IncomingUpdate } from './incoming-update.ts';
import { badRequest, forbidden, Refused } from './refused.ts';

type Chat = IncomingMessage['chat'];

/** The chats as Telegram knows them: learned from what was sent to the bot. */
export interface KnownChats {
  learn(update: IncomingUpdate): void;
  /** @throws Refused where no message of the bot may go to the chat or the topic. */
  writable(chatId: number, topic?: number): Chat;
  /** @throws Refused `chat not found` */
  find(chatId: number): Chat;
  /** Whether the message was sent to the bot. */
  hasMessage(chatId: number, messageId: number): boolean;
  /** The topic is deleted: nothing can be sent to it any more. */
  deleteTopic(chatId: number, topic: number): void;
  /** The status of the bot in the chat. */
  statusIn(chatId: number): string;
}

interface KnownChat {
  chat: Chat;
  readonly topics: Set<number>;
  readonly messages: Set<number>;
  migratedTo?: number;
  status: string;
}

export function createKnownChats(): KnownChats {
  const chats = new Map<number, KnownChat>();
  const known = (chat: Chat): KnownChat => {
    const seen = chats.get(chat.id);
    const entry = seen ?? { chat, topics: new Set(), messages: new Set(), status: 'member' };
    entry.chat = chat;
    chats.set(chat.id, entry);
    return entry;
  };
  const find = (chatId: number): KnownChat => {
    const entry = chats.get(chatId);
    if (entry === undefined) throw badRequest('chat not found');
    return entry;
  };
  return {
    learn: ({ message, edited_message, channel_post, my_chat_member: change }) => {
      for (const said of [message, edited_message, channel_post]) {
        if (said !== undefined) learnMessage(known(said.chat), said);
      }
      if (change !== undefined) known(change.chat).status = change.new_chat_member.status;
    },
    writable: (chatId, topic) => {
      const entry = find(chatId);
      refuseClosed(entry);
      if (topic !== undefined && !entry.topics.has(topic)) {
        throw badRequest('message thread not found');
      }
      return entry.chat;
    },
    find: (chatId) => find(chatId).chat,
    hasMessage: (chatId, messageId) => chats.get(chatId)?.messages.has(messageId) ?? false,
    deleteTopic: (chatId, topic) => {
      find(chatId).topics.delete(topic);
    },
    statusIn: (chatId) => find(chatId).status,
  };
}

function learnMessage(entry: KnownChat, message: IncomingMessage): void {
  entry.messages.add(message.message_id);
  const { message_thread_id: topic, migrate_to_chat_id: migratedTo } = message;
  if (message.is_topic_message === true && topic !== undefined) entry.topics.add(topic);
  if (migratedTo !== undefined) entry.migratedTo = migratedTo;
}

function refuseClosed({ chat, status, migratedTo }: KnownChat): void {
  if (migratedTo !== undefined) {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    throw new Refused({ code: 400, description, migrateToChatId: migratedTo });
  }
  if (status !== 'kicked' && status !== 'left') return;
  if (chat.type === 'private') throw forbidden('bot was blocked by the user');
  if (status === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
  throw forbidden(`bot was kicked from the ${chat.type} chat`);
}
