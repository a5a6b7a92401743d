import type { StateDatabase } from './state-database.ts';

/**
 * Writes what stands in the write-ahead log into the file and empties the log. Until then the log holds
 * rows as they were before they were removed (messages that are answered, texts that are not to be
 * kept), and the file those that were removed since.
 */
export type EmptyLog = () => void;

export function createEmptyLog(database: StateDatabase): EmptyLog {
  return () => {
    database.pragma('wal_checkpoint(TRUNCATE)');
  };
}
