import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { createTestChat } from './test-chat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the bot is shown as typing again and again until the answer is there', async () => {
  let give: (answer: Answer) => void = () => {};
  const { receive, calls } = createTestChat({
    answer: () =>
      new Promise((resolve) => {
        give = resolve;
      }),
  });
  const done = receive({ text: 'Ai chủ trì?' });
  await vi.advanceTimersByTimeAsync(9000);
  give({ kind: 'message', text: 'Xong' });
  await vi.advanceTimersByTimeAsync(9000);
  await done;
  expect(calls.map(({ method }) => method)).toEqual([
    'sendChatAction',
    'sendChatAction',
    'sendChatAction',
    'sendMessage',
  ]);
});
