import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './bot-context.ts';
import type { PersonQueues } from './person-queues.ts';

/** Thrown for an update whose turn will not come in this process: it is to stay in the inbox. */
export class LeftForLater extends Error {
  override readonly name = 'LeftForLater';
}

/**
 * Runs what follows in the order of the person's messages in the chat. Where too much of theirs is
 * waiting, the message is declined: said once until their next turn begins, not once a message.
 */
export function inTurn(
  queues: PersonQueues,
  decline: (context: BotContext) => Promise<void>,
): MiddlewareFn<BotContext> {
  const warned = new Set<string>();
  return async (context, next) => {
    const person = `${context.chat.id}:${context.from.id}`;
    const outcome = await queues.run(person, async () => {
      warned.delete(person);
      await next();
    });
    if (outcome === 'closed') throw new LeftForLater();
    if (outcome === 'done' || warned.has(person)) return;
    warned.add(person);
    await decline(context);
  };
}
