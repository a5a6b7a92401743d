import type { Update } from 'grammy/types';
import type { Clock, PatientCall } from './patient-calls.ts';
import type { UpdateWindow } from './update-window.ts';

/** Up to 100 unconfirmed updates from the offset on, as soon as there are any. */
export type FetchUpdates = (offset: number | undefined) => Promise<readonly Update[]>;

export interface PollUpdatesDependencies {
  readonly window: UpdateWindow;
  readonly clock: Clock;
  readonly patiently: PatientCall;
  readonly fetchUpdates: FetchUpdates;
  /** Resolves to whether the update is done with, and may be confirmed; never rejects. */
  handle(update: Update): Promise<boolean>;
}

/** While something is in work, new updates are looked for after pauses of a quarter to two seconds. */
const shortestPauseMilliseconds = 250;
const longestPauseMilliseconds = 2000;

/**
 * Fetches updates until the signal is aborted and starts the work on each once.
 *
 * The offset sent to Telegram moves past an update only when it and all before it are handled, so a
 * process that dies loses none: what it had not finished is delivered to the next one. The price:
 * - An answer that was sent, but not yet confirmed when the process died, is sent once more.
 * - While one question takes long, Telegram has unconfirmed updates to return at once, and there is
 *   no waiting for newer ones alone. So we look again after pauses, and know the ones in work by id.
 * - Telegram returns 100 updates at most: one that hangs stops the whole when 99 have come after it.
 *   Every call of ours ends in time, so that lasts minutes at worst. A durable inbox, which can
 *   confirm at once what it has written down, will lift all three.
 */
export async function pollUpdates(
  signal: AbortSignal,
  { window, clock, patiently, fetchUpdates, handle }: PollUpdatesDependencies,
): Promise<void> {
  let pauseMilliseconds = shortestPauseMilliseconds;
  try {
    while (!signal.aborted) await pollOnce();
  } catch (error) {
    // Waiting ends with an exception when the signal is aborted: that is how we were asked to stop.
    if (!signal.aborted) throw error;
  }

  async function pollOnce(): Promise<void> {
    const updates = await patiently(() => fetchUpdates(window.offset()));
    // Taken now, they would start work that nobody waits for; untaken, they come back next time.
    if (signal.aborted) return;
    const fresh = window.take(updates);
    for (const update of fresh) void settle(update, handle, window);
    pauseMilliseconds = fresh.length > 0 ? shortestPauseMilliseconds : pauseMilliseconds * 2;
    pauseMilliseconds = Math.min(pauseMilliseconds, longestPauseMilliseconds);
    if (!window.isIdle()) {
      await Promise.race([window.idle(), clock.wait(pauseMilliseconds, signal)]);
    }
  }
}

async function settle(
  update: Update,
  handle: PollUpdatesDependencies['handle'],
  window: UpdateWindow,
): Promise<void> {
  const isDone = await handle(update);
  if (isDone) window.finish(update.update_id);
  else window.leave(update.update_id);
}
