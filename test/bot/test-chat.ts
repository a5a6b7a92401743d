import { Bot } from 'grammy';
import type { Message } from 'grammy/types';
import type { AnswerQuestion, Question } from '../../src/answering/answer.ts';
import { createBotStatus } from '../../src/bot/bot-status.ts';
import { createConversationsInWork } from '../../src/bot/conversations-in-work.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { createEditPace } from '../../src/bot/edit-pace.ts';
import type { FindSurroundings } from '../../src/bot/features/source-buttons.ts';
import {
  type MessageHandlingDependencies,
  messageHandling,
} from '../../src/bot/message-handling.ts';
import { createPartOfChat } from '../../src/bot/part-of-chat.ts';
import { createPersonQueues, type PersonQueues } from '../../src/bot/person-queues.ts';
import { recordAnswers } from '../../src/bot/record-answers.ts';
import type { Reindex } from '../../src/bot/reindex.ts';
import { createReindexing } from '../../src/bot/reindexing.ts';
import { createSend } from '../../src/bot/send-message.ts';
import { createSentMessages } from '../../src/bot/sent-messages.ts';
import { createSingleFlight } from '../../src/bot/single-flight.ts';
import type { ArticleHead } from '../../src/corpus/article.ts';
import { type CorpusPart, createIsWithin } from '../../src/corpus/corpus-part.ts';
import { loadMessages } from '../../src/messages.ts';
import type { CorpusParts } from '../../src/search-index/corpus-parts.ts';
import { createAccess } from '../../src/state/access.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { createTestClock, stillClock } from './test-clock.ts';

interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface TestChatOptions {
  readonly answer?: AnswerQuestion;
  readonly heads?: readonly ArticleHead[];
  readonly queues?: PersonQueues;
  readonly isLate?: boolean;
  /** Whether inline questions are turned on at @BotFather. */
  readonly supportsInline?: boolean;
  readonly surroundings?: FindSurroundings;
  readonly parts?: CorpusParts;
  readonly reindex?: Reindex;
  /** Without admins, everybody may ask. */
  readonly admins?: readonly number[];
  readonly isOpen?: boolean;
  readonly keepsTexts?: boolean;
  /** Take the place of what the test chat makes. */
  readonly instead?: Partial<MessageHandlingDependencies>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Resolves when Telegram may answer a send. */
  readonly onSend?: () => Promise<void>;
  /** What Telegram says to a call; undefined where it takes it. */
  readonly refusal?: (
    call: ApiCall,
  ) => { readonly code: number; readonly description: string } | undefined;
}

export const messages = loadMessages();
export const lan = { id: 7, is_bot: false, first_name: 'Lan' };
export const minh = { id: 8, is_bot: false, first_name: 'Minh' };
export const office = { id: -100, type: 'supergroup', title: 'Văn phòng' } as const;
const own = { id: 7, type: 'private', first_name: 'Lan' } as const;

/** The handling of messages on a Telegram that takes every call and writes it down. */
export function createTestChat(options: TestChatOptions = {}) {
  const { answer, heads = [], queues, isLate = false, surroundings } = options;
  const { admins = [], isOpen = admins.length === 0, keepsTexts = true, now = () => 0 } = options;
  const asked: Question[] = [];
  const state = openTestState(now);
  const access = createAccess({ admins, isOpen }, state);
  const questionLog = state.questionLog({ keepsTexts });
  const { logger, lines } = createRecordingLogger();
  const { bot, calls } = createTestBot(options);
  const clock = createTestClock();
  const send = createSend(bot.api, createEditPace(clock));
  const sentMessages = createSentMessages();
  const reindexing = createReindexing({ reindex: options.reindex ?? noReindex, logger, now });
  const delivery = createDelivery({
    ...{ logger, clock, outbox: state.outbox, send },
    singly: createSingleFlight(stillClock),
    together: state.together,
    onSent: (message, id, update) => {
      sentMessages.note(update, id);
      if (message.kind === 'delete') state.answersGiven.removeMessage(message.chat, id);
      else if (message.kind !== 'keyboard' && message.answer)
        state.answersGiven.addMessage(message.answer, message.chat, id);
    },
    onRepeat: () => {},
    onGone: () => {},
    onMigrated: () => {},
  });
  const conversations = createConversationsInWork(keepsTexts ? state.conversations : null);
  const echo: AnswerQuestion = async ({ text }) => ({ kind: 'message', text: `Trả lời: ${text}` });
  bot.use(
    messageHandling({
      ...{ ...state, access, questionLog, now, keepsTexts, retentionDays: 30 },
      answer: (question) => {
        asked.push(question);
        return (answer ?? echo)(question);
      },
      articleHeads: async (limit, within) => headsWithin(heads, within).slice(0, limit),
      indexedArticles: async (within) => headsWithin(heads, within).length,
      corpusParts: async () => options.parts ?? { folders: [], tags: [] },
      partOf: createPartOfChat({ ...state, logger }),
      ...{ reindexing, sentMessages, send },
      status: createBotStatus(
        { version: '1.2.3', isOpen, intake: 'polling', keepsTexts, retentionDays: 30 },
        {
          ...{ state, reindexing, now, queues: queues ?? createPersonQueues() },
          health: { silence: () => 60_000 },
          indexState: async () => ({ generation: 'g', builtAt: 0, articles: 3, meetings: 2 }),
        },
      ),
      surroundings: surroundings ?? (async () => null),
      queues: queues ?? createPersonQueues(),
      ...{ api: bot.api, clock, delivery, conversations, messages, logger },
      isLate: () => isLate,
      onAnswered: recordAnswers(questionLog),
      ...options.instead,
    }),
  );
  let updateId = 0;
  const receiveUpdate = async (update: object) => {
    updateId += 1;
    const id = updateId;
    state.inbox.accept([{ id, received: 0, body: '{}' }]);
    // What is wrong in the types of grammY: a message may have any set of fields.
    await bot.handleUpdate(JSON.parse(JSON.stringify({ update_id: id, ...update })));
    await delivery.settled(id);
  };
  const complete = (message: Partial<Message>) => ({
    ...{ message_id: 500 + updateId + 1, date: 1, from: lan, chat: own },
    ...message,
  });
  return {
    ...{
      calls,
      asked,
      lines,
      state,
      clock,
      reindexing,
      access,
      questionLog,
      conversations,
      receiveUpdate,
    },
    receive: (message: Partial<Message>) => receiveUpdate({ message: complete(message) }),
    edit: (message: Partial<Message>) =>
      receiveUpdate({ edited_message: { ...complete(message), edit_date: 2 } }),
    /** Presses the button of this data under a message of the bot. */
    press: (data: string, { from = lan, chat = own, message_id = 9001 }: Partial<Message> = {}) =>
      receiveUpdate({
        callback_query: {
          ...{ id: `press-${updateId}`, from, chat_instance: 'c', data },
          message: { message_id, date: 1, chat },
        },
      }),
    sent: () => calls.filter(({ method }) => method === 'sendMessage').map((call) => call.payload),
    edits: () =>
      calls.filter(({ method }) => method === 'editMessageText').map((call) => call.payload),
    keyboards: () =>
      calls.filter(({ method }) => method === 'editMessageReplyMarkup').map((call) => call.payload),
    pressAnswers: () =>
      calls.filter(({ method }) => method === 'answerCallbackQuery').map((call) => call.payload),
  };
}

function headsWithin(heads: readonly ArticleHead[], within: CorpusPart): readonly ArticleHead[] {
  const isWithin = createIsWithin(within);
  return heads.filter(({ id }) => isWithin({ id, tags: [] }));
}

const noReindex: Reindex = async () => ({ kind: 'failed', problem: null });

/** Messages of the bot are numbered from 9001. */
function createTestBot({ refusal, onSend, supportsInline = false }: TestChatOptions) {
  const calls: ApiCall[] = [];
  let lastMessage = 9000;
  const bot = new Bot('123456:test', {
    botInfo: { ...JSON.parse(botInfo), supports_inline_queries: supportsInline },
  });
  bot.api.config.use(async (_, method, payload) => {
    const call = { method, payload: { ...payload } };
    calls.push(call);
    if (method === 'sendMessage') await onSend?.();
    const refused = refusal?.(call);
    if (method === 'sendMessage' && !refused) lastMessage += 1;
    const response = refused
      ? { ok: false, error_code: refused.code, description: refused.description }
      : { ok: true, result: method === 'sendMessage' ? { message_id: lastMessage } : true };
    return JSON.parse(JSON.stringify(response));
  });
  return { bot, calls };
}

/** The data of the button with this text under a message. */
export function buttonData(
  payload: Readonly<Record<string, unknown>> | undefined,
  text: string,
): string {
  const { inline_keyboard: rows } = JSON.parse(JSON.stringify(payload?.['reply_markup'] ?? {}));
  const button = (rows ?? []).flat().find((one: { text: string }) => one.text.startsWith(text));
  if (!button) throw new Error(`There is no button '${text}'.`);
  return button.callback_data;
}

const botInfo = JSON.stringify({
  ...{ id: 42, is_bot: true, first_name: 'Thư Ký', username: 'thu_ky_bot' },
  ...{ can_join_groups: true, can_read_all_group_messages: false },
});
