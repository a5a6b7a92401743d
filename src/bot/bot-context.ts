import type { Context, Filter } from 'grammy';
import type { AskingPerson } from './asking-person.ts';
import type { CommandName } from './commands.ts';
import type { Delivery } from './delivery.ts';
import { type Request, requestOf } from './request-of.ts';

/** What the features see: a message of a person, what it asks of this bot, and the way back. */
export type BotContext = Filter<Context, 'message'> &
  AskingPerson & {
    readonly request: Request;
    readonly delivery: Delivery;
  };

/** Lets messages through that ask something of this bot; notes in the context what, and the way back. */
export function asksThisBot(delivery: Delivery) {
  return (context: Filter<Context, 'message'>): context is BotContext => {
    const request = requestOf(context.message, context.me);
    if (request === null) return false;
    Object.assign(context, { request, delivery });
    return true;
  };
}

/** The forum topic that the message stands in. Threads of replies outside forums are none. */
export function topicOf({ message }: Pick<BotContext, 'message'>): number | undefined {
  return message.is_topic_message === true ? message.message_thread_id : undefined;
}

/** Whether the message is the command; narrows the request to it. */
export function isCommand<Name extends CommandName>(name: Name) {
  return (
    context: BotContext,
  ): context is BotContext & {
    readonly request: { readonly kind: 'command'; readonly name: Name; readonly rest: string };
  } => context.request.kind === 'command' && context.request.name === name;
}
