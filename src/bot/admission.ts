import type { Message, Update } from 'grammy/types';
import type { BotIdentity } from './command-of.ts';
import { type NoteChatDependencies, noteChat } from './note-chat.ts';
import type { Notices } from './notices.ts';
import { personName } from './person-name.ts';
import { standingOf } from './standing-of.ts';
import { type TakeCodeDependencies, takeCode } from './take-code.ts';

export interface AdmissionDependencies
  extends NoteChatDependencies,
    Omit<TakeCodeDependencies, 'me'> {
  readonly notices: Notices;
  /** Known once Telegram has told it, and before the first update. */
  me(): BotIdentity;
}

/** The door: what it does not admit is neither written down nor searched for. */
export interface Admission {
  /**
   * Decides on an update before anything of it is kept. On the way it takes in what Telegram tells of
   * the chat, lets in who brings a code, and tells strangers once a day that the bot is closed.
   * Deciding twice on the same update does no harm.
   */
  admit(update: Update): 'admitted' | 'ignored';
}

export function createAdmission(dependencies: AdmissionDependencies): Admission {
  const { access, notices } = dependencies;
  return {
    admit: (update) => {
      const me = dependencies.me();
      const { message } = update;
      noteChat(update, dependencies);
      if (message) takeCode(message, { ...dependencies, me });
      const standing = standingOf(update, { access, me });
      const written = message ?? update.edited_message;
      if (standing === 'stranger' && written) notices.tell(written);
      if (standing === 'admitted' && written) noteSender(written, dependencies);
      return standing === 'admitted' ? 'admitted' : 'ignored';
    },
  };
}

/** Who writes is there, under this name. */
function noteSender({ chat, from }: Message, { access, goneChats }: AdmissionDependencies): void {
  goneChats.remove(chat.id);
  if (from !== undefined && !from.is_bot) access.noteName(from.id, personName(from));
}
