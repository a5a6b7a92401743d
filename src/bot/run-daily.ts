import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';

export interface RunDailyDependencies {
  readonly logger: Logger;
  /** Does the work again and again, without keeping the process alive, until it is told to stop. */
  repeat(work: () => void, milliseconds: number): () => void;
}

const pauseMilliseconds = 24 * 60 * 60 * 1000;

/** Does the work now and every day. What fails is tried again the next day. @returns what stops it */
export function runDaily(work: () => void, { logger, repeat }: RunDailyDependencies): () => void {
  const attempt = () => {
    try {
      work();
    } catch (error) {
      logger.error(describeError(error), 'the daily work failed');
    }
  };
  attempt();
  return repeat(attempt, pauseMilliseconds);
}
