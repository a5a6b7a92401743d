import { hashOfCode, makeOneTimeCode, type OneTimeCode } from './one-time-code.ts';
import type { StateDatabase } from './state-database.ts';

export interface Invitation {
  readonly code: OneTimeCode;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Codes that let in one person or group each. Only their hashes are kept. */
export interface Invitations {
  /** A new code, or null while {@link mostPendingInvitations} are neither used nor lapsed. */
  issue(): Invitation | null;
  /**
   * Uses the code up and lets in, both or neither.
   *
   * @returns false where the code was never given out, has lapsed or was used
   */
  redeem(code: OneTimeCode, letIn: () => void): boolean;
}

/** More than an admin hands out at a time; each of them is an open door. */
export const mostPendingInvitations = 10;

const lifeMilliseconds = 24 * 60 * 60 * 1000;

export function createInvitations(database: StateDatabase, now: () => number): Invitations {
  const lapse = database.prepare('DELETE FROM invitations WHERE expires <= ?');
  const count = database.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM invitations',
  );
  const add = database.prepare('INSERT INTO invitations (code, expires) VALUES (?, ?)');
  const use = database.prepare('DELETE FROM invitations WHERE code = ? AND expires > ?');
  const issue = (): Invitation | null => {
    lapse.run(now());
    if ((count.get()?.count ?? 0) >= mostPendingInvitations) return null;
    const invitation = { code: makeOneTimeCode(), expires: now() + lifeMilliseconds };
    add.run(hashOfCode(invitation.code), invitation.expires);
    return invitation;
  };
  return {
    issue: database.transaction(issue),
    redeem: database.transaction((code: OneTimeCode, letIn: () => void) => {
      const isUsed = use.run(hashOfCode(code), now()).changes > 0;
      if (isUsed) letIn();
      return isUsed;
    }),
  };
}
