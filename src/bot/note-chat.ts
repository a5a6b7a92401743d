import type { ChatMember, Message, Update } from 'grammy/types';
import type { Access } from '../state/access.ts';
import type { GoneChats } from '../state/gone-chats.ts';
import type { Groups } from '../state/groups.ts';

export interface NoteChatDependencies {
  readonly access: Access;
  readonly groups: Groups;
  readonly goneChats: GoneChats;
}

/**
 * Takes in what Telegram tells of a chat: that the bot was blocked or put out of it or is back, and
 * that a group has become a supergroup with another number. Of chats that are not let in nothing is
 * kept.
 */
export function noteChat(update: Update, dependencies: NoteChatDependencies): void {
  if (update.message) noteMigration(update.message, dependencies);
  const { my_chat_member: note } = update;
  if (note === undefined || note.chat.type === 'channel') return;
  const { goneChats, access } = dependencies;
  if (!isOut(note.new_chat_member)) goneChats.remove(note.chat.id);
  else if (isKnown(note.chat, access)) goneChats.add(note.chat.id);
}

function noteMigration(message: Message, { groups }: NoteChatDependencies): void {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) groups.move(chat.id, to);
  if (from !== undefined) groups.move(from, chat.id);
}

function isOut(member: ChatMember): boolean {
  if (member.status === 'restricted') return !member.is_member;
  return member.status === 'left' || member.status === 'kicked';
}

function isKnown({ id, type }: { readonly id: number; readonly type: string }, access: Access) {
  return type === 'private' ? access.roleOf(id) !== null : access.isGroupAllowed(id);
}
