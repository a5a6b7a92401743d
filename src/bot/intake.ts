import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import { readButton } from './button.ts';
import type { BotIdentity } from './command-of.ts';
import { languageOf } from './language-of.ts';
import type { Limited, RateLimits } from './rate-limits.ts';
import { type Request, requestOf } from './request-of.ts';
import { type WayBack, wayBackFrom } from './way-back.ts';

/** Decides, before anything is stored, whether an update is worked on. */
export type Intake = (update: Update) => boolean;

export interface IntakeDependencies {
  readonly me: () => BotIdentity;
  /** Whether who asks may ask; sees to those who may not. */
  readonly admits: (update: Update) => boolean;
  readonly limits: RateLimits;
  /** Pieces of work that wait for their turn. */
  readonly waiting: () => number;
  readonly messages: Messages;
  readonly logger: Logger;
  /** Says something that need not survive a restart. */
  tell(wayBack: WayBack, sentence: string): void;
}

/** A question that is changed later than this was answered and read long ago. */
const editableSeconds = 120;

/** At thirty milliseconds a question this is half a minute of work. */
const mostWaiting = 1000;

/** Takes what asks something of this bot, of those who may ask, as much as they may ask. */
export function createIntake(dependencies: IntakeDependencies): Intake {
  const { admits, me } = dependencies;
  return (update) => {
    if (!admits(update) || !asksSomething(update, me())) return false;
    const asked = questionIn(update, me());
    return asked === null || isWithinLimits(asked, dependencies);
  };
}

/** What counts as a question: a typed one, a changed one, and a button that asks one. */
interface Asked {
  readonly person: number;
  readonly chat: number;
  readonly wayBack: WayBack | null;
  readonly language: 'vi' | 'en';
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

function questionIn(update: Update, me: BotIdentity): Asked | null {
  const { update_id: id, callback_query: press } = update;
  const message = update.message ?? update.edited_message;
  if (message?.from) {
    const request = requestOf(message, me);
    if (!request || !costsAnAnswer(request)) return null;
    const language = languageOf({ request, from: message.from });
    const person = message.from.id;
    return { person, chat: message.chat.id, wayBack: wayBackFrom(id, message), language };
  }
  const kind = press?.data === undefined ? undefined : readButton(press.data)?.kind;
  if (!press?.message || (kind !== 'choice' && kind !== 'more')) return null;
  return { person: press.from.id, chat: press.message.chat.id, wayBack: null, language: 'vi' };
}

function costsAnAnswer(request: Request): boolean {
  return request.kind !== 'command' || request.name === 'danhsach' || request.name === 'chidao';
}

function isWithinLimits(asked: Asked, dependencies: IntakeDependencies): boolean {
  const { limits, waiting, logger } = dependencies;
  const limited: Limited = limits.take(asked.person, asked.chat);
  const isBusy = waiting() >= mostWaiting;
  if (limited.kind === 'taken' && !isBusy) return true;
  logger.info({ isBusy }, 'a question was not taken: too many');
  const sentence = sentenceFor(limited, asked, dependencies);
  if (sentence !== null && asked.wayBack) dependencies.tell(asked.wayBack, sentence);
  return false;
}

function sentenceFor(
  limited: Limited,
  { language }: Asked,
  { messages }: IntakeDependencies,
): string | null {
  if (limited.kind === 'taken') return messages.text(language, 'bot.busy', {});
  if (!limited.isFirst) return null;
  const { by, limit, afterSeconds } = limited;
  const key = by === 'person' ? 'bot.person-limit' : 'bot.chat-limit';
  return messages.text(language, key, { limit, seconds: afterSeconds });
}
