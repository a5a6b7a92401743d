import { GrammyError } from 'grammy';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';

export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** Rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

/** Repeats a call that may safely be repeated until Telegram has answered it. */
export type PatientCall = <Result>(call: () => Promise<Result>) => Promise<Result>;

/** A second bot on the same token may be the old process, still ending its last long poll. */
const longestConflictSeconds = 60;

/** `setTimeout` takes a longer time for none at all. */
const longestOrderedSeconds = 24 * 60 * 60;
const longestPauseMilliseconds = 30_000;
const longestConflictPauseMilliseconds = 5_000;

/**
 * Networks fail and servers restart: both are waited for, as long as it takes, with growing pauses
 * (half a second to half a minute, with jitter) or as long as a 429 asks for.
 *
 * @throws AppError `token-refused` when Telegram does not know the token, `bot-runs-elsewhere` when
 * another process has been fetching with it for a minute; any that the call itself throws; anything
 * once the signal is aborted.
 */
export function createPatientCall(
  signal: AbortSignal,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): PatientCall {
  const conflict = createConflictWatch(clock);
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof AppError) throw error;
        refuseToken(error);
        conflict.check(error);
        const delayMilliseconds = pauseAfter(error, tries, clock.random());
        const details = { ...describeError(error), delayMilliseconds };
        logger.warn(details, 'Telegram did not answer: the call is repeated');
        await clock.wait(delayMilliseconds, signal);
      }
    }
  };
}

function refuseToken(error: unknown): void {
  // 401 for a revoked or unknown token, 404 for one that cannot be a token at all.
  if (isRefusal(error, 401) || isRefusal(error, 404)) throw new AppError('token-refused', {});
}

/**
 * Of two processes that end each other's polls each gets an answer now and then: conflicts lie in one
 * row as long as no whole minute without one lies between them.
 */
function createConflictWatch(clock: Clock) {
  let first = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    check: (error: unknown) => {
      if (!isRefusal(error, 409)) return;
      const now = clock.now();
      if (now - last > longestConflictSeconds * 1000) first = now;
      last = now;
      if (now - first < longestConflictSeconds * 1000) return;
      throw new AppError('bot-runs-elsewhere', { seconds: longestConflictSeconds });
    },
  };
}

function pauseAfter(error: unknown, tries: number, random: number): number {
  if (error instanceof GrammyError && error.parameters.retry_after !== undefined) {
    return Math.min(Math.max(error.parameters.retry_after, 1), longestOrderedSeconds) * 1000;
  }
  const longest = isRefusal(error, 409)
    ? longestConflictPauseMilliseconds
    : longestPauseMilliseconds;
  return Math.round(Math.min(longest, 500 * 2 ** (tries - 1)) * (0.5 + random / 2));
}

function isRefusal(error: unknown, code: number): boolean {
  return error instanceof GrammyError && error.error_code === code;
}
