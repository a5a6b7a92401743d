import type { Logger } from '../logger.ts';
import type { Outbox, OutgoingPart } from '../state/outbox.ts';
import { backoffMilliseconds } from './backoff.ts';
import { describeError } from './describe-error.ts';
import { createLines } from './lines.ts';
import { type OutgoingMessage, parseOutgoingMessage } from './outgoing-message.ts';
import type { Clock } from './patient-calls.ts';
import { sendFailureOf } from './send-outcome.ts';
import type { SingleFlight } from './single-flight.ts';

/** Hands one message to Telegram; resolves to its number there, null where nothing was to be done. */
export type Send = (
  message: OutgoingMessage,
  markup: 'html' | 'plain',
  signal: AbortSignal,
) => Promise<number | null>;

export interface Delivery {
  /**
   * Writes the messages down, all or none, and sends them in order in the line of their chat, once
   * `after` has resolved.
   */
  deliver(update: number, messages: readonly OutgoingMessage[], after?: Promise<void>): void;
  /** Sends what the process before this one left unsent of the update's answer. */
  resume(update: number): void;
  /** Resolves when nothing of the update's answer is being sent any more. */
  settled(update: number): Promise<void>;
  /** Resolves when everything that was written down for the chat before has been sent, or parked. */
  idle(chat: number): Promise<void>;
  /** Whether nothing of the update's answer is left. */
  isDelivered(update: number): boolean;
  /** Ends all waiting: what was not sent stays in the outbox. */
  close(): void;
}

export interface DeliveryDependencies {
  readonly send: Send;
  /** So that a kill finds one send at most of which nobody knows whether it arrived. */
  readonly singly: SingleFlight;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Makes everything that is written meanwhile one: all or nothing. */
  together(work: () => void): void;
  /** A message has arrived; told while the outbox forgets it. */
  onSent(message: OutgoingMessage, id: number, update: number): void;
  /** It is sent again: Telegram asked for a pause, or could not be reached. */
  onRepeat(cause: 'pace' | 'connection'): void;
  onGone(chat: number): void;
  onMigrated(from: number, to: number): void;
}

/**
 * With the pauses that Telegram asks for. No outage of a network may cost anybody an answer; Telegram
 * itself keeps what people write for a day.
 */
const longestMilliseconds = 24 * 60 * 60 * 1000;

/** With their pauses three quarters of an hour at most. */
const mostFaults = 100;

type Outcome =
  /** `id` of the message at Telegram, where it has got one. */
  | { readonly kind: 'ended'; readonly id: number | null }
  | { readonly kind: 'left' }
  | { readonly kind: 'again'; readonly milliseconds: number }
  | { readonly kind: 'moved'; readonly chat: number };

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
  const start = (update: number, after?: Promise<void>) => {
    const [part] = outbox.of(update);
    if (part === undefined) return;
    const first = parseOutgoingMessage(part.payload);
    const work = async () => {
      await after;
      await sendAll(update, dependencies, closing.signal);
    };
    // Edits wait for each other, which must not keep new messages waiting.
    const sending = (first.kind === 'send' ? lines.run(first.chat, work) : work()).catch(
      (error: unknown) => {
        if (!closing.signal.aborted) logger.error(describeError(error), 'an answer was not sent');
      },
    );
    const all = Promise.all([running.get(update), sending]).then(() => {
      if (running.get(update) === all) running.delete(update);
    });
    running.set(update, all);
  };
  return {
    deliver: (update, messages, after) => {
      outbox.put(
        update,
        messages.map((message) => JSON.stringify(message)),
      );
      start(update, after);
    },
    resume: (update) => start(update),
    settled: async (update) => running.get(update),
    idle: (chat) => lines.run(chat, async () => {}),
    isDelivered: (update) => outbox.of(update).length === 0,
    close: () => closing.abort(),
  };
}

/** A fault of ours, such as a full disk, is waited for while nothing of the next part was sent. */
async function sendAll(
  update: number,
  dependencies: DeliveryDependencies,
  signal: AbortSignal,
): Promise<void> {
  const { outbox, clock, logger } = dependencies;
  for (let faults = 1; ; faults += 1) {
    try {
      return await sendParts(update, dependencies, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (faults === mostFaults || outbox.of(update)[0]?.state !== 'ready') throw error;
      logger.error(describeError(error), 'an answer could not be sent: it is tried again');
      await clock.wait(backoffMilliseconds(faults, clock.random()), signal);
    }
  }
}

async function sendParts(
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
  const { outbox, clock, singly } = dependencies;
  if (isGivenUp(update, part, dependencies)) return true;
  const startedAt = clock.now();
  let message = parseOutgoingMessage(part.payload);
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const attempt = async () => {
      signal.throwIfAborted();
      outbox.begin(update, part.part);
      return sendOnce(message, { tries, signal }, dependencies);
    };
    const outcome = await (message.kind === 'send' ? singly(attempt) : attempt());
    if (outcome.kind === 'moved') message = { ...message, chat: outcome.chat };
    if (outcome.kind === 'left') return false;
    if (outcome.kind === 'ended') {
      end(update, part, { message, id: outcome.id }, dependencies);
      return true;
    }
    outbox.takeBack(update, part);
    if (outcome.kind === 'moved') continue;
    if (clock.now() - startedAt + outcome.milliseconds > longestMilliseconds) break;
    await clock.wait(outcome.milliseconds, signal);
  }
  outbox.end(update, part.part);
  return true;
}

function end(
  update: number,
  { part }: OutgoingPart,
  { message, id }: { readonly message: OutgoingMessage; readonly id: number | null },
  { outbox, together, onSent }: DeliveryDependencies,
): void {
  together(() => {
    if (id !== null) onSent(message, id, update);
    outbox.end(update, part);
  });
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

interface Try {
  /** Counted from 1. */
  readonly tries: number;
  readonly signal: AbortSignal;
}

async function sendOnce(
  message: OutgoingMessage,
  attempt: Try,
  dependencies: DeliveryDependencies,
): Promise<Outcome> {
  const { send } = dependencies;
  try {
    return { kind: 'ended', id: await send(message, 'html', attempt.signal) };
  } catch (error) {
    if (sendFailureOf(error).kind !== 'markup') {
      return afterFailure(message, error, attempt, dependencies);
    }
  }
  try {
    return { kind: 'ended', id: await send(message, 'plain', attempt.signal) };
  } catch (error) {
    return afterFailure(message, error, attempt, dependencies);
  }
}

function afterFailure(
  message: OutgoingMessage,
  error: unknown,
  { tries, signal }: Try,
  dependencies: DeliveryDependencies,
): Outcome {
  const { logger, clock, onGone, onMigrated } = dependencies;
  signal.throwIfAborted();
  const failure = sendFailureOf(error);
  if (failure.kind === 'done') return { kind: 'ended', id: null };
  logger.warn({ ...describeError(error), outcome: failure.kind }, 'a message was not sent');
  const pause = backoffMilliseconds(tries, clock.random());
  switch (failure.kind) {
    case 'again':
      dependencies.onRepeat(failure.afterMilliseconds === null ? 'connection' : 'pace');
      return { kind: 'again', milliseconds: failure.afterMilliseconds ?? pause };
    case 'unknown':
      // An edit that is made twice looks like one that is made once.
      return message.kind === 'send' ? { kind: 'left' } : { kind: 'again', milliseconds: pause };
    case 'migrated':
      onMigrated(message.chat, failure.chat);
      return { kind: 'moved', chat: failure.chat };
    case 'gone':
      onGone(message.chat);
      return { kind: 'ended', id: null };
    case 'markup':
    case 'refused':
      return { kind: 'ended', id: null };
  }
}
