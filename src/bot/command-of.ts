import type { Message } from 'grammy/types';
import { wordsOf } from './words-of.ts';

/** The bot as Telegram knows it. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
}

export interface Command {
  /** In lower case, without slash: keyboards of telephones like to write `/Hoi`. */
  readonly name: string;
  /** What follows the command, trimmed. */
  readonly rest: string;
  /** `this` where the command carries the bot's name, `open` where it carries none. */
  readonly addressee: 'this' | 'open' | 'other';
}

/** The command that a message begins with. */
export function commandOf(message: Message, me: BotIdentity): Command | null {
  const { text, entities } = wordsOf(message) ?? { text: '', entities: [] };
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (entity === undefined) return null;
  const [name = '', addressee] = text.slice(1, entity.length).split('@');
  return {
    name: name.toLowerCase(),
    rest: text.slice(entity.length).trim(),
    addressee: addressee === undefined ? 'open' : isMyName(addressee, me) ? 'this' : 'other',
  };
}

/** Names of Telegram are the same in upper and lower case. */
export function isMyName(name: string, me: BotIdentity): boolean {
  return name.toLowerCase() === me.username.toLowerCase();
}
