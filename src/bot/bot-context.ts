import type { Context, Filter } from 'grammy';
import type { Logger } from '../logger.ts';
import { type AnswerPress, answerPressOnce } from './answer-press.ts';
import type { AskingPerson } from './asking-person.ts';
import { type Button, readButton } from './button.ts';
import type { CommandName } from './commands.ts';
import type { Delivery } from './delivery.ts';
import type { Answerable } from './reply.ts';
import { type Request, requestOf } from './request-of.ts';
import { wayBackFrom, wayBackFromPress } from './way-back.ts';

/** What the features see: a message of a person, what it asks of this bot, and the way back. */
export type BotContext = Filter<Context, 'message'> &
  AskingPerson &
  Answerable & { readonly request: Request };

/** A question that was changed after it was sent. */
export type EditContext = Filter<Context, 'edited_message'> &
  AskingPerson &
  Answerable & { readonly request: Request };

/** A press on a button under a message of this bot. */
export type PressContext = Filter<Context, 'callback_query:data'> &
  AskingPerson &
  Answerable & { readonly answerPress: AnswerPress };

/** Lets messages through that ask something of this bot; notes in the context what, and the way back. */
export function asksThisBot(delivery: Delivery) {
  return (context: Filter<Context, 'message'>): context is BotContext => {
    const request = requestOf(context.message, context.me);
    if (request === null) return false;
    const wayBack = wayBackFrom(context.update.update_id, context.message);
    Object.assign(context, { request, wayBack, delivery });
    return true;
  };
}

/** The same for messages that were changed. */
export function asksAnew(delivery: Delivery) {
  return (context: Filter<Context, 'edited_message'>): context is EditContext => {
    const request = requestOf(context.editedMessage, context.me);
    if (request === null) return false;
    const wayBack = wayBackFrom(context.update.update_id, context.editedMessage);
    Object.assign(context, { request, wayBack, delivery });
    return true;
  };
}

/** Notes the way back from a press, and how to answer it; one under an inline result has none. */
export function isAnswerablePress(delivery: Delivery, logger: Logger) {
  return (context: Filter<Context, 'callback_query:data'>): context is PressContext => {
    const wayBack = wayBackFromPress(context.update.update_id, context.callbackQuery);
    if (wayBack === null) return false;
    const answerPress = answerPressOnce(context, logger);
    Object.assign(context, { wayBack, delivery, answerPress });
    return true;
  };
}

/** Whether the message is the command; narrows the request to it. */
export function isCommand<Name extends CommandName>(name: Name) {
  return (
    context: BotContext,
  ): context is BotContext & {
    readonly request: { readonly kind: 'command'; readonly name: Name; readonly rest: string };
  } => context.request.kind === 'command' && context.request.name === name;
}

/** A press on a button of these kinds. */
export type PressOf<Kind extends Button['kind']> = PressContext & {
  readonly button: Extract<Button, { readonly kind: Kind }>;
};

/** Whether the press is on a button of one of the kinds; narrows the button to it. */
export function isPressOf<Kind extends Button['kind']>(...kinds: readonly Kind[]) {
  return (context: PressContext): context is PressOf<Kind> => {
    const button = readButton(context.callbackQuery.data);
    if (!kinds.some((kind) => kind === button?.kind)) return false;
    Object.assign(context, { button });
    return true;
  };
}
