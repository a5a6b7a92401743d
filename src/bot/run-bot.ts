import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, Bot } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import { announceCommands } from './announce-commands.ts';
import type { Delivery } from './delivery.ts';
import { createPatientCall } from './patient-calls.ts';
import type { PersonQueues } from './person-queues.ts';
import { pollUpdates } from './poll-updates.ts';
import { systemClock } from './system-clock.ts';
import type { InboxWork } from './work-off-inbox.ts';

export interface RunBotDependencies {
  readonly messages: Messages;
  readonly logger: Logger;
  readonly queues: PersonQueues;
  readonly delivery: Delivery;
  readonly work: InboxWork;
  /** Telegram's numbers of those who are offered the commands of admins. */
  admins(): readonly number[];
}

const longPollSeconds = 30;

const allowedUpdates = [
  ...(['message', 'edited_message', 'callback_query'] as const),
  ...(['inline_query', 'my_chat_member'] as const),
];

/** Service managers kill 10 to 90 seconds after they have asked a process to stop. */
const graceMilliseconds = 9_000;

/** The life of the bot, see `TelegramBot.run`. */
export async function runBot(
  bot: Bot,
  signal: AbortSignal,
  dependencies: RunBotDependencies,
): Promise<void> {
  const { queues, delivery, work } = dependencies;
  try {
    await serve(bot, signal, dependencies);
  } catch (error) {
    // Calls end with an exception when the signal is aborted: that is how we were asked to stop.
    if (!signal.aborted) throw error;
  } finally {
    queues.close();
    await Promise.race([work.idle(), sleep(graceMilliseconds, undefined, { ref: false })]);
    delivery.close();
  }
}

async function serve(
  bot: Bot,
  signal: AbortSignal,
  { logger, messages, work, admins }: RunBotDependencies,
): Promise<void> {
  const patiently = createPatientCall(signal, { clock: systemClock, logger });
  const cancel = telegramSignal(signal);
  bot.botInfo = await patiently(() => bot.api.getMe(cancel));
  // A webhook set earlier would make every getUpdates fail; what waits at Telegram is kept.
  await patiently(() => bot.api.deleteWebhook({ drop_pending_updates: false }, cancel));
  void announceCommands(bot.api, admins(), { messages, logger });
  logger.info({ username: bot.botInfo.username }, 'the bot answers in Telegram');
  work.resume();
  await pollUpdates(signal, {
    clock: systemClock,
    logger,
    patiently,
    fetchUpdates: (offset) => bot.api.getUpdates(pollFrom(offset), cancel),
    accept: (updates) => work.accept(updates),
  });
}

/** `allowed_updates` is always named: Telegram keeps the list of the last program that named one. */
function pollFrom(offset: number | undefined) {
  const from = offset === undefined ? {} : { offset };
  return { ...from, timeout: longPollSeconds, allowed_updates: allowedUpdates };
}

/**
 * grammY types its signals after a polyfill that knows nothing of Node's own; all it does with one is
 * to read `aborted` and to add and remove a listener, which both have.
 */
function telegramSignal(signal: AbortSignal): NonNullable<Parameters<Api['getMe']>[0]> {
  return signal as unknown as NonNullable<Parameters<Api['getMe']>[0]>;
}
