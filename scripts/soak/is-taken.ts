import type { ApiCall } from '../../test/end-to-end/bot-api-server.ts';

/** The message is at its reader. */
export function isTaken({ messageId }: ApiCall): boolean {
  return messageId !== undefined;
}
