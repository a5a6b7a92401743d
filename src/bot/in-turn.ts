import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './bot-context.ts';
import type { ChatQueues } from './chat-queues.ts';

/** Thrown for an update whose turn will not come in this process: it is to stay unconfirmed. */
export class LeftForLater extends Error {
  override readonly name = 'LeftForLater';
}

/**
 * Runs what follows in the order of the chat's messages. In a chat where too much is waiting, the
 * message is declined: said once until the chat's next turn begins, not once a message.
 */
export function inTurn(
  queues: ChatQueues,
  decline: (context: BotContext) => Promise<void>,
): MiddlewareFn<BotContext> {
  const warned = new Set<number>();
  return async (context, next) => {
    const { id } = context.chat;
    const outcome = await queues.run(id, async () => {
      warned.delete(id);
      await next();
    });
    if (outcome === 'closed') throw new LeftForLater();
    if (outcome === 'done' || warned.has(id)) return;
    warned.add(id);
    await decline(context);
  };
}
