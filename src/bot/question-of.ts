import type { Message, MessageEntity } from 'grammy/types';
import { type BotIdentity, isMyName } from './command-of.ts';
import { type Words, wordsOf } from './words-of.ts';

/**
 * The question that a message (no command) puts to this bot: its text without mentions of the bot.
 * It may be empty: a bare mention. In a group only a mention of the bot or a reply to it is meant
 * for it.
 *
 * @returns null where the message is not for this bot, or holds no text.
 */
export function questionOf(message: Message, me: BotIdentity): string | null {
  const words = wordsOf(message);
  if (words === null) return null;
  const mentions = mentionsOf(words, me);
  const isForMe = message.chat.type === 'private' || mentions.length > 0 || isReplyTo(message, me);
  return isForMe ? withoutMentions(words.text, mentions) : null;
}

function mentionsOf({ text, entities }: Words, me: BotIdentity): MessageEntity[] {
  return entities.filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    // The entity covers the @ as well.
    const name = text.slice(entity.offset + 1, entity.offset + entity.length);
    return entity.type === 'mention' && isMyName(name, me);
  });
}

/** In a topic every message counts as a reply to the note that opened it, whoever did. */
export function isReplyTo({ reply_to_message: answered }: Message, me: BotIdentity): boolean {
  return answered?.from?.id === me.id && answered.forum_topic_created === undefined;
}

function withoutMentions(text: string, mentions: readonly MessageEntity[]): string {
  const fromTheEnd = mentions.toSorted((left, right) => right.offset - left.offset);
  const rest = fromTheEnd.reduce(
    (kept, { offset, length }) =>
      `${kept.slice(0, offset).trimEnd()} ${kept.slice(offset + length).trimStart()}`,
    text,
  );
  return rest.trim();
}
