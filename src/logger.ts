import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** In addresses the token follows `bot` directly, so no word boundary can be asked for before it. */
const tokenInText = /(?<!\d)\d{5,}:[\w-]{20,}/g;

/**
 * Logs as JSON lines to standard error, so that standard output stays free for answers. Bot tokens
 * are taken out of the finished line, wherever in it they stand: libraries put them into the
 * addresses and messages of their errors.
 */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level: logLevel, base: null, hooks: { streamWrite: withoutTokens } }, destination);
}

/** The text with every bot token replaced. */
export function withoutTokens(text: string): string {
  return text.replace(tokenInText, '<bot token>');
}
