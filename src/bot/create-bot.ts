import { Bot } from 'grammy';
import { type Access, type AccessOptions, createAccess } from '../state/access.ts';
import type { State } from '../state/open-state.ts';
import { createAdmission } from './admission.ts';
import { createClaim } from './claim.ts';
import { createDecline } from './decline.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { describeError } from './describe-error.ts';
import { createEditPace } from './edit-pace.ts';
import { createGate } from './gate.ts';
import { type MessageHandlingDependencies, messageHandling } from './message-handling.ts';
import { createNotices } from './notices.ts';
import { createPersonQueues, type PersonQueues } from './person-queues.ts';
import { createRateLimits, type RateLimitOptions } from './rate-limits.ts';
import { recordAnswers } from './record-answers.ts';
import { retryCalls } from './retry-calls.ts';
import { runBot } from './run-bot.ts';
import { runDaily } from './run-daily.ts';
import { createSend } from './send-message.ts';
import { systemClock } from './system-clock.ts';
import { createInboxWork, type InboxWork } from './work-off-inbox.ts';

export interface BotOptions {
  readonly token: string;
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly access: AccessOptions;
  readonly questionsPerMinute: RateLimitOptions;
  /** Whether the texts of questions may be written down. */
  readonly keepsTexts: boolean;
  /** How long questions, answers and opinions are kept. */
  readonly retentionDays: number;
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

/** What comes from outside; the rest of the parts the bot makes itself. */
export interface BotDependencies
  extends Pick<
    MessageHandlingDependencies,
    | 'answer'
    | 'articleHeads'
    | 'conversations'
    | 'indexedArticles'
    | 'logger'
    | 'messages'
    | 'surroundings'
  > {
  readonly state: State;
}

/** Above the 30 seconds of a long poll; grammY's own 500 would leave a dead connection unnoticed. */
const requestTimeoutSeconds = 45;

export function createBot(options: BotOptions, dependencies: BotDependencies): TelegramBot {
  const { token, apiRoot, retentionDays } = options;
  const { logger, messages, state } = dependencies;
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: requestTimeoutSeconds } });
  bot.api.config.use(retryCalls(systemClock));
  const access = createAccess(options.access, state);
  const queues = createPersonQueues();
  const delivery = deliveryOf(bot, dependencies);
  const late = new Set<number>();
  const parts = { bot, access, queues, delivery, late };
  bot.use(messageHandling(handlingDependencies(parts, options, dependencies)));
  const work = inboxWorkOf(parts, options, dependencies);
  const running = { logger, messages, queues, delivery, work, admins: access.admins };
  return {
    run: async (signal) => {
      const stop = runDaily(() => state.removeOld(retentionDays), { logger, repeat });
      try {
        await runBot(bot, signal, running);
      } finally {
        stop();
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
  /** Updates that are to be answered with an apology. */
  readonly late: Set<number>;
}

function deliveryOf({ api }: Bot, { state, logger }: BotDependencies): Delivery {
  const { answersGiven, goneChats, groups, outbox } = state;
  return createDelivery({
    ...{ logger, outbox, clock: systemClock },
    send: createSend(api, createEditPace(systemClock)),
    onSent: (message, id) => {
      if (message.kind === 'delete') answersGiven.removeMessage(message.chat, id);
      else if (message.answer) answersGiven.addMessage(message.answer, message.chat, id);
    },
    onGone: (chat) => goneChats.add(chat),
    onMigrated: (from, to) => groups.move(from, to),
  });
}

function handlingDependencies(
  { bot, late, ...parts }: Parts,
  { keepsTexts, retentionDays }: BotOptions,
  { state, ...dependencies }: BotDependencies,
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
    api: bot.api,
    clock: systemClock,
    now: Date.now,
    isLate: (update) => late.delete(update),
    onAnswered: recordAnswers(questionLog),
  };
}

function inboxWorkOf(
  { bot, access, queues, delivery, late }: Parts,
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
    decline: createDecline(bot.api, logger),
  });
  return createInboxWork({
    ...{ inbox: state.inbox, delivery, logger, now: Date.now },
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

function repeat(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds).unref();
  return () => clearInterval(timer);
}
