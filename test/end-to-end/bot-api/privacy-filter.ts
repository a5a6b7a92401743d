import { botIdentity } from './identity.ts';
import type { IncomingMessage, IncomingUpdate } from './incoming-update.ts';

const name = botIdentity.username.toLowerCase();

/** Content of people; whatever has none of it is a note of Telegram's own, which all bots get. */
const contents = ['text', 'photo', 'voice', 'sticker', 'document', 'video', 'audio', 'animation'];

/**
 * Whether a bot in privacy mode gets the update. In groups it does not get what is no command, no
 * mention of it and no reply to it; what other bots write, no bot gets.
 */
export function passesPrivacyFilter({ message, edited_message }: IncomingUpdate): boolean {
  const said = message ?? edited_message;
  if (said === undefined || !/group$/.test(said.chat.type)) return true;
  if (!contents.some((content) => content in said)) return true;
  return isForBot(said);
}

function isForBot(message: IncomingMessage): boolean {
  if (message.reply_to_message?.from?.id === botIdentity.id) return true;
  return commandIsOpen(message) || isMentioned(message);
}

function commandIsOpen({ text = '', entities = [] }: IncomingMessage): boolean {
  return entities.some(({ type, offset, length }) => {
    if (type !== 'bot_command') return false;
    const [, addressee = name] = text
      .slice(offset, offset + length)
      .toLowerCase()
      .split('@');
    return addressee === name;
  });
}

function isMentioned(message: IncomingMessage): boolean {
  const text = (message.text ?? message.caption ?? '').toLowerCase();
  const entities = [...(message.entities ?? []), ...(message.caption_entities ?? [])];
  return entities.some(({ type, offset, length, user }) => {
    if (type === 'text_mention') return user?.id === botIdentity.id;
    return type === 'mention' && text.slice(offset, offset + length) === `@${name}`;
  });
}
