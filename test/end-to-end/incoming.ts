import type { Message } from 'grammy/types';
import { botIdentity } from './bot-api/identity.ts';
import { nextMessageId } from './bot-api/message-ids.ts';

/** A person who writes to the bot. */
export interface Person {
  readonly id: number;
  readonly first_name: string;
  readonly language_code?: string;
}

/** A message that is answered; those of the server will do. */
interface Answered {
  readonly message_id: number;
  readonly text?: string;
}

interface GroupMessage {
  readonly chatId: number;
  readonly from: Person;
  readonly text: string;
  readonly topic?: number;
  /** To some message of the bot. */
  readonly replyToBot?: boolean;
  /** To this message of the bot. */
  readonly replyTo?: Answered;
}

/** A text in the private chat with the person: its id is the person's. */
export function privateMessage(from: Person, text: string) {
  return { ...messageOf(from), ...written(text), chat: privateChat(from) } satisfies Message;
}

/** An answer, in the private chat, to a message of the bot. */
export function privateReply(from: Person, text: string, answered: Answered) {
  const chat = privateChat(from);
  return {
    ...privateMessage(from, text),
    reply_to_message: quoted(chat, answered),
  };
}

/** A text in a supergroup; commands and mentions are marked as Telegram marks them. */
export function groupMessage({ text, ...message }: GroupMessage) {
  return { ...inGroup(message), ...written(text) };
}

/** A picture in a supergroup; mentions in its caption are marked. */
export function groupPhoto({ text: caption, ...message }: GroupMessage) {
  return {
    ...inGroup(message),
    photo: [{ file_id: 'p1', file_unique_id: 'p1', width: 90, height: 90 }],
    caption,
    caption_entities: entitiesIn(caption),
  };
}

/** The message as it is after its writer has changed the text, so many seconds after it was sent. */
export function editedMessage<Message extends { readonly date: number }>(
  message: Message,
  text: string,
  seconds = 20,
) {
  return { edited_message: { ...message, ...written(text), edit_date: message.date + seconds } };
}

/** A message without words in the private chat. */
export function privateMedia(from: Person, kind: 'voice' | 'photo' | 'sticker' | 'document') {
  const file = { file_id: 'f1', file_unique_id: 'f1' };
  const media = {
    voice: { ...file, duration: 3, mime_type: 'audio/ogg' },
    photo: [{ ...file, width: 90, height: 90 }],
    sticker: { ...file, type: 'regular', width: 512, height: 512 },
    document: { ...file, file_name: 'bien-ban.pdf' },
  };
  return { ...messageOf(from), chat: privateChat(from), [kind]: media[kind] };
}

export function privateChat({ id, first_name }: Person) {
  return { id, type: 'private' as const, first_name };
}

export function supergroup(chatId: number) {
  return { id: chatId, type: 'supergroup' as const, title: 'Văn phòng' };
}

/** What every message has. Telegram counts in seconds since 1970. */
export function messageOf(from: Person) {
  const date = Math.floor(Date.now() / 1000);
  return { message_id: nextMessageId(), date, from: { is_bot: false as const, ...from } };
}

function inGroup({ chatId, from, topic, replyToBot, replyTo }: Omit<GroupMessage, 'text'>) {
  const plain = supergroup(chatId);
  const chat = topic === undefined ? plain : { ...plain, is_forum: true as const };
  const answered = replyTo ?? (replyToBot ? { message_id: 1 } : undefined);
  return {
    ...messageOf(from),
    chat,
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true as const }),
    ...(answered === undefined ? {} : { reply_to_message: quoted(chat, answered) }),
  };
}

function quoted<Chat extends object>(chat: Chat, { message_id, text = 'Trả lời' }: Answered) {
  return { message_id, date: 1_700_000_000, chat, from: botIdentity, text };
}

export function written(text: string) {
  return { text, entities: entitiesIn(text) };
}

function entitiesIn(text: string) {
  return [
    ...entitiesOf(text, /^\/\w+(?:@\w+)?/g, 'bot_command'),
    ...entitiesOf(text, /(?<![\w/])@\w+/g, 'mention'),
  ];
}

function entitiesOf(text: string, pattern: RegExp, type: 'bot_command' | 'mention') {
  return Array.from(text.matchAll(pattern), (match) => ({
    type,
    offset: match.index,
    length: match[0].length,
  }));
}
