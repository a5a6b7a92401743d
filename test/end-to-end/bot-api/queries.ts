import { z } from 'zod';
import { checkKeyboard } from './check-keyboard.ts';
import { checkText } from './checked-text.ts';
import type { IncomingUpdate } from './incoming-update.ts';
import { badRequest, type Payload } from './refused.ts';

const callbackAnswer = z.looseObject({
  callback_query_id: z.string(),
  text: z.string().max(200).optional(),
  show_alert: z.boolean().optional(),
});
const articleResult = z.looseObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string().min(1),
  input_message_content: z.looseObject({
    message_text: z.string(),
    parse_mode: z.string().optional(),
  }),
});
const inlineAnswer = z.looseObject({
  inline_query_id: z.string(),
  results: z.array(articleResult),
  cache_time: z.number().optional(),
  is_personal: z.boolean().optional(),
});

export type CallbackAnswer = z.infer<typeof callbackAnswer>;
export type InlineAnswer = z.infer<typeof inlineAnswer>;

/** Pressed buttons and inline queries, each of which can be answered once. */
export interface Queries {
  readonly callbackAnswers: readonly CallbackAnswer[];
  readonly inlineAnswers: readonly InlineAnswer[];
  learn(update: IncomingUpdate): void;
  answerCallback(payload: Payload): true;
  answerInline(payload: Payload): true;
  /** The query is too old to be answered. */
  expire(id: string): void;
}

const mostResults = 50;
const mostIdBytes = 64;

export function createQueries(): Queries {
  const open = new Set<string>();
  const callbackAnswers: CallbackAnswer[] = [];
  const inlineAnswers: InlineAnswer[] = [];
  const close = (id: string) => {
    if (open.delete(id)) return;
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  };
  return {
    callbackAnswers,
    inlineAnswers,
    learn: ({ callback_query: press, inline_query: query }) => {
      for (const asked of [press, query]) if (asked !== undefined) open.add(asked.id);
    },
    answerCallback: (payload) => {
      const answer = callbackAnswer.safeParse(payload);
      if (!answer.success) throw badRequest('MESSAGE_TOO_LONG');
      close(answer.data.callback_query_id);
      callbackAnswers.push(answer.data);
      return true;
    },
    answerInline: (payload) => {
      const answer = inlineAnswer.safeParse(payload);
      if (!answer.success) throw badRequest("can't parse inline query result");
      checkResults(answer.data.results);
      close(answer.data.inline_query_id);
      inlineAnswers.push(answer.data);
      return true;
    },
    expire: (id) => {
      open.delete(id);
    },
  };
}

function checkResults(results: InlineAnswer['results']): void {
  if (results.length > mostResults) throw badRequest('RESULTS_TOO_MUCH');
  const ids = results.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  if (!ids.every(fitsId)) throw badRequest('RESULT_ID_INVALID');
  for (const { input_message_content: content, reply_markup: markup } of results) {
    checkText(content.message_text, content.parse_mode, 'MESSAGE_TOO_LONG');
    checkKeyboard(markup);
  }
}

function fitsId(id: string): boolean {
  const bytes = Buffer.byteLength(id);
  return bytes >= 1 && bytes <= mostIdBytes;
}
