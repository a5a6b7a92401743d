import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';

export interface RunRegularlyDependencies {
  readonly logger: Logger;
  /** Does the work again and again, without keeping the process alive, until it is told to stop. */
  repeat(work: () => void, milliseconds: number): () => void;
}

/** Does the work now and then every so often. What fails is tried again then. @returns what stops it */
export function runRegularly(
  work: () => void,
  milliseconds: number,
  { logger, repeat }: RunRegularlyDependencies,
): () => void {
  const attempt = () => {
    try {
      work();
    } catch (error) {
      logger.error(describeError(error), 'the regular work failed');
    }
  };
  attempt();
  return repeat(attempt, milliseconds);
}
