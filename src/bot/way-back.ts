import type { CallbackQuery, Message } from 'grammy/types';

/** Where an answer to a message goes. */
export interface Address {
  readonly chat: number;
  /** The forum topic, where there is one. */
  readonly topic: number | undefined;
  /** In groups the message that is answered, so that its writer is told. */
  readonly answers: number | undefined;
}

/** Where an answer goes. */
export interface WayBack extends Address {
  /** The update that is answered. */
  readonly update: number;
}

export function addressOf(message: Message): Address {
  const { chat, message_id: id } = message;
  const answers = chat.type === 'private' ? undefined : id;
  return { chat: chat.id, topic: topicOf(message), answers };
}

export function wayBackFrom(update: number, message: Message): WayBack {
  return { update, ...addressOf(message) };
}

/** Of a press on a button: to the message that the button is under. */
export function wayBackFromPress(update: number, { message }: CallbackQuery): WayBack | null {
  if (message === undefined) return null;
  // Of a message that is old Telegram tells only where it is.
  if (message.date !== 0) return wayBackFrom(update, message);
  return { update, chat: message.chat.id, topic: undefined, answers: message.message_id };
}

/** The forum topic that the message stands in. Threads of replies outside forums are none. */
export function topicOf({
  is_topic_message: isInTopic,
  message_thread_id: topic,
}: Message): number | undefined {
  return isInTopic === true ? topic : undefined;
}
