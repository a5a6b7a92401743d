import { setImmediate } from 'node:timers/promises';
import { createLines } from './lines.ts';

/** Makes of work that keeps the processor busy work that waits for its turn on it. */
export type OneAtATime = <Asked extends readonly unknown[], Given>(
  work: (...asked: Asked) => Promise<Given>,
) => (...asked: Asked) => Promise<Given>;

/**
 * Does all such work one after the other, first come, first served. Two answers at once would take
 * each as long as both; and as nobody has more than one question here at a time, who asks without end
 * makes others wait for one of theirs at most.
 *
 * Before each the event loop has its turn: replies of Telegram would else wait for all questions, and
 * a kill meanwhile would double what they tell to have arrived.
 */
export function createOneAtATime(): OneAtATime {
  const lines = createLines<'processor'>();
  return (work) =>
    (...asked) =>
      lines.run('processor', async () => {
        await setImmediate();
        return work(...asked);
      });
}
