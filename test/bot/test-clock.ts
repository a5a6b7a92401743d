import type { Clock } from '../../src/bot/patient-calls.ts';

export interface TestClock extends Clock {
  /** What was waited for, in milliseconds, in order. */
  readonly waits: readonly number[];
}

/** A clock on which every wait is over at once, and the time with it. */
export function createTestClock(): TestClock {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (milliseconds, signal) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
    },
    random: () => 1,
  };
}

/** A clock on which no wait is ever over but by its signal. */
export const stillClock: Clock = {
  now: () => 0,
  wait: (_, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  random: () => 1,
};
