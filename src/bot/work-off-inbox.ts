import { BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Inbox, MessagePlace, PendingUpdate } from '../state/inbox.ts';
import type { Delivery } from './delivery.ts';
import { describeError } from './describe-error.ts';
import type { Gate } from './gate.ts';
import { LeftForLater } from './in-turn.ts';

export interface InboxWorkDependencies {
  readonly inbox: Inbox;
  readonly delivery: Delivery;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether the update is worked on: what is not is neither kept nor answered. */
  readonly takes: Gate;
  handle(update: Update, lateness: Lateness): Promise<void>;
  /** Takes away the message that told the place in the queue. */
  removeNotice(notice: MessagePlace): void;
}

/** `late` where the question is so old that its answer would surprise: an apology comes instead. */
export type Lateness = 'timely' | 'late';

/** The work on what was accepted, from the inbox to its answer. */
export interface InboxWork {
  /** Writes updates down and starts work on those that are new. */
  accept(updates: readonly Update[]): void;
  /** Goes on where the process before this one stopped. */
  resume(): void;
  /** Resolves when nothing is in work. */
  idle(): Promise<void>;
}

/** Who asked this long ago has gone elsewhere for the answer. */
const lateAfterMilliseconds = 10 * 60 * 1000;

export function createInboxWork(dependencies: InboxWorkDependencies): InboxWork {
  const { inbox, now, logger } = dependencies;
  const inWork = new Set<Promise<void>>();
  const start = (work: Promise<void>) => {
    const ended = work
      // It stays in the inbox, for the next process: a disk that is full can't forget it either.
      .catch((error: unknown) => logger.error(describeError(error), 'an update was not worked off'))
      .finally(() => inWork.delete(ended));
    inWork.add(ended);
  };
  return {
    accept: (updates) => {
      const received = now();
      const asked = updates
        .filter((update) => isTaken(update, dependencies))
        .map((update) => ({
          ...{ id: update.update_id, received, body: JSON.stringify(update), update },
        }));
      for (const { id, update } of inbox.accept(asked)) {
        const work = () => dependencies.handle(update, 'timely');
        start(workOff({ id, work, isLastTry: false }, dependencies));
      }
    },
    resume: () => {
      for (const pending of inbox.pending()) start(goOn(pending, dependencies));
    },
    idle: async () => {
      await Promise.all(inWork);
    },
  };
}

/** An update that nobody can judge is left: it would come again and again, and hold up all others. */
function isTaken(update: Update, { inbox, takes, logger }: InboxWorkDependencies): boolean {
  if (inbox.isKnown(update.update_id)) return false;
  try {
    return takes(update);
  } catch (error) {
    const details = { update: update.update_id, ...describeError(error) };
    logger.error(details, 'an update could not be judged: it is left out');
    return false;
  }
}

async function goOn(pending: PendingUpdate, dependencies: InboxWorkDependencies): Promise<void> {
  const { id, received, body, isAnswered } = pending;
  const { delivery, handle, now } = dependencies;
  const lateness = now() - received > lateAfterMilliseconds ? 'late' : 'timely';
  const work = async () => (isAnswered ? delivery.resume(id) : handle(JSON.parse(body), lateness));
  await workOff({ id, work, isLastTry: true }, dependencies);
}

interface Work {
  /** Of the update. */
  readonly id: number;
  readonly work: () => Promise<void>;
  /** A fault ends it: it would come again. */
  readonly isLastTry: boolean;
}

async function workOff(
  { id, work, isLastTry }: Work,
  dependencies: InboxWorkDependencies,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof BotError && error.error instanceof LeftForLater) return;
    const details = { update: id, ...describeError(error) };
    dependencies.logger.error(details, 'an update could not be handled');
    // A disk that is full now may have been mended when the next process starts.
    if (!isLastTry) return;
  }
  await finishDelivered(id, dependencies);
}

/** A part whose fate is unknown keeps the update in the inbox, for the next process. */
async function finishDelivered(
  id: number,
  { inbox, delivery, removeNotice }: InboxWorkDependencies,
): Promise<void> {
  await delivery.settled(id);
  if (!delivery.isDelivered(id)) return;
  const notice = inbox.noticeOf(id);
  if (notice) removeNotice(notice);
  inbox.finish(id);
}
