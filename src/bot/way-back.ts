import type { CallbackQuery, Message } from 'grammy/types';

/** Where an answer goes. */
export interface WayBack {
  /** The update that is answered. */
  readonly update: number;
  readonly chat: number;
  /** The forum topic, where there is one. */
  readonly topic: number | undefined;
  /** In groups the message that is answered, so that its writer is told. */
  readonly answers: number | undefined;
}

export function wayBackFrom(update: number, message: Message): WayBack {
  const { chat, message_id: id } = message;
  const answers = chat.type === 'private' ? undefined : id;
  return { update, chat: chat.id, topic: topicOf(message), answers };
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
