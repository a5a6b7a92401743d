import type { Conditions } from './conditions.ts';

export interface PendingUpdate {
  readonly update_id: number;
  readonly message: object;
}

export interface PollRequest {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
}

/** What a long poll ends with. */
export type PollReply = readonly PendingUpdate[] | 'terminated-by-other';

/**
 * Updates as Telegram keeps them: returned again and again until a poll with a higher offset confirms
 * them; a poll that finds none stays open until one comes; a newer poll ends an older one.
 */
export interface UpdateQueue {
  add(message: object): number;
  poll(request: PollRequest, closed: AbortSignal): Promise<PollReply>;
  isConfirmed(id: number): boolean;
  /** Whether a poll is waiting for updates. */
  isPolled(): boolean;
}

export function createUpdateQueue({ changed }: Pick<Conditions, 'changed'>): UpdateQueue {
  let pending: PendingUpdate[] = [];
  let nextId = 700_001;
  let end: ((reply: PollReply) => void) | null = null;
  let limitOfOpenPoll = 100;

  const finishPoll = (reply: PollReply) => {
    end?.(reply);
    end = null;
    changed();
  };
  return {
    add: (message) => {
      const update = { update_id: nextId, message };
      nextId += 1;
      pending.push(update);
      if (end !== null) finishPoll(pending.slice(0, limitOfOpenPoll));
      return update.update_id;
    },
    poll: ({ offset = 0, limit = 100, timeout = 0 }, closed) => {
      finishPoll('terminated-by-other');
      pending = pending.filter(({ update_id }) => update_id >= offset);
      changed();
      if (pending.length > 0 || timeout === 0) return Promise.resolve(pending.slice(0, limit));
      limitOfOpenPoll = limit;
      return new Promise((resolve) => {
        end = resolve;
        const timer = setTimeout(() => finishPoll([]), timeout * 1000).unref();
        closed.addEventListener('abort', () => {
          clearTimeout(timer);
          if (end === resolve) finishPoll([]);
        });
        changed();
      });
    },
    isConfirmed: (id) => id < nextId && pending.every(({ update_id }) => update_id !== id),
    isPolled: () => end !== null,
  };
}
