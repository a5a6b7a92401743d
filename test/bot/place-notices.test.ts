import { Api } from 'grammy';
import { expect, test } from 'vitest';
import type { Clock } from '../../src/bot/patient-calls.ts';
import type { QueuedTurn } from '../../src/bot/person-queues.ts';
import { tellPlace } from '../../src/bot/place-notices.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { messages } from './test-chat.ts';

/** Notices on a clock that waits for nobody. `places` are those at each look, one after the other. */
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
  const ask = async (waitsForOthers: boolean, ...places: number[]) => {
    const wayBack = { update: 1, chat: -100, topic: 9, answers: 71 };
    const request = { kind: 'question', text: 'Ai?' };
    const context = JSON.parse(JSON.stringify({ wayBack, request, preferredLanguage: null }));
    const turn: QueuedTurn = {
      outcome: new Promise<'done'>(() => {}),
      place: () => places.shift() ?? 0,
      waitsForOthers: () => waitsForOthers,
    };
    await tellPlace(context, turn, { api, inbox, clock, messages, logger });
  };
  return { ask, calls, noted };
}

const noPreview = { link_preview_options: { is_disabled: true } };
const sentence = (place: number) => messages.text('vi', 'bot.place', { place });

test('who waits for others is told the place, in the topic, and again when it changes', async () => {
  const { ask, calls, noted } = createTestNotices();
  await ask(true, 14, 12, 12, 12, 7, 7);
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

test('whose turn comes soon is told nothing, and neither is who waits for their own', async () => {
  const { ask, calls } = createTestNotices();
  await ask(true, 0);
  await ask(false, 3, 2, 1);
  expect(calls).toEqual([]);
});
