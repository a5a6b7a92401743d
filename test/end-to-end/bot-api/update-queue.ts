import type { Conditions } from '../conditions.ts';
import { Refused } from './refused.ts';

export interface PendingUpdate {
  readonly update_id: number;
}

export interface PollRequest {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

/**
 * Updates as Telegram keeps them: returned again and again until a poll with a higher offset confirms
 * them; a poll that finds none stays open until one comes; a newer poll ends an older one.
 */
export interface UpdateQueue {
  /** @returns the id; null where the kind is not among those that the bot has named. */
  add(kind: string, update: object): number | null;
  /** @throws Refused 409 when another poll has come */
  poll(request: PollRequest, closed: AbortSignal): Promise<readonly PendingUpdate[]>;
  /** Names the kinds of updates that come from now on; undefined leaves the last list in force. */
  allow(kinds: readonly string[] | undefined): void;
  readonly allowed: readonly string[];
  /** What is not confirmed. */
  pending(): readonly PendingUpdate[];
  confirm(id: number): void;
  dropPending(): void;
  isConfirmed(id: number): boolean;
  /** Whether a poll is waiting for updates. */
  isPolled(): boolean;
}

/** Kinds that come only to a bot that has named them. */
const rareKinds = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

type EndPoll = (reply: readonly PendingUpdate[] | 'terminated-by-other') => void;

export function createUpdateQueue(
  { changed }: Pick<Conditions, 'changed'>,
  firstId: number,
): UpdateQueue {
  let waiting: PendingUpdate[] = [];
  let allowed: readonly string[] = [];
  let nextId = firstId;
  let end: EndPoll | null = null;
  let limitOfOpenPoll = 100;

  const finishPoll: EndPoll = (reply) => {
    end?.(reply);
    end = null;
    changed();
  };
  const wait = (timeoutSeconds: number, closed: AbortSignal) =>
    new Promise<readonly PendingUpdate[]>((resolve, reject) => {
      const mine: EndPoll = (reply) => {
        clearTimeout(timer);
        if (reply === 'terminated-by-other') reject(conflict());
        else resolve(reply);
      };
      const timer = setTimeout(() => finishPoll([]), timeoutSeconds * 1000).unref();
      closed.addEventListener('abort', () => {
        if (end === mine) finishPoll([]);
      });
      end = mine;
      changed();
    });
  return {
    add: (kind, update) => {
      const isWanted = allowed.length > 0 ? allowed.includes(kind) : !rareKinds.has(kind);
      if (!isWanted) return null;
      const id = nextId;
      nextId += 1;
      waiting.push({ update_id: id, ...update });
      if (end !== null) finishPoll(waiting.slice(0, limitOfOpenPoll));
      changed();
      return id;
    },
    poll: async ({ offset = 0, limit = 100, timeout = 0 }, closed) => {
      finishPoll('terminated-by-other');
      waiting = waiting.filter(({ update_id }) => update_id >= offset);
      changed();
      if (waiting.length > 0 || timeout === 0) return waiting.slice(0, limit);
      limitOfOpenPoll = limit;
      return wait(timeout, closed);
    },
    allow: (kinds) => {
      allowed = kinds ?? allowed;
    },
    get allowed() {
      return allowed;
    },
    pending: () => waiting,
    confirm: (id) => {
      waiting = waiting.filter(({ update_id }) => update_id !== id);
      changed();
    },
    dropPending: () => {
      waiting = [];
      changed();
    },
    isConfirmed: (id) => id < nextId && waiting.every(({ update_id }) => update_id !== id),
    isPolled: () => end !== null,
  };
}

function conflict(): Refused {
  const description =
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
  return new Refused({ code: 409, description });
}
