import { GrammyError, HttpError } from 'grammy';
import { systemCode } from './describe-error.ts';
import { proxyFailure } from './proxy-agent.ts';

/** What a failed call means for the message that it carried. */
export type SendFailure =
  /** The message is not there, and the same call may succeed later. */
  | { readonly kind: 'again'; readonly afterMilliseconds: number | null }
  /** Nobody knows whether the message is there. */
  | { readonly kind: 'unknown' }
  /** The markup, or the button under it, was not understood. */
  | { readonly kind: 'markup' }
  /** The group lives on under another number. */
  | { readonly kind: 'migrated'; readonly chat: number }
  /** The bot may not write there any more. */
  | { readonly kind: 'gone' }
  /** It shows already what it was to show. */
  | { readonly kind: 'done' }
  /** The message is not there and never will be. */
  | { readonly kind: 'refused' };

/** The connection was not made: the message cannot have been delivered. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  proxyFailure,
]);

/** A refusal that comes as Telegram's own JSON says that nothing was done, with 5xx as well. */
export function sendFailureOf(error: unknown): SendFailure {
  if (error instanceof GrammyError) return refusalOf(error);
  if (!(error instanceof HttpError)) return { kind: 'refused' };
  const isSafe = neverSent.has(systemCode(error) ?? '');
  return isSafe ? { kind: 'again', afterMilliseconds: null } : { kind: 'unknown' };
}

function refusalOf({ error_code: code, description, parameters }: GrammyError): SendFailure {
  if (code === 429) {
    return { kind: 'again', afterMilliseconds: (parameters.retry_after ?? 1) * 1000 };
  }
  // A refused token ends the process; the one with a right token goes on.
  if (code >= 500 || code === 401) return { kind: 'again', afterMilliseconds: null };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'migrated', chat: parameters.migrate_to_chat_id };
  }
  if (code === 403) return { kind: 'gone' };
  if (description.includes("can't parse entities")) return { kind: 'markup' };
  return { kind: description.includes('message is not modified') ? 'done' : 'refused' };
}
