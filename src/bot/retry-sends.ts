import { type ApiCallFn, HttpError, type Transformer } from 'grammy';
import type { Logger } from '../logger.ts';
import { systemCode } from './describe-error.ts';
import { type BotMetrics, noMetrics } from './metrics.ts';
import { proxyFailure } from './proxy-agent.ts';

export interface RetrySendsDependencies {
  readonly logger: Logger;
  wait(milliseconds: number): Promise<void>;
  readonly metrics?: Pick<BotMetrics, 'sendRepeated'>;
}

/** Tries of one message: with {@link backoffMilliseconds} they span a minute and a half. */
const mostTries = 8;

/** A longer order to wait is a ban rather than a pace; the chat's next questions would pile up. */
const longestWaitSeconds = 120;

/** The connection was not made: the message cannot have been delivered. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  proxyFailure,
]);

/**
 * Repeats a `sendMessage` that was surely not delivered: after the seconds that Telegram asks for
 * (429), or while no connection can be made. After a lost connection or an answer 5xx nobody knows
 * whether the message arrived, and Telegram has no key to make a second one harmless: not repeated.
 */
export function retrySends({
  logger,
  wait,
  metrics = noMetrics,
}: RetrySendsDependencies): Transformer {
  return async (previous, method, payload, signal) => {
    if (method !== 'sendMessage') return previous(method, payload, signal);
    for (let tries = 1; tries < mostTries; tries += 1) {
      const outcome = await settled(previous(method, payload, signal));
      const delayMilliseconds = delayOf(outcome, tries);
      if (delayMilliseconds === null) return unwrap(outcome);
      logger.warn({ method, tries, delayMilliseconds }, 'a message was not taken: it is repeated');
      metrics.sendRepeated('error' in outcome ? 'connection' : 'pace');
      await wait(delayMilliseconds);
    }
    return previous(method, payload, signal);
  };
}

type Outcome<Response> = { readonly response: Response } | { readonly error: unknown };

async function settled<Response>(call: Promise<Response>): Promise<Outcome<Response>> {
  return call.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

function unwrap<Response>(outcome: Outcome<Response>): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

function delayOf(outcome: Outcome<Awaited<ReturnType<ApiCallFn>>>, tries: number): number | null {
  if ('error' in outcome) {
    return wasNeverSent(outcome.error) ? backoffMilliseconds(tries) : null;
  }
  const { response } = outcome;
  if (response.ok || response.error_code !== 429) return null;
  const seconds = response.parameters?.retry_after ?? 1;
  return seconds <= longestWaitSeconds ? seconds * 1000 : null;
}

function wasNeverSent(error: unknown): boolean {
  return error instanceof HttpError && neverSent.has(systemCode(error) ?? '');
}

function backoffMilliseconds(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** (tries - 1));
}
