import type { UserFromGetMe } from 'grammy/types';
import type { Wording } from '../messages.ts';

/** One sentence on what Telegram hands this bot of what is said in groups. */
export function heardInGroups(
  { can_read_all_group_messages: hearsEverything, username }: UserFromGetMe,
  { messages, language }: Wording,
): string {
  const key = hearsEverything ? 'bot.hears-everything' : 'bot.hears-addressed';
  return messages.text(language, key, { username });
}
