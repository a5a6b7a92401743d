import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './patient-calls.ts';

export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  random: () => Math.random(),
};
