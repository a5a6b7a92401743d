import { type Api, GrammyError, HttpError } from 'grammy';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import type { Outbox, OutgoingPart } from '../state/outbox.ts';
import { describeError } from './describe-error.ts';

const outgoingMessage = z.object({
  chat: z.number(),
  html: z.string(),
  /** The same without markup, for the case that Telegram refuses the markup. */
  plain: z.string(),
  topic: z.number().optional(),
  /** The message that this one answers. */
  answers: z.number().optional(),
});

/** A message on its way to a chat, as the outbox keeps it. */
export type OutgoingMessage = z.infer<typeof outgoingMessage>;

export interface Delivery {
  /** Writes the messages down, then sends them in order. */
  deliver(update: number, messages: readonly OutgoingMessage[]): Promise<void>;
  /** Sends what the process before this one left unsent of the update's answer. */
  resume(update: number): Promise<void>;
  /** Whether nothing of the update's answer is left. */
  isDelivered(update: number): boolean;
}

export interface DeliveryDependencies {
  readonly api: Api;
  readonly outbox: Outbox;
  readonly logger: Logger;
}

/**
 * Sends answers so that a kill loses none and doubles at most the message that was on its way. A send
 * whose outcome is unknown (lost connection, 5xx) stays in the outbox and ends the answer for now;
 * the next process repeats it once. What Telegram refuses would be refused again: it is given up.
 */
export function createDelivery(dependencies: DeliveryDependencies): Delivery {
  const { outbox } = dependencies;
  return {
    deliver: async (update, messages) => {
      outbox.put(
        update,
        messages.map((message) => JSON.stringify(message)),
      );
      await sendAll(update, dependencies);
    },
    resume: (update) => sendAll(update, dependencies),
    isDelivered: (update) => outbox.of(update).length === 0,
  };
}

async function sendAll(update: number, dependencies: DeliveryDependencies): Promise<void> {
  for (const part of dependencies.outbox.of(update)) {
    const isEnded = await sendOnce(update, part, dependencies);
    if (!isEnded) return;
  }
}

/** @returns whether the next part may be sent. */
async function sendOnce(
  update: number,
  { part, payload, state }: OutgoingPart,
  { api, outbox, logger }: DeliveryDependencies,
): Promise<boolean> {
  const details = { update, part };
  if (state === 'repeating') {
    logger.warn(details, 'nobody knows whether a message arrived, twice: it is given up');
    outbox.end(update, part);
    return true;
  }
  if (state === 'sending')
    logger.warn(details, 'it is unknown whether a message arrived: repeated');
  outbox.begin(update, part);
  try {
    await send(api, outgoingMessage.parse(JSON.parse(payload)));
  } catch (error) {
    const isUnknown = isOutcomeUnknown(error);
    logger.error({ ...details, ...describeError(error), isUnknown }, 'a message was not sent');
    if (isUnknown) return false;
  }
  outbox.end(update, part);
  return true;
}

async function send(api: Api, message: OutgoingMessage): Promise<void> {
  const { chat, html, plain, topic, answers } = message;
  const options = {
    ...(answers === undefined
      ? {}
      : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    // A preview is fetched without a click: an address would tell its owner of the question.
    link_preview_options: { is_disabled: true },
  };
  try {
    await api.sendMessage(chat, html, { ...options, parse_mode: 'HTML' });
  } catch (error) {
    if (!isMarkupRefused(error)) throw error;
    await api.sendMessage(chat, plain, options);
  }
}

/** Telegram said no: the message is not there. Anything else leaves that open. */
function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code >= 500;
  return error instanceof HttpError;
}

function isMarkupRefused(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    error.description.includes("can't parse entities")
  );
}
