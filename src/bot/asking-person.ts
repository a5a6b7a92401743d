import type { Context, MiddlewareFn } from 'grammy';
import type { Language } from '../messages.ts';
import type { Access } from '../state/access.ts';
import type { Preferences } from '../state/preferences.ts';
import { isAdmin, standingOf } from './standing-of.ts';

/** What the features may know of the person behind an update. */
export interface AskingPerson {
  /** In a group that is let in everybody counts as a member. */
  readonly role: 'admin' | 'member';
  /** The language that the person has chosen; null for none. */
  readonly preferredLanguage: Language | null;
}

export interface AskingPersonDependencies {
  readonly access: Access;
  readonly preferences: Preferences;
}

/**
 * Notes in the context who asks. Who was let in when the update came and is no more when its turn
 * comes gets no answer: blocking takes effect at once.
 */
export function notesAskingPerson({
  access,
  preferences,
}: AskingPersonDependencies): MiddlewareFn<Context> {
  return async (context, next) => {
    const { from, update, me } = context;
    if (from === undefined || standingOf(update, { access, me }) !== 'admitted') return;
    const person: AskingPerson = {
      role: isAdmin(from, access) ? 'admin' : 'member',
      preferredLanguage: preferences.languageOf(from.id),
    };
    Object.assign(context, person);
    await next();
  };
}
