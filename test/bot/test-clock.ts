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
