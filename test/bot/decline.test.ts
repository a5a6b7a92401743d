import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { createDecline } from '../../src/bot/decline.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { lan, office } from './test-chat.ts';

test('who is declined in a forum is told in its topic, as an answer, without a preview of links', () => {
  const calls: unknown[] = [];
  const api = new Api('123456:test');
  api.config.use(async (_, method, payload) => {
    calls.push({ method, ...payload });
    return JSON.parse('{"ok":true,"result":{"message_id":90}}');
  });
  const decline = createDecline(api, createRecordingLogger().logger);
  const message = {
    ...{ message_id: 5, date: 1, chat: office, from: lan, text: '/hoi Ai?' },
    ...{ is_topic_message: true, message_thread_id: 9 },
  };
  decline(JSON.parse(JSON.stringify({ update_id: 1, message })), 'Xin chờ.');
  expect(calls).toEqual([
    {
      ...{ method: 'sendMessage', chat_id: -100, text: 'Xin chờ.', message_thread_id: 9 },
      reply_parameters: { message_id: 5, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
    },
  ]);
});
