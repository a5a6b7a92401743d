import type { Chat } from 'grammy/types';
import { type OneTimeCode, readOneTimeCode } from '../state/one-time-code.ts';
import type { Request } from './request-of.ts';

/**
 * The one-time code that a request consists of: in a private chat plain or behind `/start`, as the
 * link https://t.me/<bot>?start=CODE sends it; in a group behind `/start` only.
 */
export function codeOf(request: Request, { type }: Pick<Chat, 'type'>): OneTimeCode | null {
  if (request.kind === 'command' && request.name === 'start') return readOneTimeCode(request.rest);
  const isPlain = request.kind === 'question' && type === 'private';
  return isPlain ? readOneTimeCode(request.text) : null;
}
