import type { Message } from 'grammy/types';
import { type BotIdentity, type Command, commandOf } from './command-of.ts';
import { type CommandName, isCommandName } from './commands.ts';
import { questionOf } from './question-of.ts';

/** What a person wants of this bot. */
export type Request =
  | { readonly kind: 'question'; readonly text: string }
  /** A question was announced, but none given: `/hoi` or a mention and nothing else. */
  | { readonly kind: 'usage' }
  /** `rest` is what follows the command, trimmed. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly rest: string }
  | { readonly kind: 'unknown-command' }
  /** A picture, a voice message and the like, in a private chat. */
  | { readonly kind: 'unreadable' };

/** Content that a person sends; whatever else has no text is a note of Telegram's own. */
const contentKinds = [
  ...['animation', 'audio', 'checklist', 'contact', 'dice', 'document', 'game', 'live_photo'],
  ...['location', 'paid_media', 'photo', 'poll', 'sticker', 'story', 'venue', 'video'],
  ...['video_note', 'voice'],
];

/**
 * What a message asks of this bot; null where it is not for it: chatter and commands for others in a
 * group, other bots, channels, and notes of Telegram about the chat.
 */
export function requestOf(message: Message, me: BotIdentity): Request | null {
  // What this bot has answered inline comes back as the person's message.
  if (!isFromPerson(message) || message.via_bot?.id === me.id) return null;
  const command = commandOf(message, me);
  if (command !== null) return commandRequest(command, message);
  const question = questionOf(message, me);
  if (question !== null) return questionRequest(question);
  const isUnreadable = contentKinds.some((kind) => kind in message);
  return message.chat.type === 'private' && isUnreadable ? { kind: 'unreadable' } : null;
}

function isFromPerson({ from, chat, sender_chat: sender, ...message }: Message): boolean {
  if (from === undefined || message.is_automatic_forward === true) return false;
  // An administrator who hides behind the group writes in its name, through a bot of Telegram's.
  return !from.is_bot || sender?.id === chat.id;
}

function commandRequest({ name, rest, addressee }: Command, { chat }: Message): Request | null {
  if (addressee === 'other') return null;
  if (name === 'hoi') return questionRequest(rest);
  if (isCommandName(name)) return { kind: 'command', name, rest };
  // In a group it may well be another bot's.
  return addressee === 'this' || chat.type === 'private' ? { kind: 'unknown-command' } : null;
}

function questionRequest(text: string): Request {
  return text === '' ? { kind: 'usage' } : { kind: 'question', text };
}
