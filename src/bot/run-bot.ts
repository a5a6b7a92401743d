import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, type Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import { announceCommands } from './announce-commands.ts';
import type { ChatQueues } from './chat-queues.ts';
import { describeError } from './describe-error.ts';
import { LeftForLater } from './in-turn.ts';
import { type Clock, createPatientCall } from './patient-calls.ts';
import { pollUpdates } from './poll-updates.ts';
import { createUpdateWindow, type UpdateWindow } from './update-window.ts';

export interface RunBotDependencies {
  readonly messages: Messages;
  readonly logger: Logger;
  readonly queues: ChatQueues;
}

const longPollSeconds = 30;

/** Service managers kill 10 to 90 seconds after they have asked a process to stop. */
const graceMilliseconds = 10_000;
const lastConfirmationMilliseconds = 3_000;

const clock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  random: () => Math.random(),
};

/** The life of the bot, see `TelegramBot.run`. */
export async function runBot(
  bot: Bot,
  signal: AbortSignal,
  dependencies: RunBotDependencies,
): Promise<void> {
  const window = createUpdateWindow();
  try {
    await serve(bot, window, signal, dependencies);
  } catch (error) {
    // Calls end with an exception when the signal is aborted: that is how we were asked to stop.
    if (!signal.aborted) throw error;
  } finally {
    dependencies.queues.close();
    await Promise.race([window.idle(), sleep(graceMilliseconds, undefined, { ref: false })]);
    await confirmHandled(bot.api, window, dependencies.logger);
  }
}

async function serve(
  bot: Bot,
  window: UpdateWindow,
  signal: AbortSignal,
  { logger, messages }: RunBotDependencies,
): Promise<void> {
  const patiently = createPatientCall(signal, { clock, logger });
  const cancel = telegramSignal(signal);
  bot.botInfo = await patiently(() => bot.api.getMe(cancel));
  // A webhook set earlier would make every getUpdates fail; what waits at Telegram is kept.
  await patiently(() => bot.api.deleteWebhook({ drop_pending_updates: false }, cancel));
  void announceCommands(bot.api, { messages, logger });
  logger.info({ username: bot.botInfo.username }, 'the bot answers in Telegram');
  await pollUpdates(signal, {
    window,
    clock,
    patiently,
    fetchUpdates: (offset) => bot.api.getUpdates(pollFrom(offset), cancel),
    handle: (update) => handle(bot, update, logger),
  });
}

/** `allowed_updates` is always named: Telegram keeps the list of the last program that named one. */
function pollFrom(offset: number | undefined) {
  const from = offset === undefined ? {} : { offset };
  return { ...from, timeout: longPollSeconds, allowed_updates: ['message'] as const };
}

/** @returns whether the update may be confirmed: one that failed would fail again, so it may. */
async function handle(bot: Bot, update: Update, logger: Logger): Promise<boolean> {
  try {
    await bot.handleUpdate(update);
    return true;
  } catch (error) {
    if (error instanceof BotError && error.error instanceof LeftForLater) return false;
    const details = { update: update.update_id, ...describeError(error) };
    logger.error(details, 'an update could not be handled');
    return true;
  }
}

async function confirmHandled(api: Api, window: UpdateWindow, logger: Logger): Promise<void> {
  const offset = window.unsentOffset();
  if (offset === undefined) return;
  try {
    const deadline = telegramSignal(AbortSignal.timeout(lastConfirmationMilliseconds));
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, deadline);
  } catch (error) {
    logger.warn(describeError(error), 'what was handled last is not confirmed: it may come again');
  }
}

/**
 * grammY types its signals after a polyfill that knows nothing of Node's own; all it does with one is
 * to read `aborted` and to add and remove a listener, which both have.
 */
function telegramSignal(signal: AbortSignal): NonNullable<Parameters<Api['getMe']>[0]> {
  return signal as unknown as NonNullable<Parameters<Api['getMe']>[0]>;
}
