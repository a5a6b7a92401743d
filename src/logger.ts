import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/**
 * In addresses the token follows `bot` directly, so no word boundary can be asked for before it, and
 * its colon may be percent-encoded, more than once where an address stands inside another.
 */
const tokenInText = /(?<!\d)\d{5,}(?::|%(?:25)*3A)[\w-]{20,}/gi;

/** User and password of an address: proxies have them. */
const credentialsInText = /(?<=\w:\/\/)[^\s/?#"'<>@]+(?:@[^\s/?#"'<>@]+)*@(?=[\w.[-])/g;

/**
 * Logs as JSON lines to standard error, so that standard output stays free for answers. Bot tokens
 * and the credentials of addresses are taken out of the finished line, wherever in it they stand:
 * libraries put them into the addresses and messages of their errors.
 */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level: logLevel, base: null, hooks: { streamWrite: withoutSecrets } }, destination);
}

/** The text with every bot token, and the user and password of every address, replaced. */
export function withoutSecrets(text: string): string {
  return text.replace(tokenInText, '<bot token>').replace(credentialsInText, '<credentials>@');
}
