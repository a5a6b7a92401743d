import type { Logger } from '../logger.ts';
import type { Outbox, OutgoingPart } from '../state/outbox.ts';
import { backoffMilliseconds } from './backoff.ts';
import { describeError } from './describe-error.ts';
import { createLines } from './lines.ts';
import { type OutgoingMessage, parseOutgoingMessage } from './outgoing-message.ts';
import type { Clock } from './patient-calls.ts';
import { type SendFailure, sendFailureOf } from './send-outcome.ts';

/** Hands one message to Telegram; resolves to its number there, null where it has none of its own. */
export type Send = (message: OutgoingMessage, markup: 'html' | 'plain') => Promise<number | null>;

export interface Delivery {
  /** Writes the messages down, all or none, and sends them in order in the line of their chat. */
  deliver(update: number, messages: readonly OutgoingMessage[]): void;
  /** Sends what the process before this one left unsent of the update's answer. */
  resume(update: number): void;
  /** Resolves when nothing of the update's answer is being sent any more. */
  settled(update: number): Promise<void>;
  /** Whether nothing of the update's answer is left. */
  isDelivered(update: number): boolean;
  /** Ends all waiting: what was not sent stays in the outbox. */
  close(): void;
}

export interface DeliveryDependencies {
  readonly send: Send;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A message has arrived; told before the outbox forgets it. */
  onSent(message: OutgoingMessage, id: number): void;
  onGone(chat: number): void;
  onMigrated(from: number, to: number): void;
}

/** Together with the pauses asked for by Telegram; an answer that comes later would surprise. */
const longestMilliseconds = 10 * 60 * 1000;

type Outcome =
  | { readonly kind: 'ended' }
  | { readonly kind: 'left' }
  | { readonly kind: 'again'; readonly milliseconds: number };

/**
 * Sends answers so that a kill loses none and doubles at most the message that was on its way. A send
 * whose outcome is unknown (lost connection, a gateway's error page) stays in the outbox and ends the
 * answer for now; the next process repeats it once. What was surely not taken is sent again: after
 * the seconds that Telegram asks for, or with growing pauses. What Telegram refuses is given up. Each
 * chat has its own line, so that one that has to wait keeps no other waiting.
 */
export function createDelivery(dependencies: DeliveryDependencies): Delivery {
  const { outbox, logger } = dependencies;
  const lines = createLines<number>();
  const running = new Map<number, Promise<void>>();
  const closing = new AbortController();
  const start = (update: number) => {
    const [first] = outbox.of(update);
    if (first === undefined) return;
    const { chat } = parseOutgoingMessage(first.payload);
    const sending = lines
      .run(chat, () => sendAll(update, dependencies, closing.signal))
      .catch((error: unknown) => {
        if (!closing.signal.aborted) logger.error(describeError(error), 'an answer was not sent');
      })
      .finally(() => {
        if (running.get(update) === sending) running.delete(update);
      });
    running.set(update, sending);
  };
  return {
    deliver: (update, messages) => {
      outbox.put(
        update,
        messages.map((message) => JSON.stringify(message)),
      );
      start(update);
    },
    resume: start,
    settled: async (update) => running.get(update),
    isDelivered: (update) => outbox.of(update).length === 0,
    close: () => closing.abort(),
  };
}

async function sendAll(
  update: number,
  dependencies: DeliveryDependencies,
  signal: AbortSignal,
): Promise<void> {
  for (const part of dependencies.outbox.of(update)) {
    const isEnded = await sendPart(update, part, dependencies, signal);
    if (!isEnded) return;
  }
}

/** @returns whether the next part may be sent. */
async function sendPart(
  update: number,
  part: OutgoingPart,
  dependencies: DeliveryDependencies,
  signal: AbortSignal,
): Promise<boolean> {
  const { outbox, clock } = dependencies;
  if (isGivenUp(update, part, dependencies)) return true;
  const startedAt = clock.now();
  let message = parseOutgoingMessage(part.payload);
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    outbox.begin(update, part.part);
    const outcome = await sendOnce(message, tries, dependencies, (moved) => {
      message = moved;
    });
    if (outcome.kind === 'left') return false;
    const isTooLate =
      outcome.kind === 'again' &&
      clock.now() - startedAt + outcome.milliseconds > longestMilliseconds;
    if (outcome.kind === 'ended' || isTooLate) break;
    outbox.takeBack(update, part);
    await clock.wait(outcome.milliseconds, signal);
  }
  outbox.end(update, part.part);
  return true;
}

/** A message that may be doubled already is not sent a third time. */
function isGivenUp(
  update: number,
  { part, state }: OutgoingPart,
  { outbox, logger }: DeliveryDependencies,
): boolean {
  const details = { update, part };
  if (state === 'sending') {
    logger.warn(details, 'it is unknown whether a message arrived: repeated');
  }
  if (state !== 'repeating') return false;
  logger.warn(details, 'nobody knows whether a message arrived, twice: it is given up');
  outbox.end(update, part);
  return true;
}

async function sendOnce(
  message: OutgoingMessage,
  tries: number,
  dependencies: DeliveryDependencies,
  moveTo: (message: OutgoingMessage) => void,
): Promise<Outcome> {
  try {
    await hand(message, 'html', dependencies);
    return { kind: 'ended' };
  } catch (error) {
    const failure = sendFailureOf(error);
    if (failure.kind !== 'markup') {
      return afterFailure(message, failure, error, tries, dependencies, moveTo);
    }
  }
  try {
    await hand(message, 'plain', dependencies);
    return { kind: 'ended' };
  } catch (error) {
    return afterFailure(message, sendFailureOf(error), error, tries, dependencies, moveTo);
  }
}

async function hand(
  message: OutgoingMessage,
  markup: 'html' | 'plain',
  { send, onSent }: DeliveryDependencies,
): Promise<void> {
  const id = await send(message, markup);
  if (id !== null) onSent(message, id);
}

function afterFailure(
  message: OutgoingMessage,
  failure: SendFailure,
  error: unknown,
  tries: number,
  { logger, clock, onGone, onMigrated }: DeliveryDependencies,
  moveTo: (message: OutgoingMessage) => void,
): Outcome {
  if (failure.kind === 'done') return { kind: 'ended' };
  logger.warn({ ...describeError(error), outcome: failure.kind }, 'a message was not sent');
  switch (failure.kind) {
    case 'again': {
      const pause = failure.afterMilliseconds ?? backoffMilliseconds(tries, clock.random());
      return { kind: 'again', milliseconds: pause };
    }
    case 'unknown':
      // An edit that is made twice looks like one that is made once.
      return message.kind === 'send'
        ? { kind: 'left' }
        : { kind: 'again', milliseconds: backoffMilliseconds(tries, clock.random()) };
    case 'migrated':
      onMigrated(message.chat, failure.chat);
      moveTo({ ...message, chat: failure.chat });
      return { kind: 'again', milliseconds: 0 };
    case 'gone':
      onGone(message.chat);
      return { kind: 'ended' };
    case 'markup':
    case 'refused':
      return { kind: 'ended' };
  }
}
