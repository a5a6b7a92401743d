import { setTimeout as sleep } from 'node:timers/promises';
import { Bot } from 'grammy';
import { createChatQueues } from './chat-queues.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { retrySends } from './retry-sends.ts';
import { runBot } from './run-bot.ts';

export interface BotOptions {
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
}

export interface TelegramBot {
  /**
   * Answers messages until the signal is aborted; then lets running answers finish, for ten seconds
   * at most, and confirms to Telegram what is handled.
   *
   * @throws AppError `token-refused` or `bot-runs-elsewhere`
   */
  run(signal: AbortSignal): Promise<void>;
}

/** Above the 30 seconds of a long poll; grammY's own 500 would leave a dead connection unnoticed. */
const requestTimeoutSeconds = 45;

export function createBot(
  { token, apiRoot }: BotOptions,
  dependencies: Omit<MessageHandlingDependencies, 'queues'>,
): TelegramBot {
  const { logger, messages } = dependencies;
  const queues = createChatQueues();
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: requestTimeoutSeconds } });
  bot.api.config.use(retrySends({ logger, wait: (milliseconds) => sleep(milliseconds) }));
  bot.use(messageHandling({ ...dependencies, queues }));
  return { run: (signal) => runBot(bot, signal, { logger, messages, queues }) };
}
