import type { BotCommands } from './bot-commands.ts';
import { botIdentity } from './identity.ts';
import type { KnownChats } from './known-chats.ts';
import type { Members } from './members.ts';
import type { Queries } from './queries.ts';
import { badRequest, type Payload, Refused } from './refused.ts';
import type { SentMessages } from './sent-messages.ts';
import type { PollRequest, UpdateQueue } from './update-queue.ts';
import type { Webhook } from './webhook.ts';

/** What the methods of the Bot API work on. */
export interface BotApiWorld {
  readonly chats: KnownChats;
  readonly members: Members;
  readonly messages: SentMessages;
  readonly queries: Queries;
  readonly commands: BotCommands;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly readsAllGroupMessages: boolean;
}

/** @throws Refused */
type Method = (payload: Payload, closed: AbortSignal) => unknown;

/** The methods of the Bot API that the server plays, by their names. */
export function createMethods(world: BotApiWorld): ReadonlyMap<string, Method> {
  const { chats, members, messages, queries, commands, webhook } = world;
  const methods: Readonly<Record<string, Method>> = {
    getMe: () => identity(world),
    getUpdates: (payload, closed) => poll(world, payload, closed),
    setWebhook: webhook.set,
    deleteWebhook: webhook.remove,
    getWebhookInfo: webhook.info,
    sendMessage: messages.send,
    editMessageText: messages.editText,
    editMessageReplyMarkup: messages.editMarkup,
    deleteMessage: messages.remove,
    sendChatAction: (payload) => showAction(chats, payload),
    answerCallbackQuery: queries.answerCallback,
    answerInlineQuery: queries.answerInline,
    setMyCommands: commands.set,
    deleteMyCommands: commands.remove,
    getChat: (payload) => chats.find(numberIn(payload, 'chat_id')),
    getChatMember: (payload) =>
      members.find(numberIn(payload, 'chat_id'), numberIn(payload, 'user_id')),
    getChatAdministrators: (payload) => members.administrators(numberIn(payload, 'chat_id')),
  };
  return new Map(Object.entries(methods));
}

function identity({ readsAllGroupMessages }: BotApiWorld) {
  return {
    ...botIdentity,
    can_join_groups: true,
    can_read_all_group_messages: readsAllGroupMessages,
    supports_inline_queries: true,
  };
}

function poll({ updates, webhook }: BotApiWorld, payload: PollRequest, closed: AbortSignal) {
  webhook.refusePolling();
  updates.allow(payload.allowed_updates);
  return updates.poll(payload, closed);
}

function showAction(chats: KnownChats, payload: Payload): true {
  const topic = payload['message_thread_id'];
  chats.writable(numberIn(payload, 'chat_id'), typeof topic === 'number' ? topic : undefined);
  if (typeof payload['action'] !== 'string') throw badRequest('wrong parameter action in request');
  return true;
}

function numberIn(payload: Payload, name: string): number {
  const value = payload[name];
  if (typeof value !== 'number') throw badRequest(`parameter ${name} is required`);
  return value;
}

export function methodNotFound(): Refused {
  return new Refused({ code: 404, description: 'Not Found: method not found' });
}
