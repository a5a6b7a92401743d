import { Api } from 'grammy';
import { expect, test } from 'vitest';
import type { Clock } from '../../src/bot/patient-calls.ts';
import { tellPlace } from '../../src/bot/place-notices.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { messages } from './test-chat.ts';

/** A person who waits: each wait of the clock is one step of the queue. */
function createWaiting(...places: number[]) {
  const calls: unknown[] = [];
  const noted: unknown[] = [];
  const api = new Api('123456:test');
  api.config.use(async (_, method, payload) => {
    calls.push({ method, ...payload });
    return JSON.parse('{"ok":true,"result":{"message_id":90}}');
  });
  const clock: Clock = {
    now: () => 0,
    wait: async (_, signal) => signal.throwIfAborted(),
    random: () => 0,
  };
  const context = JSON.parse('{"wayBack":{"update":1,"chat":-100,"topic":9,"answers":77}}');
  Object.assign(context, { request: { kind: 'question', text: 'Ai?' }, preferredLanguage: null });
  const turn = { outcome: new Promise<'done'>(() => {}), place: () => places.shift() ?? 0 };
  const inbox = { noteNotice: (id: number, place: object) => noted.push({ id, ...place }) };
  const { logger } = createRecordingLogger();
  const told = tellPlace(context, turn, { api, inbox, clock, messages, logger });
  return { calls, noted, told };
}

const noPreview = { link_preview_options: { is_disabled: true } };
const sentence = (place: number) => messages.text('vi', 'bot.place', { place });

test('who waits is told the place, in the topic, and again when it changes', async () => {
  const { calls, noted, told } = createWaiting(12, 12, 7, 0);
  await told;
  expect(calls).toMatchObject([
    {
      method: 'sendMessage',
      chat_id: -100,
      message_thread_id: 9,
      text: sentence(12),
      ...noPreview,
    },
    { method: 'editMessageText', message_id: 90, text: sentence(7), ...noPreview },
  ]);
  expect(noted).toEqual([{ id: 1, chat: -100, message: 90 }]);
});

test('whose turn comes soon is told nothing', async () => {
  const { calls, told } = createWaiting(0);
  await told;
  expect(calls).toEqual([]);
});
