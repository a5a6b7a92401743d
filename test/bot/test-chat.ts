import { Bot } from 'grammy';
import type { Message } from 'grammy/types';
import type { AnswerQuestion, Question } from '../../src/answering/answer.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { messageHandling } from '../../src/bot/message-handling.ts';
import { createPersonQueues, type PersonQueues } from '../../src/bot/person-queues.ts';
import type { ArticleHead } from '../../src/corpus/article.ts';
import { loadMessages } from '../../src/messages.ts';
import { createAccess } from '../../src/state/access.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';

interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface TestChatOptions {
  readonly answer?: AnswerQuestion;
  readonly heads?: readonly ArticleHead[];
  readonly queues?: PersonQueues;
  readonly isLate?: boolean;
  /** Without admins, everybody may ask. */
  readonly admins?: readonly number[];
  readonly isOpen?: boolean;
  readonly keepsTexts?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What Telegram says to a call; undefined where it takes it. */
  readonly refusal?: (
    call: ApiCall,
  ) => { readonly code: number; readonly description: string } | undefined;
}

export const messages = loadMessages();
export const lan = { id: 7, is_bot: false, first_name: 'Lan' };
export const office = { id: -100, type: 'supergroup', title: 'Văn phòng' } as const;

/** The handling of messages on a Telegram that takes every call and writes it down. */
export function createTestChat({
  answer,
  heads = [],
  queues,
  isLate = false,
  admins = [],
  isOpen = admins.length === 0,
  keepsTexts = true,
  now = () => 0,
  refusal,
}: TestChatOptions = {}) {
  const calls: ApiCall[] = [];
  const asked: Question[] = [];
  const state = openTestState(now);
  const access = createAccess({ admins, isOpen }, state);
  const questionLog = state.questionLog({ keepsTexts });
  const { logger, lines } = createRecordingLogger();
  const bot = new Bot('123456:test', { botInfo: JSON.parse(botInfo) });
  bot.api.config.use(async (_, method, payload) => {
    const call = { method, payload: { ...payload } };
    calls.push(call);
    const refused = refusal?.(call);
    const response = refused
      ? { ok: false, error_code: refused.code, description: refused.description }
      : { ok: true, result: true };
    return JSON.parse(JSON.stringify(response));
  });
  const delivery = createDelivery({ api: bot.api, outbox: state.outbox, logger });
  const echo: AnswerQuestion = async ({ text }) => ({ kind: 'message', text: `Trả lời: ${text}` });
  bot.use(
    messageHandling({
      answer: (question) => {
        asked.push(question);
        return (answer ?? echo)(question);
      },
      articleHeads: async (limit) => heads.slice(0, limit),
      indexedArticles: async () => heads.length,
      queues: queues ?? createPersonQueues(),
      delivery,
      isLate: () => isLate,
      messages,
      logger,
      ...{ ...state, access, questionLog, keepsTexts, now, retentionDays: 30 },
    }),
  );
  let updateId = 0;
  const receive = (message: Partial<Message>) => {
    updateId += 1;
    const own = { id: 7, type: 'private', first_name: 'Lan' } as const;
    const complete = { message_id: 500 + updateId, date: 1, from: lan, chat: own, ...message };
    state.inbox.accept([{ id: updateId, received: 0, body: '{}' }]);
    // What is wrong in the types of grammY: a message may have any set of fields.
    return bot.handleUpdate(JSON.parse(JSON.stringify({ update_id: updateId, message: complete })));
  };
  const sent = () =>
    calls.filter(({ method }) => method === 'sendMessage').map((call) => call.payload);
  return { receive, sent, calls, asked, lines, state, access, questionLog };
}

const botInfo = JSON.stringify({
  ...{ id: 42, is_bot: true, first_name: 'Thư Ký', username: 'thu_ky_bot' },
  ...{ can_join_groups: true, can_read_all_group_messages: false },
});
