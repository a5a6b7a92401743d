import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import { announceCommands } from './announce-commands.ts';
import type { Delivery } from './delivery.ts';
import { type Health, healthRoute } from './health.ts';
import { heardInGroups } from './heard-in-groups.ts';
import { type HttpServer, type Listen, openHttpServer, type Route } from './http-server.ts';
import { createIntakeCalls, type Intake } from './intake-calls.ts';
import { keepWebhook } from './keep-webhook.ts';
import { createPatientCall, type PatientCall } from './patient-calls.ts';
import type { PersonQueues } from './person-queues.ts';
import { pollUpdates } from './poll-updates.ts';
import { systemClock } from './system-clock.ts';
import { webhook } from './webhook.ts';
import type { InboxWork } from './work-off-inbox.ts';

export interface RunBotDependencies {
  readonly intake: Intake;
  readonly listen: Listen | null;
  readonly messages: Messages;
  readonly logger: Logger;
  readonly queues: PersonQueues;
  readonly delivery: Delivery;
  readonly work: InboxWork;
  readonly health: Health;
  readonly metrics: Route | undefined;
  /** Telegram's numbers of those who are offered the commands of admins. */
  admins(): readonly number[];
}

/** Service managers kill 10 to 90 seconds after they have asked a process to stop. */
const graceMilliseconds = 9_000;

/** The life of the bot, see `TelegramBot.run`. */
export async function runBot(
  bot: Bot,
  signal: AbortSignal,
  dependencies: RunBotDependencies,
): Promise<void> {
  const { queues, delivery, work, health } = dependencies;
  const server = await openServer(health, dependencies);
  try {
    await serve(bot, signal, health, dependencies);
  } catch (error) {
    // Calls end with an exception when the signal is aborted: that is how we were asked to stop.
    if (!signal.aborted) throw error;
  } finally {
    // First of all: what is delivered now, Telegram had better keep.
    const closed = server?.close();
    queues.close();
    const ended = Promise.all([closed, work.idle()]);
    await Promise.race([ended, sleep(graceMilliseconds, undefined, { ref: false })]);
    delivery.close();
  }
}

/** Before the first call: whoever watches the process is to see that it waits for Telegram. */
async function openServer(
  health: Health,
  { intake, listen, logger, metrics, work }: RunBotDependencies,
): Promise<HttpServer | null> {
  if (listen === null) return null;
  const routes = new Map([['/healthz', healthRoute(health)]]);
  if (metrics !== undefined) routes.set('/metrics', metrics);
  if (intake.kind === 'webhook') {
    const { secret } = intake;
    const accept = work.accept.bind(work);
    const route = webhook({ secret, isReady: () => health.isStarted(), accept });
    routes.set(new URL(intake.url).pathname, route);
  }
  const server = await openHttpServer(listen, routes, logger);
  logger.info({ host: listen.host, port: server.port }, 'the HTTP server listens');
  return server;
}

async function serve(
  bot: Bot,
  signal: AbortSignal,
  health: Health,
  { intake, logger, messages, work, admins }: RunBotDependencies,
): Promise<void> {
  const patiently = noteContacts(health, createPatientCall(signal, { clock: systemClock, logger }));
  const calls = createIntakeCalls(bot.api, signal);
  bot.botInfo = await patiently(() => calls.identify());
  // A webhook set earlier would make every poll fail.
  if (intake.kind === 'polling') await patiently(() => calls.removeWebhook());
  void announceCommands(bot.api, admins(), { messages, logger });
  logger.info({ username: bot.botInfo.username }, 'the bot answers in Telegram');
  logger.info(heardInGroups(bot.botInfo, { messages, language: 'en' }));
  work.resume();
  // Not before: work on what is delivered while the process resumes would begin twice.
  health.start();
  const shared = { ...calls, clock: systemClock, logger, patiently };
  if (intake.kind === 'webhook') return keepWebhook(intake, signal, shared);
  return pollUpdates(signal, { ...shared, accept: (updates) => work.accept(updates) });
}

function noteContacts(health: Health, patiently: PatientCall): PatientCall {
  return async (call) => {
    const result = await patiently(call);
    health.contact();
    return result;
  };
}
