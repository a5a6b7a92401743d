import { setTimeout as sleep } from 'node:timers/promises';
import { Bot } from 'grammy';
import type { State } from '../state/open-state.ts';
import { createDelivery } from './delivery.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { createPersonQueues } from './person-queues.ts';
import { requestOf } from './request-of.ts';
import { retrySends } from './retry-sends.ts';
import { runBot } from './run-bot.ts';
import { createInboxWork } from './work-off-inbox.ts';

export interface BotOptions {
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
}

export interface TelegramBot {
  /**
   * Answers messages, first those that the process before this one left, until the signal is aborted;
   * then lets running answers finish, for ten seconds at most. What waits stays in the inbox.
   *
   * @throws AppError `token-refused` or `bot-runs-elsewhere`
   */
  run(signal: AbortSignal): Promise<void>;
}

export interface BotDependencies
  extends Omit<MessageHandlingDependencies, 'queues' | 'delivery' | 'isLate'> {
  readonly state: Pick<State, 'inbox' | 'outbox'>;
}

/** Above the 30 seconds of a long poll; grammY's own 500 would leave a dead connection unnoticed. */
const requestTimeoutSeconds = 45;

export function createBot(
  { token, apiRoot }: BotOptions,
  { state, ...dependencies }: BotDependencies,
): TelegramBot {
  const { logger, messages } = dependencies;
  const { inbox, outbox } = state;
  const queues = createPersonQueues();
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: requestTimeoutSeconds } });
  bot.api.config.use(retrySends({ logger, wait: (milliseconds) => sleep(milliseconds) }));
  const delivery = createDelivery({ api: bot.api, outbox, logger });
  const late = new Set<number>();
  const isLate = (update: number) => late.delete(update);
  bot.use(messageHandling({ ...dependencies, queues, delivery, isLate }));
  const work = createInboxWork({
    ...{ inbox, delivery, logger, now: Date.now },
    isForThisBot: ({ message }) =>
      message !== undefined && requestOf(message, bot.botInfo) !== null,
    handle: (update, lateness) => {
      if (lateness === 'late') late.add(update.update_id);
      return bot.handleUpdate(update);
    },
  });
  return { run: (signal) => runBot(bot, signal, { logger, messages, queues, work }) };
}
