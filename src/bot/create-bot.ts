import { Bot } from 'grammy';
import { type Access, type AccessOptions, createAccess } from '../state/access.ts';
import type { State } from '../state/open-state.ts';
import { dayMilliseconds } from '../state/strangers.ts';
import { createAdmission } from './admission.ts';
import { createBotStatus, type IndexStatus } from './bot-status.ts';
import { createClaim } from './claim.ts';
import { createDecline } from './decline.ts';
import { createDelivery, type Delivery, type Send } from './delivery.ts';
import { describeError } from './describe-error.ts';
import { createEditPace } from './edit-pace.ts';
import { createGate } from './gate.ts';
import { createHealth, type Health } from './health.ts';
import type { Listen, Route } from './http-server.ts';
import {
  createInlineAnswers,
  type InlineAnswers,
  type InlineAnswersDependencies,
} from './inline-answers.ts';
import type { Intake } from './intake-calls.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureInbox } from './measure-inbox.ts';
import { measureSends } from './measure-sends.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { type BotMetrics, createMetrics, noMetrics } from './metrics.ts';
import { createNotices } from './notices.ts';
import { createOneAtATime, type OneAtATime } from './one-at-a-time.ts';
import { createPartOfChat } from './part-of-chat.ts';
import { createPersonQueues, type PersonQueues } from './person-queues.ts';
import { createProxyAgent } from './proxy-agent.ts';
import { createRateLimits, type RateLimitOptions } from './rate-limits.ts';
import { recordAnswers } from './record-answers.ts';
import type { Reindex } from './reindex.ts';
import { createReindexing, type Reindexing } from './reindexing.ts';
import { retryCalls } from './retry-calls.ts';
import { runBot } from './run-bot.ts';
import { runRegularly } from './run-regularly.ts';
import { createSend } from './send-message.ts';
import { createSentMessages, type SentMessages } from './sent-messages.ts';
import { createSingleFlight } from './single-flight.ts';
import { splitOffInline } from './split-off-inline.ts';
import { isLetIn } from './standing-of.ts';
import { systemClock } from './system-clock.ts';
import { createInboxWork, type InboxWork } from './work-off-inbox.ts';

export interface BotOptions {
  /** Of this program. */
  readonly version: string;
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly access: AccessOptions;
  readonly questionsPerMinute: RateLimitOptions;
  /** Whether the texts of questions may be written down. */
  readonly keepsTexts: boolean;
  /** How long questions, answers and opinions are kept. */
  readonly retentionDays: number;
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

/** What comes from outside; the rest of the parts the bot makes itself. */
export interface BotDependencies
  extends Pick<
      MessageHandlingDependencies,
      | 'answer'
      | 'articleHeads'
      | 'conversations'
      | 'corpusParts'
      | 'indexedArticles'
      | 'logger'
      | 'messages'
      | 'surroundings'
    >,
    Pick<InlineAnswersDependencies, 'meetingsFor'> {
  readonly state: State;
  readonly indexState: () => Promise<IndexStatus>;
  readonly reindex: Reindex;
}

/** Above the 30 seconds of a long poll; grammY's own 500 would leave a dead connection unnoticed. */
const requestTimeoutSeconds = 45;

/** One a second pages through sources fast; in a chat many people may give their opinions. */
const pressesPerMinute = { ofPerson: 60, inChat: 600 };

/** What was answered is gone from the disk by then, and the disk has little to do. */
const tracesMilliseconds = 60_000;

export function createBot(options: BotOptions, dependencies: BotDependencies): TelegramBot {
  const { intake, listen, retentionDays } = options;
  const { logger, messages, state } = dependencies;
  const parts = partsOf(options, dependencies);
  const { bot, access, queues, delivery, metrics, reindexing, health } = parts;
  bot.use(messageHandling(handlingDependencies(parts, options, dependencies)));
  const inline = inlineAnswersOf(parts, dependencies);
  const work = splitOffInline(inboxWorkOf(parts, options, dependencies), inline);
  const running = {
    ...{ intake, listen, logger, messages, queues, delivery, work, health },
    ...{ admins: access.admins, metrics: metrics.route },
  };
  return {
    run: async (signal) => {
      signal.addEventListener('abort', () => void reindexing.close(), { once: true });
      const regularly = { logger, repeat };
      const stops = [
        runRegularly(() => state.removeOld(retentionDays), dayMilliseconds, regularly),
        runRegularly(state.emptyLog, tracesMilliseconds, regularly),
      ];
      try {
        await runBot(bot, signal, running);
      } finally {
        for (const stop of stops) stop();
        await inline.close();
        await reindexing.close();
      }
    },
  };
}

/** What the bot has made for itself. */
interface Parts {
  readonly bot: Bot;
  readonly access: Access;
  readonly queues: PersonQueues;
  readonly delivery: Delivery;
  readonly metrics: BotMetrics & { readonly route?: Route };
  readonly oneAtATime: OneAtATime;
  readonly send: Send;
  readonly sentMessages: SentMessages;
  readonly reindexing: Reindexing;
  readonly health: Health;
  /** Updates that are to be answered with an apology. */
  readonly late: Set<number>;
}

function partsOf(
  { token, apiRoot, proxy, listen, access }: BotOptions,
  dependencies: BotDependencies,
): Parts {
  const { state } = dependencies;
  const queues = createPersonQueues();
  const waitingQuestions = () => queues.waiting();
  const sources = { waitingQuestions, pendingUpdates: () => state.inbox.count() };
  const metrics = listen === null ? noMetrics : createMetrics(sources);
  const bot = new Bot(token, { client: clientOptions(apiRoot, proxy) });
  bot.api.config.use(retryCalls(systemClock), measureSends(metrics));
  const send = createSend(bot.api, createEditPace(systemClock));
  const sentMessages = createSentMessages();
  const { reindex, logger } = dependencies;
  return {
    ...{ bot, queues, metrics, send, sentMessages, late: new Set() },
    oneAtATime: createOneAtATime(),
    health: createHealth(systemClock.now),
    access: createAccess(access, state),
    delivery: deliveryOf({ send, metrics, sentMessages }, dependencies),
    reindexing: createReindexing({ reindex, logger, now: Date.now }),
  };
}

function clientOptions(apiRoot: string, proxy: string | null) {
  const way = proxy === null ? {} : { baseFetchConfig: { agent: createProxyAgent(proxy) } };
  return { apiRoot, timeoutSeconds: requestTimeoutSeconds, ...way };
}

function deliveryOf(
  { send, metrics, sentMessages }: Pick<Parts, 'send' | 'metrics' | 'sentMessages'>,
  { state, logger }: BotDependencies,
): Delivery {
  const { answersGiven, goneChats, groups, outbox, together } = state;
  return createDelivery({
    ...{ logger, outbox, together, send, clock: systemClock },
    singly: createSingleFlight(systemClock),
    onSent: (message, id, update) => {
      sentMessages.note(update, id);
      if (message.kind === 'delete') answersGiven.removeMessage(message.chat, id);
      else if (message.kind !== 'keyboard' && message.answer)
        answersGiven.addMessage(message.answer, message.chat, id);
    },
    onRepeat: (cause) => metrics.sendRepeated(cause),
    onGone: (chat) => goneChats.add(chat),
    onMigrated: (from, to) => groups.move(from, to),
  });
}

function handlingDependencies(
  { bot, late, metrics, health, oneAtATime, ...parts }: Parts,
  { version, access, intake, keepsTexts, retentionDays }: BotOptions,
  { state, indexState, ...dependencies }: BotDependencies,
): MessageHandlingDependencies {
  const { conversations } = dependencies;
  const questionLog = state.questionLog({ keepsTexts });
  return {
    ...{ ...state, ...dependencies, ...parts },
    ...{ keepsTexts, retentionDays, questionLog },
    erasePerson: (person) => {
      conversations.forgetPerson(person);
      return state.erasePerson(person);
    },
    status: createBotStatus(
      { version, isOpen: access.isOpen, intake: intake.kind, keepsTexts, retentionDays },
      { ...parts, state, health, indexState, now: Date.now },
    ),
    partOf: createPartOfChat({ ...state, logger: dependencies.logger }),
    answer: oneAtATime(measureAnswers(dependencies.answer, metrics)),
    api: bot.api,
    clock: systemClock,
    now: Date.now,
    isLate: (update) => late.delete(update),
    onAnswered: recordAnswers(questionLog),
  };
}

function inboxWorkOf(
  { bot, access, queues, delivery, metrics, late }: Parts,
  { questionsPerMinute }: BotOptions,
  { state, logger, messages }: BotDependencies,
): InboxWork {
  const me = () => bot.botInfo;
  const admission = createAdmission({
    ...{ ...state, access, me },
    claim: createClaim(access, logger),
    notices: createNotices({ ...state, api: bot.api, messages, logger }),
  });
  const gate = createGate({
    ...{ messages, logger, waiting: () => queues.waiting() },
    ...{ me, preferences: state.preferences },
    admits: (update) => admission.admit(update) === 'admitted',
    limits: createRateLimits(questionsPerMinute, systemClock.now),
    pressLimits: createRateLimits(pressesPerMinute, systemClock.now),
    decline: createDecline(bot.api, logger),
  });
  return createInboxWork({
    ...{ inbox: measureInbox(state.inbox, metrics), delivery, logger, now: Date.now },
    takes: gate,
    handle: (update, lateness) => {
      if (lateness === 'late') late.add(update.update_id);
      return bot.handleUpdate(update);
    },
    removeNotice: ({ chat, message }) => {
      bot.api.deleteMessage(chat, message).catch((error: unknown) => {
        logger.debug(describeError(error), 'a place that was told was not taken away');
      });
    },
  });
}

function inlineAnswersOf(
  { bot, access, oneAtATime }: Parts,
  { state, answer, meetingsFor, ...dependencies }: BotDependencies,
): InlineAnswers {
  return createInlineAnswers({
    ...{ ...dependencies, api: bot.api, now: systemClock.now },
    answer: oneAtATime(answer),
    meetingsFor: oneAtATime(meetingsFor),
    preferences: state.preferences,
    mayAsk: ({ from }) => isLetIn(from, access),
  });
}

function repeat(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds).unref();
  return () => clearInterval(timer);
}
