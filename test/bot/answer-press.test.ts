import { Bot } from 'grammy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPressOnce } from '../../src/bot/answer-press.ts';
import { createRecordingLogger } from './recording-logger.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('who presses a button goes on after a second where the call to Telegram hangs', async () => {
  const bot = new Bot('123456:test', {
    botInfo: JSON.parse('{"id":42,"is_bot":true,"first_name":"T","username":"t"}'),
  });
  let calls = 0;
  bot.api.config.use(() => {
    calls += 1;
    return new Promise(() => {});
  });
  const { logger } = createRecordingLogger();
  bot.on('callback_query:data', (context) => answerPressOnce(context, logger)('Cảm ơn'));
  const press = '{"id":"1","from":{"id":7},"chat_instance":"c","data":"good:1"}';
  let isHandled = false;
  void bot.handleUpdate(JSON.parse(`{"update_id":1,"callback_query":${press}}`)).then(() => {
    isHandled = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect([calls, isHandled]).toEqual([1, true]);
});
