import type { CallbackQuery, Message, Update, User } from 'grammy/types';
import type { Access } from '../state/access.ts';
import type { BotIdentity } from './command-of.ts';
import { type Request, requestOf } from './request-of.ts';

/**
 * `admitted`: asks something of this bot and may. `stranger`: asks, and is not let in. `ignored`: asks
 * nothing of this bot, or is somebody whom it does not even tell that it is closed.
 */
export type Standing = 'admitted' | 'stranger' | 'ignored';

export interface StandingDependencies {
  readonly access: Access;
  readonly me: BotIdentity;
}

/** Whether an update is let in. Nothing is stored or searched to tell. */
export function standingOf(update: Update, dependencies: StandingDependencies): Standing {
  const { message, edited_message, callback_query, inline_query } = update;
  const written = message ?? edited_message;
  if (written) return standingOfMessage(written, dependencies);
  if (callback_query) return standingOfPress(callback_query, dependencies.access);
  if (inline_query) return isLetIn(inline_query.from, dependencies.access) ? 'admitted' : 'ignored';
  return 'ignored';
}

/** Groups are written in by a bot of Telegram's for administrators who hide: nobody's number. */
export function isAdmin(from: User, access: Access): boolean {
  return !from.is_bot && access.roleOf(from.id) === 'admin';
}

function standingOfMessage(message: Message, { access, me }: StandingDependencies): Standing {
  const { chat, from } = message;
  const request = requestOf(message, me);
  if (request === null || from === undefined) return 'ignored';
  if (access.roleOf(from.id) === 'blocked') return 'ignored';
  if (chat.type === 'private') return isLetIn(from, access) ? 'admitted' : 'stranger';
  const mayAsk = access.isGroupAllowed(chat.id) || letsGroupIn(from, request, access);
  return mayAsk ? 'admitted' : 'stranger';
}

/** An admin may let in a group from within; anything else there would be read by strangers. */
function letsGroupIn(from: User, request: Request, access: Access): boolean {
  return isAdmin(from, access) && request.kind === 'command' && request.name === 'duyet';
}

function standingOfPress({ from, message }: CallbackQuery, access: Access): Standing {
  if (access.roleOf(from.id) === 'blocked') return 'ignored';
  const isInGroup = message !== undefined && message.chat.type !== 'private';
  // What a button shows in a group is read by all of it, whoever presses.
  const mayPress = isInGroup ? access.isGroupAllowed(message.chat.id) : isLetIn(from, access);
  return mayPress ? 'admitted' : 'ignored';
}

/** In a private chat and inline, where nobody else's leave counts. */
export function isLetIn({ id }: User, access: Access): boolean {
  const role = access.roleOf(id);
  return role === 'admin' || role === 'member';
}
