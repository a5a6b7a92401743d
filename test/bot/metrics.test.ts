import { Api, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/answering/answer.ts';
import { measureAnswers } from '../../src/bot/measure-answers.ts';
import { measureInbox } from '../../src/bot/measure-inbox.ts';
import { measureSends } from '../../src/bot/measure-sends.ts';
import { createMetrics } from '../../src/bot/metrics.ts';
import { openTestState } from '../state/open-test-state.ts';

function createFigures() {
  const metrics = createMetrics({ pendingUpdates: () => 3, waitingQuestions: () => 2 });
  /** The samples whose names begin so. */
  const read = async (name: string) => {
    const { body = '' } = await metrics.route.answer(JSON.parse('{}'));
    return body.split('\n').filter((line) => line.startsWith(name));
  };
  return { metrics, read };
}

test('what waits is asked for when the figures are read', async () => {
  const { read } = createFigures();
  expect(await read('thu_ky_updates_pending')).toEqual(['thu_ky_updates_pending 3']);
  expect(await read('thu_ky_questions_waiting')).toEqual(['thu_ky_questions_waiting 2']);
  expect(await read('process_resident_memory_bytes')).toHaveLength(1);
});

test('two bots in one process do not share their figures', async () => {
  const [one, other] = [createFigures(), createFigures()];
  one.metrics.updatesAccepted(1);
  expect(await other.read('thu_ky_updates_accepted')).toEqual(['thu_ky_updates_accepted_total 0']);
});

test('updates count once, however often they are delivered', async () => {
  const { metrics, read } = createFigures();
  const inbox = measureInbox(openTestState().inbox, metrics);
  const update = { id: 1, received: 0, body: '{}' };
  inbox.accept([update, { ...update, id: 2 }]);
  inbox.accept([update]);
  expect(await read('thu_ky_updates_accepted')).toEqual(['thu_ky_updates_accepted_total 2']);
  expect(inbox.count()).toBe(2);
});

test('answers count by kind with the seconds that they took', async () => {
  const { metrics, read } = createFigures();
  metrics.answered('answered', 20);
  metrics.answered('clarify', 600);
  expect(await read('thu_ky_answer_seconds_sum')).toEqual(['thu_ky_answer_seconds_sum 0.62']);
  expect(await read('thu_ky_answer_seconds_bucket{le="0.025"}')).toEqual([
    'thu_ky_answer_seconds_bucket{le="0.025"} 1',
  ]);
  expect(await read('thu_ky_answers_total')).toEqual([
    'thu_ky_answers_total{kind="answered"} 1',
    'thu_ky_answers_total{kind="clarify"} 1',
  ]);
});

test('a question that could not be answered counts as failed', async () => {
  const { metrics, read } = createFigures();
  const answer: AnswerQuestion = async ({ text }) => {
    if (text === '') throw new Error('hỏng');
    return { kind: 'message', text };
  };
  const measured = measureAnswers(answer, metrics);
  expect(await measured({ text: 'Ai?', conversation: 'a' })).toEqual({
    kind: 'message',
    text: 'Ai?',
  });
  await expect(measured({ text: '', conversation: 'a' })).rejects.toThrow('hỏng');
  expect(await read('thu_ky_answers_total')).toEqual([
    'thu_ky_answers_total{kind="message"} 1',
    'thu_ky_answers_total{kind="failed"} 1',
  ]);
});

test('sends count by what became of them, other calls do not', async () => {
  const { metrics, read } = createFigures();
  const api = new Api('1:test');
  const outcomes = [{ ok: true }, { ok: false, error_code: 403 }, { ok: false, error_code: 502 }];
  api.config.use(async (_, method) => {
    const outcome = method === 'getMe' ? { ok: true } : outcomes.shift();
    if (outcome === undefined) throw new HttpError('lost', new Error('lost'));
    return JSON.parse(JSON.stringify({ ...outcome, result: true, description: 'no' }));
  });
  api.config.use(measureSends(metrics));
  await api.getMe();
  await Promise.allSettled([1, 2, 3, 4].map((chat) => api.sendMessage(chat, 'a')));
  expect(await read('thu_ky_sends_total')).toEqual([
    'thu_ky_sends_total{outcome="delivered"} 1',
    'thu_ky_sends_total{outcome="refused"} 1',
    'thu_ky_sends_total{outcome="unknown"} 2',
  ]);
});
