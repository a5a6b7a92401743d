import type { EventEmitter } from 'node:events';
import { describeError } from './bot/describe-error.ts';
import type { Logger } from './logger.ts';

export interface LogFaultsDependencies {
  readonly logger: Logger;
  /** Where faults are told: the process. */
  readonly source: Pick<EventEmitter, 'on'>;
  /** Ends the process. */
  exit(code: number): void;
}

/**
 * What nobody caught goes to the log, where tokens are taken out, instead of to standard error as it
 * is. A promise that failed unheard spoils one message at most: the process goes on. After an
 * exception nobody knows what is half done: it ends, and a service manager starts the next, which
 * gets every message that was not confirmed.
 */
export function logFaults({ logger, source, exit }: LogFaultsDependencies): void {
  source.on('unhandledRejection', (reason: unknown) => {
    logger.error(describeError(reason), 'a promise failed and nobody noticed');
  });
  source.on('uncaughtException', (error: unknown) => {
    logger.fatal(describeError(error), 'an exception was not caught: the process ends');
    exit(1);
  });
}
