import type { Context, MiddlewareFn } from 'grammy';
import type { PersonQueues, QueuedTurn } from './person-queues.ts';

/** Thrown for an update whose turn will not come in this process: it is to stay in the inbox. */
export class LeftForLater extends Error {
  override readonly name = 'LeftForLater';
}

/** Runs what follows in the order of the person's messages in the chat. */
export function inTurn<Of extends Context>(
  queues: PersonQueues,
  onQueued: (context: Of, turn: QueuedTurn) => void = () => {},
): MiddlewareFn<Of> {
  return async (context, next) => {
    const turn = queues.run(`${context.chat?.id}:${context.from?.id}`, next);
    if (turn.place() > 0) onQueued(context, turn);
    if ((await turn.outcome) === 'closed') throw new LeftForLater();
  };
}
