import type { Clock } from './patient-calls.ts';

/** Lets one piece of work run at a time, in the order of asking. */
export type SingleFlight = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Work that takes longer than this lets the next begin: a call that hangs must not hold up all
 * others. A call to Telegram takes a tenth of it.
 */
const patienceMilliseconds = 1000;

export function createSingleFlight({ wait }: Pick<Clock, 'wait'>): SingleFlight {
  let free: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = free.then(work);
    const started = free;
    const ended = new AbortController();
    const end = () => ended.abort();
    void result.then(end, end);
    const tooLong = started.then(() => wait(patienceMilliseconds, ended.signal)).catch(() => {});
    free = Promise.race([result.catch(() => {}), tooLong]);
    return result;
  };
}
