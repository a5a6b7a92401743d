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

/** The ids of the updates that Telegram may still return, by what became of them. */
interface Books {
  readonly inWork: Set<number>;
  readonly left: Set<number>;
  readonly finished: Set<number>;
  highest: number | undefined;
  /** The offset of the last poll. */
  asked: number | undefined;
}

export function createUpdateWindow(): UpdateWindow {
  const books: Books = {
    inWork: new Set(),
    left: new Set(),
    finished: new Set(),
    highest: undefined,
    asked: undefined,
  };
  const { inWork, left, finished } = books;
  const idleWaiters: (() => void)[] = [];
  const settle = (id: number, outcome: Set<number>) => {
    outcome.add(id);
    inWork.delete(id);
    if (inWork.size > 0) return;
    for (const resolve of idleWaiters.splice(0)) resolve();
  };
  return {
    take: (updates) => takeFresh(books, updates),
    finish: (id) => settle(id, finished),
    leave: (id) => settle(id, left),
    offset: () => {
      books.asked = nextOffset(books);
      return books.asked;
    },
    unsentOffset: () => {
      const next = nextOffset(books);
      return next === books.asked ? undefined : next;
    },
    isIdle: () => inWork.size === 0,
    idle: () =>
      inWork.size === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve)),
  };
}

function nextOffset({ inWork, left, highest }: Books): number | undefined {
  const unhandled = [...inWork, ...left];
  if (unhandled.length > 0) return Math.min(...unhandled);
  return highest === undefined ? undefined : highest + 1;
}

function takeFresh<Update extends NumberedUpdate>(
  books: Books,
  updates: readonly Update[],
): Update[] {
  const { inWork, left, finished, asked } = books;
  const known = [inWork, left, finished];
  const fresh = updates.filter(({ update_id }) => !known.some((ids) => ids.has(update_id)));
  for (const { update_id } of fresh) inWork.add(update_id);
  books.highest = highestOf(books.highest, fresh);
  forgetBelow(finished, asked);
  return fresh;
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
