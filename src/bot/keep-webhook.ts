import type { WebhookInfo } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { IntakeCalls, WebhookIntake } from './intake-calls.ts';
import type { Clock, PatientCall } from './patient-calls.ts';

export interface KeepWebhookDependencies extends Pick<IntakeCalls, 'setWebhook' | 'webhookInfo'> {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly patiently: PatientCall;
}

/** Often enough to tell a dead way to Telegram, and a token that was revoked, from silence. */
const checkMilliseconds = 60_000;

/**
 * Has updates delivered until the signal is aborted. A webhook that another program has replaced is set
 * again, and what Telegram says of failed deliveries is logged, once each.
 *
 * @throws what patient calls throw
 */
export async function keepWebhook(
  intake: WebhookIntake,
  signal: AbortSignal,
  { clock, logger, patiently, setWebhook, webhookInfo }: KeepWebhookDependencies,
): Promise<void> {
  const { url } = intake;
  let lastTold = 0;
  await patiently(() => setWebhook(intake));
  // The path may be part of what makes the address hard to guess.
  logger.info({ host: new URL(url).host }, 'Telegram delivers to the webhook');
  while (!signal.aborted) {
    await clock.wait(checkMilliseconds, signal);
    const info = await patiently(webhookInfo);
    lastTold = tellTrouble(info, lastTold, logger);
    if (isSameAddress(info.url, url)) continue;
    logger.warn('another program has changed the webhook: it is set again');
    await patiently(() => setWebhook(intake));
  }
}

/** @returns the time of the last failure that has been told. */
function tellTrouble(info: WebhookInfo, lastTold: number, logger: Logger): number {
  const {
    last_error_date: at = 0,
    last_error_message: reason,
    pending_update_count: waiting,
  } = info;
  if (at <= lastTold) return lastTold;
  logger.warn({ reason, waiting }, 'Telegram could not deliver to the webhook');
  return at;
}

function isSameAddress(one = '', other: string): boolean {
  return URL.canParse(one) && new URL(one).href === new URL(other).href;
}
