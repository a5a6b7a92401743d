import { z } from 'zod';
import type { TextEntity } from '../check-html.ts';
import type { ChatPace } from './chat-pace.ts';
import { checkKeyboard, type InlineKeyboard } from './check-keyboard.ts';
import { type CheckedText, checkText } from './checked-text.ts';
import { botIdentity } from './identity.ts';
import type { KnownChats } from './known-chats.ts';
import { nextMessageId } from './message-ids.ts';
import { badRequest, type Payload } from './refused.ts';

const sendParameters = z.looseObject({
  chat_id: z.number(),
  text: z.string(),
  parse_mode: z.string().optional(),
  message_thread_id: z.number().optional(),
  reply_parameters: z
    .looseObject({ message_id: z.number(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  link_preview_options: z.looseObject({ is_disabled: z.boolean().optional() }).optional(),
});
const messageParameters = z.looseObject({ chat_id: z.number(), message_id: z.number() });
const editParameters = sendParameters.extend({ message_id: z.number() });

/** A message that the server took, as the bot sent or edited it. */
export interface SentMessage extends z.infer<typeof sendParameters> {
  readonly message_id: number;
  /** The text as readers see it. */
  readonly plain: string;
  readonly reply_markup?: InlineKeyboard;
  /** `performance.now()` when the server took it. */
  readonly at: number;
}

/** A message of the bot as Telegram shows it now. */
export interface ShownMessage {
  readonly message_id: number;
  readonly from: typeof botIdentity;
  readonly chat: { readonly id: number; readonly type: string };
  readonly date: number;
  readonly edit_date?: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly text: string;
  readonly entities: readonly TextEntity[];
  readonly reply_markup?: InlineKeyboard;
}

/** The messages of the bot. Methods throw `Refused` for what Telegram would not do. */
export interface SentMessages {
  readonly sent: readonly SentMessage[];
  readonly edits: readonly SentMessage[];
  send(payload: Payload): ShownMessage;
  editText(payload: Payload): ShownMessage;
  editMarkup(payload: Payload): ShownMessage;
  remove(payload: Payload): true;
  shown(chatId: number, messageId: number): ShownMessage | undefined;
}

export interface SentMessagesDependencies {
  readonly chats: KnownChats;
  readonly pace: ChatPace;
}

export function createSentMessages({ chats, pace }: SentMessagesDependencies): SentMessages {
  const sent: SentMessage[] = [];
  const edits: SentMessage[] = [];
  const shown = new Map<string, ShownMessage>();
  const key = (chatId: number, messageId: number) => `${chatId}:${messageId}`;
  const find = (chatId: number, messageId: number, doing: string) => {
    chats.writable(chatId);
    const message = shown.get(key(chatId, messageId));
    if (message === undefined) throw badRequest(`message to ${doing} not found`);
    return message;
  };
  const replace = (before: ShownMessage, after: ShownMessage) => {
    if (content(before) === content(after)) throw badRequest(notModified);
    shown.set(key(after.chat.id, after.message_id), after);
    return after;
  };
  return {
    sent,
    edits,
    send: (payload) => {
      const message = read(sendParameters, payload);
      const chat = chats.writable(message.chat_id, message.message_thread_id);
      const text = checkText(message.text, message.parse_mode);
      const keyboard = checkKeyboard(payload['reply_markup']);
      refuseLostReply(
        message,
        (id) => chats.hasMessage(chat.id, id) || shown.has(key(chat.id, id)),
      );
      pace.take(chat.id);
      const id = nextMessageId();
      sent.push(recorded(message, id, text, keyboard));
      const taken = firstShown({ id, chat, topic: message.message_thread_id, text, keyboard });
      shown.set(key(chat.id, id), taken);
      return taken;
    },
    editText: (payload) => {
      const message = read(editParameters, payload);
      const before = find(message.chat_id, message.message_id, 'edit');
      const text = checkText(message.text, message.parse_mode, 'MESSAGE_TOO_LONG');
      const keyboard = checkKeyboard(payload['reply_markup']);
      const after = replace(before, edited(before, text, keyboard));
      edits.push(recorded(message, message.message_id, text, keyboard));
      return after;
    },
    editMarkup: (payload) => {
      const { chat_id: chatId, message_id: id } = read(messageParameters, payload);
      const before = find(chatId, id, 'edit');
      const text = { plain: before.text, entities: before.entities };
      const keyboard = checkKeyboard(payload['reply_markup']);
      const after = replace(before, edited(before, text, keyboard));
      edits.push(recorded({ chat_id: chatId, text: before.text }, id, text, keyboard));
      return after;
    },
    remove: (payload) => {
      const { chat_id: chatId, message_id: id } = read(messageParameters, payload);
      find(chatId, id, 'delete');
      shown.delete(key(chatId, id));
      return true;
    },
    shown: (chatId, messageId) => shown.get(key(chatId, messageId)),
  };
}

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same ' +
  'as a current content and reply markup of the message';

function read<Schema extends z.ZodType>(schema: Schema, payload: Payload): z.infer<Schema> {
  const result = schema.safeParse(payload);
  if (!result.success) {
    const names = result.error.issues.map(({ path }) => path.join('.'));
    throw badRequest(`wrong parameters: ${names.join(', ')}`);
  }
  return result.data;
}

function refuseLostReply(
  { reply_parameters: reply }: z.infer<typeof sendParameters>,
  isThere: (messageId: number) => boolean,
): void {
  if (reply === undefined || reply.allow_sending_without_reply === true) return;
  if (!isThere(reply.message_id)) throw badRequest('message to be replied not found');
}

function recorded(
  message: z.infer<typeof sendParameters>,
  id: number,
  { plain }: CheckedText,
  keyboard: InlineKeyboard | undefined,
): SentMessage {
  const { reply_markup: _, ...rest } = message;
  const markup = keyboard === undefined ? {} : { reply_markup: keyboard };
  return { ...rest, ...markup, message_id: id, plain, at: performance.now() };
}

interface NewMessage {
  readonly id: number;
  readonly chat: ShownMessage['chat'];
  readonly topic: number | undefined;
  readonly text: CheckedText;
  readonly keyboard: InlineKeyboard | undefined;
}

function firstShown({ id, chat, topic, text, keyboard }: NewMessage): ShownMessage {
  return {
    message_id: id,
    from: botIdentity,
    chat,
    date: 1_700_000_000,
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    text: text.plain,
    entities: text.entities,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  };
}

function edited(
  { reply_markup: _, ...before }: ShownMessage,
  { plain, entities }: CheckedText,
  keyboard: InlineKeyboard | undefined,
): ShownMessage {
  const markup = keyboard === undefined ? {} : { reply_markup: keyboard };
  return { ...before, edit_date: before.date + 1, text: plain, entities, ...markup };
}

function content({ text, entities, reply_markup: markup }: ShownMessage): string {
  return JSON.stringify([text, entities, markup]);
}
