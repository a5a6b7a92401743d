import { setImmediate } from 'node:timers/promises';
import { Api } from 'grammy';
import type { InlineQuery } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import type { Answer, Question } from '../../src/answering/answer.ts';
import type { MeetingOffer } from '../../src/answering/meeting-offers.ts';
import { createInlineAnswers } from '../../src/bot/inline-answers.ts';
import { splitOffInline } from '../../src/bot/split-off-inline.ts';
import type { Language } from '../../src/messages.ts';
import { createConditions } from '../end-to-end/conditions.ts';
import { citation } from './fixtures.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { lan, messages, minh } from './test-chat.ts';

interface Options {
  readonly answer?: (question: Question) => Promise<Answer>;
  readonly meetings?: readonly MeetingOffer[];
  readonly mayAsk?: (query: InlineQuery) => boolean;
  readonly language?: Language;
  /** What Telegram says to an answer; it takes it where nothing is said. */
  readonly refusal?: string;
}

interface Shown {
  readonly inline_query_id: string;
  readonly results: readonly { readonly title: string }[];
  readonly cache_time: number;
  readonly button?: { readonly text: string };
}

const answered = (text: string): Answer => ({
  ...{ kind: 'answered', text, mode: 'facts', more: 0 },
  citations: [citation({ quote: `Nguyên văn: ${text}` })],
});

function createTestInline(options: Options = {}) {
  const { meetings = [], refusal, mayAsk = () => true } = options;
  let now = 0;
  const asked: Question[] = [];
  const shown: Shown[] = [];
  const { until, changed } = createConditions();
  const { logger, lines } = createRecordingLogger();
  const api = new Api('123456:test');
  api.config.use(async (_, __, payload) => {
    shown.push(JSON.parse(JSON.stringify(payload)));
    changed();
    const response = refusal
      ? { ok: false, error_code: 400, description: refusal }
      : { ok: true, result: true };
    return JSON.parse(JSON.stringify(response));
  });
  const inline = createInlineAnswers({
    ...{ api, messages, logger, mayAsk, now: () => now },
    preferences: { languageOf: () => options.language ?? null },
    answer: async (question) => {
      asked.push(question);
      changed();
      return options.answer ? options.answer(question) : answered(`Đáp: ${question.text}`);
    },
    meetingsFor: async (_, limit) => meetings.slice(0, limit),
  });
  let lastId = 0;
  return {
    ...{ inline, asked, shown, lines, until },
    /** @returns the id of the query */
    type: (query: string, from: InlineQuery['from'] = lan): string => {
      lastId += 1;
      inline.take({ id: String(lastId), from, query, offset: '' });
      return String(lastId);
    },
    shownTo: (id: string) => until(() => shown.find(({ inline_query_id: to }) => to === id)),
    later: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** Answers that are given only when they are told to be. */
function heldAnswers() {
  const waiting: (() => void)[] = [];
  return {
    answer: ({ text }: Question) =>
      new Promise<Answer>((resolve) => waiting.push(() => resolve(answered(text)))),
    giveNext: () => waiting.shift()?.(),
  };
}

describe('what is typed behind the name of the bot', () => {
  test('gets the answer and meetings, to be sent as one message without previews', async () => {
    const meetings = [{ title: 'sáng 1-2-2019 · Họp quý', answer: answered('Họp quý & tuần') }];
    const { type, shownTo, asked } = createTestInline({ meetings });
    const content = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } };
    expect(await shownTo(type('Ai chủ trì?'))).toEqual({
      inline_query_id: '1',
      ...{ is_personal: true, cache_time: 60 },
      results: [
        {
          ...{ type: 'article', id: expect.stringMatching(/^[\w-]{43}$/) },
          ...{ title: 'Trả lời', description: 'Đáp: Ai chủ trì?' },
          input_message_content: {
            ...content,
            message_text: expect.stringContaining('<blockquote expandable>Nguyên văn: Đáp'),
          },
        },
        {
          ...{ type: 'article', id: expect.stringMatching(/^[\w-]{43}$/) },
          title: 'sáng 1-2-2019 · Họp quý',
          description: 'Nguyên văn: Họp quý & tuần',
          input_message_content: {
            ...content,
            message_text: expect.stringMatching(/^Họp quý &amp; tuần/),
          },
        },
      ],
    });
    expect(asked).toEqual([{ text: 'Ai chủ trì?', conversation: null }]);
  });

  test('gets nothing at all where the person may not ask', async () => {
    const { type, shown, asked, inline } = createTestInline({ mayAsk: () => false });
    type('Ai chủ trì?');
    type('');
    await inline.close();
    expect([shown, asked]).toEqual([[], []]);
  });

  test.each(['', '  ', 'ai', '?!… a'])('"%s" is too short: how to ask is told', async (typed) => {
    const { type, shownTo, asked } = createTestInline();
    expect(await shownTo(type(typed))).toMatchObject({
      results: [],
      button: { text: messages.text('vi', 'inline.how-to-ask', {}), start_parameter: 'inline' },
    });
    expect(asked).toEqual([]);
  });

  test('is spoken to in the language that the person has chosen', async () => {
    const { type, shownTo } = createTestInline({ language: 'en' });
    expect((await shownTo(type('Ai chủ trì?'))).results[0]?.title).toBe('Answer');
    expect((await shownTo(type(''))).button?.text).toContain('How to ask');
  });

  test('is answered once for the same words of the same person, for a minute', async () => {
    const { type, shownTo, asked, later } = createTestInline();
    const first = await shownTo(type('Ai chủ trì?'));
    const again = await shownTo(type('Ai chủ trì? '));
    expect(again.results).toEqual(first.results);
    expect(asked).toHaveLength(1);
    await shownTo(type('Ai chủ trì?', minh));
    expect(asked).toHaveLength(2);
    later(60_000);
    await shownTo(type('Ai chủ trì?'));
    expect(asked).toHaveLength(3);
  });

  test('is worked on in its newest form; the letters between are left out', async () => {
    const { answer, giveNext } = heldAnswers();
    const { type, shownTo, asked, shown, until, inline } = createTestInline({ answer });
    const first = type('Ai chủ');
    await until(() => (asked.length > 0 ? true : undefined));
    type('Ai chủ tr');
    const last = type('Ai chủ trì?');
    giveNext();
    await shownTo(first);
    await until(() => (asked.length > 1 ? true : undefined));
    giveNext();
    await shownTo(last);
    await inline.close();
    expect(asked.map(({ text }) => text)).toEqual(['Ai chủ', 'Ai chủ trì?']);
    expect(shown).toHaveLength(2);
  });

  test('is not worked on where its turn comes too late, or its person is blocked then', async () => {
    const { answer, giveNext } = heldAnswers();
    const blocked = new Set<number>();
    const { type, asked, until, later, inline } = createTestInline({
      answer,
      mayAsk: ({ from }) => !blocked.has(from.id),
    });
    const people = [1, 2, 3].map((id) => ({ id, is_bot: false, first_name: 'Hoa' }));
    for (const [at, person] of people.entries()) {
      if (at === 2) later(10_001);
      type(`Câu hỏi ${person.id}`, person);
    }
    await until(() => (asked.length === 1 ? true : undefined));
    blocked.add(3);
    giveNext();
    await inline.close();
    expect(asked.map(({ text }) => text)).toEqual(['Câu hỏi 1']);
  });

  test('is no longer worked on after sixty queries in a minute; others go on', async () => {
    const { type, shownTo, asked } = createTestInline();
    for (let at = 1; at <= 60; at += 1) await shownTo(type(`Câu hỏi ${at}`));
    const refused = await shownTo(type('Câu hỏi 61'));
    expect(refused).toMatchObject({ results: [], cache_time: 5 });
    await shownTo(type('Câu hỏi 61', minh));
    expect(asked).toHaveLength(61);
  });

  test.each([
    ['fails', async () => Promise.reject(new Error('disk gone'))],
    ['is unavailable', async () => ({ kind: 'unavailable', text: 'Lỗi' }) as const],
  ])('gets an empty list, for a moment, where answering %s', async (_, answer) => {
    const { type, shownTo, lines, asked } = createTestInline({ answer });
    const none = { results: [], cache_time: 5 };
    expect(await shownTo(type('Ai chủ trì?'))).toMatchObject(none);
    expect(await shownTo(type('Ai chủ trì?'))).toMatchObject(none);
    expect(asked).toHaveLength(2);
    expect(lines.join()).not.toContain('chủ trì');
  });

  test.each([
    ['query is too old and response timeout expired or query ID is invalid', 0],
    ["can't parse inline query result", 1],
  ])('that Telegram refuses the answer with "%s" is told in %i lines', async (reason, count) => {
    const { type, shownTo, lines } = createTestInline({ refusal: `Bad Request: ${reason}` });
    await shownTo(type('Ai chủ trì?'));
    await setImmediate();
    expect(lines.filter((line) => line.includes('not sent'))).toHaveLength(count);
    expect(lines.join()).not.toContain('chủ trì');
    await shownTo(type('Ai chủ trì?'));
  });
});

test('inline queries do not enter the inbox, and all else does', () => {
  const accepted: unknown[] = [];
  const taken: unknown[] = [];
  const work = splitOffInline(
    {
      accept: (updates) => accepted.push(...updates),
      resume: () => {},
      idle: async () => {},
    },
    { take: (query) => taken.push(query) },
  );
  const inline_query = { id: '1', from: lan, query: 'Ai?', offset: '' };
  work.accept([{ update_id: 1 }, { update_id: 2, inline_query }, { update_id: 3 }]);
  expect(accepted).toEqual([{ update_id: 1 }, { update_id: 3 }]);
  expect(taken).toEqual([inline_query]);
});
