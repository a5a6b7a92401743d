import { pino } from 'pino';
import type { Logger } from '../../src/logger.ts';

/** A logger that keeps its lines, as they would be written. */
export function createRecordingLogger(): { readonly logger: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line) => lines.push(line) });
  return { logger, lines };
}
