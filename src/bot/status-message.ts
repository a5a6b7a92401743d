import type { Logger } from '../logger.ts';
import { backoffMilliseconds } from './backoff.ts';
import type { Send } from './delivery.ts';
import { describeError } from './describe-error.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import type { Clock } from './patient-calls.ts';
import { renderHtml } from './render-html.ts';
import { sendFailureOf } from './send-outcome.ts';

/** A message that tells how far some work is, and at the end what came of it. */
export interface StatusMessage {
  /** Soon; what a later call shows takes the place of what was not shown yet. */
  show(nodes: readonly MessageNode[]): void;
  /** Resolves when it is shown, as a new message if the old one is gone, or was given up. */
  finish(nodes: readonly MessageNode[]): Promise<void>;
}

export interface StatusMessageDependencies {
  readonly send: Send;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

/** What is over sooner than this needs no steps between. */
const quietMilliseconds = 3_000;
const mostTries = 6;

/** @param message its number once it is known; null where it never arrived */
export function createStatusMessage(
  chat: number,
  message: Promise<number | null>,
  dependencies: StatusMessageDependencies,
): StatusMessage {
  const { send, clock, logger, signal } = dependencies;
  const shownFrom = clock.now() + quietMilliseconds;
  let waiting: readonly MessageNode[] | null = null;
  let showing: Promise<void> | null = null;
  const showWaiting = async () => {
    const number = await message;
    while (waiting !== null && number !== null) {
      const content = contentOf(chat, waiting);
      waiting = null;
      await send({ kind: 'edit', ...content, message: number }, 'html', signal);
    }
  };
  return {
    show: (nodes) => {
      if (clock.now() < shownFrom) return;
      waiting = nodes;
      showing ??= showWaiting()
        .catch((error: unknown) => logger.debug(describeError(error), 'a status was not shown'))
        .then(() => {
          showing = null;
        });
    },
    finish: async (nodes) => {
      waiting = null;
      await showing;
      const number = await message;
      const content = contentOf(chat, nodes);
      const edit = { kind: 'edit', ...content } as const;
      if (number !== null && (await isShown({ ...edit, message: number }, dependencies))) return;
      await isShown({ kind: 'send', ...content }, dependencies);
    },
  };
}

function contentOf(chat: number, nodes: readonly MessageNode[]) {
  return { chat, html: renderHtml(nodes), plain: plainText(nodes) };
}

/** Tries again what may be done twice. */
async function isShown(
  message: Parameters<Send>[0],
  { send, clock, logger, signal }: StatusMessageDependencies,
): Promise<boolean> {
  for (let tries = 1; tries <= mostTries && !signal.aborted; tries += 1) {
    try {
      await send(message, 'html', signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const failure = sendFailureOf(error);
      if (failure.kind === 'done') return true;
      logger.warn({ ...describeError(error), outcome: failure.kind }, 'a status was not shown');
      const isRepeatable =
        failure.kind === 'unknown' ? message.kind === 'edit' : failure.kind === 'again';
      if (!isRepeatable) return failure.kind === 'unknown';
      const pause = backoffMilliseconds(tries, clock.random());
      const asked = failure.kind === 'again' ? failure.afterMilliseconds : null;
      await clock.wait(asked ?? pause, signal).catch(() => {});
    }
  }
  return false;
}
