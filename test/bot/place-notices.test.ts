import { Api } from 'grammy';
import { expect, test } from 'vitest';
import type { Clock } from '../../src/bot/patient-calls.ts';
import { createPlaceNotices } from '../../src/bot/place-notices.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { messages } from './test-chat.ts';

/** Notices on a clock that waits for nobody; `wait` waits until all has been told. */
function createTestNotices() {
  const calls: unknown[] = [];
  const noted: unknown[] = [];
  const api = new Api('123456:test');
  let message = 90;
  api.config.use(async (_, method, payload) => {
    calls.push({ method, ...payload });
    message += 1;
    return JSON.parse(`{"ok":true,"result":{"message_id":${message}}}`);
  });
  const clock: Clock = {
    now: () => 0,
    wait: async (_, signal) => signal.throwIfAborted(),
    random: () => 0,
  };
  const { logger } = createRecordingLogger();
  const inbox = { noteNotice: (id: number, place: object) => noted.push({ id, ...place }) };
  const tell = createPlaceNotices({ api, inbox, clock, messages, logger });
  const ask = (update: number, person: number, ...places: number[]) => {
    const wayBack = { update, chat: -100, topic: 9, answers: 70 + update };
    const request = { kind: 'question', text: 'Ai?' };
    const context = { chat: { id: -100 }, from: { id: person }, wayBack, request };
    const turn = { outcome: new Promise<'done'>(() => {}), place: () => places.shift() ?? 0 };
    tell(JSON.parse(JSON.stringify({ ...context, preferredLanguage: null })), turn);
  };
  const wait = () => new Promise((resolve) => setTimeout(resolve));
  return { ask, wait, calls, noted };
}

const noPreview = { link_preview_options: { is_disabled: true } };
const sentence = (place: number) => messages.text('vi', 'bot.place', { place });

test('who waits is told the place, in the topic, and again when it changes', async () => {
  const { ask, wait, calls, noted } = createTestNotices();
  ask(1, 7, 12, 12, 12, 7);
  await wait();
  expect(calls).toMatchObject([
    {
      method: 'sendMessage',
      chat_id: -100,
      message_thread_id: 9,
      text: sentence(12),
      ...noPreview,
    },
    { method: 'editMessageText', message_id: 91, text: sentence(7), ...noPreview },
  ]);
  expect(noted).toEqual([{ id: 1, chat: -100, message: 91 }]);
});

test('whose turn comes soon is told nothing', async () => {
  const { ask, wait, calls } = createTestNotices();
  ask(1, 7, 3);
  await wait();
  expect(calls).toEqual([]);
});

test('a person is told of the last question alone, other people beside', async () => {
  const { ask, wait, calls } = createTestNotices();
  ask(1, 7, 4, 4, 4);
  ask(2, 7, 5, 5, 5);
  ask(3, 8, 6, 6, 6);
  await wait();
  expect(calls).toMatchObject([
    { text: sentence(5), reply_parameters: { message_id: 72 } },
    { text: sentence(6), reply_parameters: { message_id: 73 } },
  ]);
});
