import type { Chat, Update } from 'grammy/types';
import { botIdentity } from './bot-api/identity.ts';
import { messageOf, type Person, privateChat, supergroup, written } from './incoming.ts';

/** Notes of Telegram about a group, as messages. */
export const notes = {
  newMember: (chatId: number, from: Person) => ({
    ...inGroup(chatId, from),
    new_chat_members: [{ is_bot: false, ...from }],
  }),
  botAdded: (chatId: number, from: Person) => ({
    ...inGroup(chatId, from),
    new_chat_members: [botIdentity],
  }),
  pinned: (chatId: number, from: Person) => ({
    ...inGroup(chatId, from),
    pinned_message: { message_id: 1, date: 1, chat: supergroup(chatId), text: 'Ghim' },
  }),
  /** The note that opens a topic: its id is the topic's. */
  topicCreated: (chatId: number, from: Person) => {
    const note = inGroup(chatId, from);
    return {
      ...note,
      chat: { ...note.chat, is_forum: true },
      ...{ message_thread_id: note.message_id, is_topic_message: true },
      forum_topic_created: { name: 'Hội nghị', icon_color: 7322096 },
    };
  },
};

/** The two notes by which a group turns into a supergroup: in the old chat and in the new one. */
export function migration(from: number, to: number, by: Person) {
  return [
    {
      ...messageOf(by),
      chat: { id: from, type: 'group' as const, title: 'Văn phòng' },
      migrate_to_chat_id: to,
    },
    { ...inGroup(to, by), migrate_from_chat_id: from },
  ] as const;
}

/** A text in a group that is no supergroup yet. */
export function smallGroupMessage(chatId: number, from: Person, text: string) {
  const chat = { id: chatId, type: 'group' as const, title: 'Văn phòng' };
  return { ...messageOf(from), ...written(text), chat };
}

/** A text of another bot in a group. */
export function otherBotMessage(chatId: number, text: string) {
  const from = { id: 654321, is_bot: true, first_name: 'Bot khác', username: 'bot_khac_bot' };
  return { ...inGroup(chatId, from), from, ...written(text) };
}

/** A text in a channel. */
export function channelPost(chatId: number, text: string) {
  const chat = { id: chatId, type: 'channel' as const, title: 'Thông báo' };
  const { from: _, ...message } = messageOf({ id: 1, first_name: 'Lan' });
  return { channel_post: { ...message, ...written(text), chat, sender_chat: chat } };
}

type Status = 'member' | 'left' | 'kicked';

/** A person blocks the bot (`kicked`) or lets it write again (`member`). */
export function botBlocked(by: Person, status: 'kicked' | 'member' = 'kicked') {
  return memberChange(privateChat(by), by, status);
}

/** The bot is added to a group, leaves it, or is thrown out of it. */
export function botInGroup(chatId: number, by: Person, status: Status) {
  return memberChange(supergroup(chatId), by, status);
}

function memberChange(chat: Chat, by: Person, status: Status) {
  const before = status === 'member' ? 'left' : 'member';
  return {
    my_chat_member: {
      ...{ chat, from: { is_bot: false, ...by }, date: Math.floor(Date.now() / 1000) },
      old_chat_member: { status: before, user: botIdentity },
      new_chat_member:
        status === 'kicked'
          ? { status, user: botIdentity, until_date: 0 }
          : { status, user: botIdentity },
    },
  } satisfies Omit<Update, 'update_id'>;
}

function inGroup(chatId: number, from: Person) {
  return { ...messageOf(from), chat: supergroup(chatId) };
}
