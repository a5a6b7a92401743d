import type { Logger } from '../logger.ts';
import type { Access } from '../state/access.ts';
import { makeOneTimeCode, type OneTimeCode } from '../state/one-time-code.ts';

/** How the first admin is found where no setting names one. */
export interface Claim {
  /** Whether the code makes its sender the first admin; true once at most. */
  take(code: OneTimeCode): boolean;
}

/**
 * Without any admin, a code that only readers of the log know is made at every start; it is kept
 * nowhere else.
 */
export function createClaim(access: Access, logger: Logger): Claim {
  if (access.admins().length > 0) return { take: () => false };
  let code: OneTimeCode | null = makeOneTimeCode();
  logger.warn(
    { code },
    'nobody is admin yet: who sends this code to the bot in a private chat becomes the first one',
  );
  return {
    take: (sent) => {
      if (sent !== code || access.admins().length > 0) return false;
      code = null;
      return true;
    },
  };
}
