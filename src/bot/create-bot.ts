import { setTimeout as sleep } from 'node:timers/promises';
import { Bot } from 'grammy';
import type { State } from '../state/open-state.ts';
import { createDelivery } from './delivery.ts';
import type { Listen } from './http-server.ts';
import type { Intake } from './intake-calls.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureInbox } from './measure-inbox.ts';
import { measureSends } from './measure-sends.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { createMetrics, noMetrics } from './metrics.ts';
import { createPersonQueues } from './person-queues.ts';
import { createProxyAgent } from './proxy-agent.ts';
import { requestOf } from './request-of.ts';
import { retrySends } from './retry-sends.ts';
import { runBot } from './run-bot.ts';
import { createInboxWork } from './work-off-inbox.ts';

export interface BotOptions {
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly intake: Intake;
  /** Where the webhook, health and figures are served; null for nowhere. */
  readonly listen: Listen | null;
  /** Address of the proxy for all calls; null for a direct way. */
  readonly proxy: string | null;
}

export interface TelegramBot {
  /**
   * Answers messages, first those that the process before this one left, until the signal is aborted;
   * then lets running answers finish, for ten seconds at most. What waits stays in the inbox.
   *
   * @throws AppError `token-refused`, `bot-runs-elsewhere`, `webhook-refused` or `cannot-listen`
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
  { token, apiRoot, intake, listen, proxy }: BotOptions,
  { state, ...dependencies }: BotDependencies,
): TelegramBot {
  const { logger, messages } = dependencies;
  const { outbox } = state;
  const queues = createPersonQueues();
  const served =
    listen === null
      ? null
      : createMetrics({
          pendingUpdates: () => state.inbox.count(),
          waitingQuestions: () => queues.waiting(),
        });
  const metrics = served ?? noMetrics;
  const inbox = measureInbox(state.inbox, metrics);
  const answer = measureAnswers(dependencies.answer, metrics);
  const bot = new Bot(token, { client: clientOptions(apiRoot, proxy) });
  const wait = (milliseconds: number) => sleep(milliseconds);
  bot.api.config.use(retrySends({ logger, wait, metrics }), measureSends(metrics));
  const delivery = createDelivery({ api: bot.api, outbox, logger });
  const late = new Set<number>();
  const isLate = (update: number) => late.delete(update);
  bot.use(messageHandling({ ...dependencies, answer, queues, delivery, isLate }));
  const work = createInboxWork({
    ...{ inbox, delivery, logger, now: Date.now },
    isForThisBot: ({ message }) =>
      message !== undefined && requestOf(message, bot.botInfo) !== null,
    handle: (update, lateness) => {
      if (lateness === 'late') late.add(update.update_id);
      return bot.handleUpdate(update);
    },
  });
  const running = { intake, listen, logger, messages, queues, work, metrics: served?.route };
  return { run: (signal) => runBot(bot, signal, running) };
}

function clientOptions(apiRoot: string, proxy: string | null) {
  const way = proxy === null ? {} : { baseFetchConfig: { agent: createProxyAgent(proxy) } };
  return { apiRoot, timeoutSeconds: requestTimeoutSeconds, ...way };
}
