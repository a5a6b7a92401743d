/** What is needed of an update to keep the books. */
export interface NumberedUpdate {
  readonly update_id: number;
}

/**
 * Which updates are in work, and up to where Telegram may forget them. Telegram knows one number
 * only: an `offset` confirms everything before it, so it never passes an update that is not handled.
 */
export interface UpdateWindow {
  /** The updates that were not seen before; they count as in work from now on. */
  take<Update extends NumberedUpdate>(updates: readonly Update[]): Update[];
  /** The update is handled and may be confirmed as soon as all before it are. */
  finish(id: number): void;
  /** The update was given up unhandled: it stays unconfirmed and comes back after a restart. */
  leave(id: number): void;
  /** What to ask Telegram for next: the lowest unhandled update, or what follows the highest. */
  offset(): number | undefined;
  /** The same where it has moved since it was last asked for: it has something to confirm. */
  unsentOffset(): number | undefined;
  isIdle(): boolean;
  /** Resolves when nothing is in work. */
  idle(): Promise<void>;
}

export function createUpdateWindow(): UpdateWindow {
  const inWork = new Set<number>();
  const left = new Set<number>();
  const finished = new Set<number>();
  let highest: number | undefined;
  let asked: number | undefined;
  let waiters: (() => void)[] = [];

  const isKnown = (id: number) => inWork.has(id) || left.has(id) || finished.has(id);
  const next = () => {
    const unhandled = [...inWork, ...left];
    if (unhandled.length > 0) return Math.min(...unhandled);
    return highest === undefined ? undefined : highest + 1;
  };
  const settle = (id: number) => {
    inWork.delete(id);
    if (inWork.size > 0) return;
    for (const resolve of waiters) resolve();
    waiters = [];
  };
  return {
    take: (updates) => {
      const fresh = updates.filter(({ update_id }) => !isKnown(update_id));
      for (const { update_id } of fresh) inWork.add(update_id);
      highest = highestOf(highest, fresh);
      forgetBelow(finished, asked);
      return fresh;
    },
    finish: (id) => {
      finished.add(id);
      settle(id);
    },
    leave: (id) => {
      left.add(id);
      settle(id);
    },
    offset: () => {
      asked = next();
      return asked;
    },
    unsentOffset: () => (next() === asked ? undefined : next()),
    isIdle: () => inWork.size === 0,
    idle: () =>
      inWork.size === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve)),
  };
}

function highestOf(
  known: number | undefined,
  updates: readonly NumberedUpdate[],
): number | undefined {
  const ids = updates.map(({ update_id }) => update_id);
  return known === undefined && ids.length === 0 ? undefined : Math.max(known ?? 0, ...ids);
}

/**
 * Only what lies below the offset of the poll just answered can never come again. An update that was
 * finished while that poll was on its way may still stand in its reply.
 */
function forgetBelow(finished: Set<number>, asked: number | undefined): void {
  for (const id of finished) if (asked !== undefined && id < asked) finished.delete(id);
}
