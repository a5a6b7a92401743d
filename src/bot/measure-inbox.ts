import type { Inbox, IncomingUpdate } from '../state/inbox.ts';
import type { BotMetrics } from './metrics.ts';

/** The same inbox; what is new in it is counted. */
export function measureInbox(inbox: Inbox, metrics: Pick<BotMetrics, 'updatesAccepted'>): Inbox {
  return {
    ...inbox,
    accept: <Update extends IncomingUpdate>(updates: readonly Update[]) => {
      const added = inbox.accept(updates);
      metrics.updatesAccepted(added.length);
      return added;
    },
  };
}
