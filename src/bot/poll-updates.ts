import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';
import type { Clock, PatientCall } from './patient-calls.ts';

/** Up to 100 unconfirmed updates from the offset on, as soon as there are any. */
export type FetchUpdates = (offset: number | undefined) => Promise<readonly Update[]>;

export interface PollUpdatesDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly patiently: PatientCall;
  readonly fetchUpdates: FetchUpdates;
  /** Takes the updates over for good: they may be confirmed when it returns. */
  accept(updates: readonly Update[]): void;
}

/** A full disk may be mended; asking for the same updates more often does not help. */
const pauseAfterFaultMilliseconds = 5_000;

/**
 * Fetches updates until the signal is aborted. The next call confirms what the one before returned,
 * so that is written down first: a process that dies loses none, and the next one knows which came
 * twice.
 */
export async function pollUpdates(
  signal: AbortSignal,
  { clock, logger, patiently, fetchUpdates, accept }: PollUpdatesDependencies,
): Promise<void> {
  let offset: number | undefined;
  try {
    while (!signal.aborted) await pollOnce();
  } catch (error) {
    // Waiting ends with an exception when the signal is aborted: that is how we were asked to stop.
    if (!signal.aborted) throw error;
  }

  async function pollOnce(): Promise<void> {
    const updates = await patiently(() => fetchUpdates(offset));
    try {
      accept(updates);
      offset = nextOffset(updates) ?? offset;
    } catch (error) {
      logger.error(describeError(error), 'updates could not be written down: they are asked again');
      await clock.wait(pauseAfterFaultMilliseconds, signal);
    }
  }
}

function nextOffset(updates: readonly Update[]): number | undefined {
  return updates.length === 0
    ? undefined
    : Math.max(...updates.map(({ update_id }) => update_id)) + 1;
}
