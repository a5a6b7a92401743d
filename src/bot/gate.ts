import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import type { Preferences } from '../state/preferences.ts';
import { readButton } from './button.ts';
import type { BotIdentity } from './command-of.ts';
import { languageOf, telegramLanguage } from './language-of.ts';
import type { Limited, RateLimits } from './rate-limits.ts';
import { requestOf } from './request-of.ts';

/** Decides, before anything is stored, whether an update is worked on. */
export type Gate = (update: Update) => boolean;

export interface GateDependencies {
  readonly me: () => BotIdentity;
  /** Whether who asks may ask; sees to those who may not. */
  readonly admits: (update: Update) => boolean;
  readonly limits: RateLimits;
  readonly preferences: Pick<Preferences, 'languageOf'>;
  /** Pieces of work that wait for their turn. */
  readonly waiting: () => number;
  readonly messages: Messages;
  readonly logger: Logger;
  /** Says something that need not survive a restart; null where all has been said already. */
  decline(update: Update, sentence: string | null): void;
}

/** A question that is changed later than this was answered and read long ago. */
const editableSeconds = 120;

/** At thirty milliseconds a question this is half a minute of work. */
const mostWaiting = 1000;

/** Takes what asks something of this bot, of those who may ask, as much as they may ask. */
export function createGate(dependencies: GateDependencies): Gate {
  const { admits, me } = dependencies;
  return (update) => {
    if (!admits(update) || !asksSomething(update, me())) return false;
    const asked = askedIn(update, me(), dependencies);
    return asked === null || isWithinLimits(update, asked, dependencies);
  };
}

/** Who asks where: by a message, and by a button that asks a question. */
interface Asked {
  readonly person: number;
  readonly chat: number;
  readonly language: Language;
}

function asksSomething(update: Update, me: BotIdentity): boolean {
  const { message, edited_message: edited, callback_query: press } = update;
  if (message) return requestOf(message, me) !== null;
  if (edited) {
    const { edit_date: at = 0, date } = edited;
    return at - date <= editableSeconds && requestOf(edited, me)?.kind === 'question';
  }
  return press?.data !== undefined && press.message !== undefined;
}

function askedIn(update: Update, me: BotIdentity, { preferences }: GateDependencies): Asked | null {
  const { callback_query: press } = update;
  const message = update.message ?? update.edited_message;
  const request = message && requestOf(message, me);
  if (message?.from && request) {
    const preferredLanguage = preferences.languageOf(message.from.id);
    const language = languageOf({ request, from: message.from, preferredLanguage });
    return { person: message.from.id, chat: message.chat.id, language };
  }
  const kind = press?.data === undefined ? undefined : readButton(press.data)?.kind;
  if (!press?.message || (kind !== 'choice' && kind !== 'more')) return null;
  const language = telegramLanguage(press.from);
  return { person: press.from.id, chat: press.message.chat.id, language };
}

function isWithinLimits(update: Update, asked: Asked, dependencies: GateDependencies): boolean {
  const { limits, waiting, logger, decline } = dependencies;
  const limited: Limited = limits.take(asked.person, asked.chat);
  const isBusy = waiting() >= mostWaiting;
  if (limited.kind === 'taken' && !isBusy) return true;
  logger.debug({ isBusy }, 'a question was not taken: too many');
  decline(update, sentenceFor(limited, asked, dependencies));
  return false;
}

function sentenceFor(
  limited: Limited,
  { language }: Asked,
  { messages }: GateDependencies,
): string | null {
  if (limited.kind === 'taken') return messages.text(language, 'bot.busy', {});
  if (!limited.isFirst) return null;
  const { by, limit, afterSeconds } = limited;
  const key = by === 'person' ? 'bot.person-limit' : 'bot.chat-limit';
  return messages.text(language, key, { limit, seconds: afterSeconds });
}
