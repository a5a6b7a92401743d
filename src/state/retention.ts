import type { StateDatabase } from './state-database.ts';
import { dayMilliseconds } from './strangers.ts';

/** Removes what is older than it may be kept. @returns the number of rows removed. */
export type RemoveOld = (retentionDays: number) => number;

/** A stranger is told once a day; after two days nothing depends on the row. */
const strangerDays = 2;

export function createRemoveOld(database: StateDatabase, now: () => number): RemoveOld {
  const statements = ['questions', 'answers', 'feedback', 'conversations', 'gone_chats'].map(
    (table) => database.prepare(`DELETE FROM ${table} WHERE at < ?`),
  );
  const strangers = database.prepare('DELETE FROM strangers WHERE noticed < ?');
  const invitations = database.prepare('DELETE FROM invitations WHERE expires <= ?');
  return database.transaction((retentionDays: number) => {
    const oldest = now() - retentionDays * dayMilliseconds;
    const removed = statements.map((statement) => statement.run(oldest).changes);
    removed.push(strangers.run(now() - strangerDays * dayMilliseconds).changes);
    removed.push(invitations.run(now()).changes);
    return removed.reduce((sum, count) => sum + count, 0);
  });
}
