import type { ApiCallFn, Transformer } from 'grammy';
import { backoffMilliseconds } from './backoff.ts';
import type { Clock } from './patient-calls.ts';
import { sendFailureOf } from './send-outcome.ts';

/** What may be done twice and is small: of messages the delivery takes care itself. */
const repeatable = new Set(['answerCallbackQuery', 'deleteMessage', 'setMyCommands']);

const mostTries = 4;

/** Who has pressed a button has gone on by then. */
const longestPauseMilliseconds = 10_000;

/** Repeats small calls that failed for a reason that passes; the last failure is the caller's. */
export function retryCalls({ wait, random }: Pick<Clock, 'wait' | 'random'>): Transformer {
  const never = new AbortController().signal;
  return async (previous, method, payload, signal) => {
    for (let tries = 1; repeatable.has(method) && tries < mostTries; tries += 1) {
      const outcome = await settled(previous(method, payload, signal));
      const pause = pauseAfter(outcome, tries, random());
      if (pause === null || pause > longestPauseMilliseconds) return unwrap(outcome);
      await wait(pause, never);
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

function pauseAfter(
  outcome: Outcome<Awaited<ReturnType<ApiCallFn>>>,
  tries: number,
  random: number,
): number | null {
  if ('error' in outcome) {
    const { kind } = sendFailureOf(outcome.error);
    return kind === 'again' || kind === 'unknown' ? backoffMilliseconds(tries, random) : null;
  }
  const { response } = outcome;
  if (response.ok) return null;
  if (response.error_code === 429) return (response.parameters?.retry_after ?? 1) * 1000;
  return response.error_code >= 500 ? backoffMilliseconds(tries, random) : null;
}
