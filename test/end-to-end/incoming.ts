import { botIdentity } from './bot-api-server.ts';

/** A person who writes to the bot. */
export interface Person {
  readonly id: number;
  readonly first_name: string;
  readonly language_code?: string;
}

interface GroupMessage {
  readonly chatId: number;
  readonly from: Person;
  readonly text: string;
  readonly topic?: number;
  readonly replyToBot?: boolean;
}

let lastMessageId = 100;

/** A text in the private chat with the person: its id is the person's. */
export function privateMessage(from: Person, text: string) {
  const chat = { id: from.id, type: 'private', first_name: from.first_name };
  return { ...messageOf(from, text), chat };
}

/** A text in a supergroup; commands and mentions are marked as Telegram marks them. */
export function groupMessage({ chatId, from, text, topic, replyToBot }: GroupMessage) {
  const chat = { id: chatId, type: 'supergroup', title: 'Văn phòng' };
  return {
    ...messageOf(from, text),
    chat: topic === undefined ? chat : { ...chat, is_forum: true },
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    ...(replyToBot
      ? { reply_to_message: { message_id: 1, date: 1, chat, from: botIdentity } }
      : {}),
  };
}

function messageOf(from: Person, text: string) {
  lastMessageId += 1;
  return {
    message_id: lastMessageId,
    date: 1_700_000_000,
    from: { is_bot: false, ...from },
    text,
    entities: [
      ...entitiesOf(text, /^\/\w+(?:@\w+)?/g, 'bot_command'),
      ...entitiesOf(text, /(?<!\w)@\w+/g, 'mention'),
    ],
  };
}

function entitiesOf(text: string, pattern: RegExp, type: string) {
  return Array.from(text.matchAll(pattern), (match) => ({
    type,
    offset: match.index,
    length: match[0].length,
  }));
}
