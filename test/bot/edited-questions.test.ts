import { expect, test } from 'vitest';
import { createTestChat } from './test-chat.ts';
import { stillClock } from './test-clock.ts';

test('a changed question is answered by editing its answer', async () => {
  const { receive, edit, sent, edits } = createTestChat();
  await receive({ message_id: 70, text: 'Ai chủ trì?' });
  await edit({ message_id: 70, text: 'Ai dự họp?' });
  expect(sent()).toHaveLength(1);
  expect(edits()).toMatchObject([{ chat_id: 7, message_id: 9001, text: 'Trả lời: Ai dự họp?' }]);
});

test('an edit that leaves the question as it was changes nothing', async () => {
  const { receive, edit, edits, asked } = createTestChat();
  await receive({ message_id: 70, text: 'Ai chủ trì?' });
  await edit({ message_id: 70, text: 'Ai chủ trì?' });
  expect([edits().length, asked.length]).toEqual([0, 1]);
});

test('a message that becomes a question by its edit is answered as one', async () => {
  const { edit, sent } = createTestChat();
  await edit({ message_id: 70, text: 'Ai chủ trì?' });
  expect(sent()).toMatchObject([{ text: 'Trả lời: Ai chủ trì?' }]);
});

test('a changed question is asked after what was spoken of before it', async () => {
  const before: unknown[] = [];
  const chat = createTestChat({
    answer: async ({ text, conversation }) => {
      before.push(conversation && chat.conversations.last(conversation)?.question);
      const rest = { people: [], meetings: [], choices: [], items: [], shown: null };
      if (conversation) chat.conversations.remember(conversation, { question: text, ...rest });
      return { kind: 'message', text };
    },
  });
  await chat.receive({ message_id: 70, text: 'Một?' });
  await chat.receive({ message_id: 71, text: 'Hai?' });
  await chat.edit({ message_id: 71, text: 'Ba?' });
  await chat.receive({ message_id: 72, text: 'Bốn?' });
  expect(before).toEqual([undefined, 'Một?', 'Một?', 'Ba?']);
});

test('an answer that has become shorter loses its last messages, a longer one gets more', async () => {
  const long = 'Một câu. '.repeat(600);
  const { receive, edit, calls } = createTestChat({
    answer: async ({ text }) => ({ kind: 'message', text: text === 'Dài?' ? long : text }),
  });
  const methods = () =>
    calls
      .splice(0)
      .map(({ method }) => method)
      .filter((name) => name !== 'sendChatAction');
  await receive({ message_id: 70, text: 'Dài?' });
  expect(methods()).toEqual(['sendMessage', 'sendMessage']);
  await edit({ message_id: 70, text: 'Ngắn?' });
  expect(methods()).toEqual(['editMessageText', 'deleteMessage']);
  await edit({ message_id: 70, text: 'Dài?' });
  expect(methods()).toEqual(['editMessageText', 'sendMessage']);
});

test('an answer that is on its way is waited for, and edited when it has arrived', async () => {
  let arrive: () => void = () => {};
  const { receive, edit, sent, edits } = createTestChat({
    instead: { clock: stillClock },
    onSend: () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  });
  const first = receive({ message_id: 70, text: 'Một?' });
  await new Promise((resolve) => setTimeout(resolve));
  const second = edit({ message_id: 70, text: 'Hai?' });
  await new Promise((resolve) => setTimeout(resolve));
  arrive();
  await Promise.all([first, second]);
  expect([sent().length, edits().length]).toEqual([1, 1]);
});
