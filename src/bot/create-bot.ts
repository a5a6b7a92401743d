import { setTimeout as sleep } from 'node:timers/promises';
import { Bot } from 'grammy';
import { type AccessOptions, createAccess } from '../state/access.ts';
import type { State } from '../state/open-state.ts';
import { createAdmission } from './admission.ts';
import { createClaim } from './claim.ts';
import { createDelivery } from './delivery.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { createNotices } from './notices.ts';
import { createPersonQueues } from './person-queues.ts';
import { retrySends } from './retry-sends.ts';
import { runBot } from './run-bot.ts';
import { runDaily } from './run-daily.ts';
import { createInboxWork } from './work-off-inbox.ts';

export interface BotOptions {
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly access: AccessOptions;
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
  extends Omit<
    MessageHandlingDependencies,
    'queues' | 'delivery' | 'isLate' | 'now' | 'access' | 'questionLog' | keyof State
  > {
  readonly state: State;
}

/** Above the 30 seconds of a long poll; grammY's own 500 would leave a dead connection unnoticed. */
const requestTimeoutSeconds = 45;

export function createBot(
  { token, apiRoot, access: accessOptions }: BotOptions,
  { state, ...dependencies }: BotDependencies,
): TelegramBot {
  const { logger, messages, retentionDays } = dependencies;
  const { inbox, outbox } = state;
  const access = createAccess(accessOptions, state);
  const questionLog = state.questionLog(dependencies);
  const queues = createPersonQueues();
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: requestTimeoutSeconds } });
  bot.api.config.use(retrySends({ logger, wait: (milliseconds) => sleep(milliseconds) }));
  const delivery = createDelivery({ api: bot.api, outbox, logger });
  const late = new Set<number>();
  const isLate = (update: number) => late.delete(update);
  const now = Date.now;
  const handling = { ...dependencies, ...state, access, questionLog, now };
  bot.use(messageHandling({ ...handling, queues, delivery, isLate }));
  const admission = createAdmission({
    ...{ ...state, access, me: () => bot.botInfo },
    claim: createClaim(access, logger),
    notices: createNotices({ ...state, api: bot.api, messages, logger }),
  });
  const work = createInboxWork({
    ...{ inbox, delivery, logger, now: Date.now },
    isForThisBot: (update) => admission.admit(update) === 'admitted',
    handle: (update, lateness) => {
      if (lateness === 'late') late.add(update.update_id);
      return bot.handleUpdate(update);
    },
  });
  const { admins } = access;
  return {
    run: async (signal) => {
      const stop = runDaily(() => state.removeOld(retentionDays), { logger, repeat });
      try {
        await runBot(bot, signal, { logger, messages, queues, work, admins });
      } finally {
        stop();
      }
    },
  };
}

function repeat(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds).unref();
  return () => clearInterval(timer);
}
