import type { Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { createGate } from '../../src/bot/gate.ts';
import { createRateLimits } from '../../src/bot/rate-limits.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { lan, messages, minh, office } from './test-chat.ts';

interface Options {
  readonly ofPerson?: number;
  readonly presses?: number;
  readonly waiting?: number;
  readonly admits?: boolean;
}

function createTestGate(options: Options = {}) {
  const { ofPerson = 100, presses = 100, waiting = 0, admits = true } = options;
  const declined: (string | null)[] = [];
  const gate = createGate({
    me: () => ({ id: 42, username: 'thu_ky_bot' }),
    admits: () => admits,
    limits: createRateLimits({ ofPerson, inChat: 100 }, () => 0),
    pressLimits: createRateLimits({ ofPerson: presses, inChat: 100 }, () => 0),
    preferences: { languageOf: () => null },
    waiting: () => waiting,
    messages,
    logger: createRecordingLogger().logger,
    decline: (_, sentence) => declined.push(sentence),
  });
  return { gate, declined };
}

const own = { id: 7, type: 'private', first_name: 'Lan' } as const;
// What is wrong in the types of grammY: a message may have any set of fields.
const updateOf = (fields: object): Update =>
  JSON.parse(JSON.stringify({ update_id: 1, ...fields }));
const message = (more: Partial<Message> = {}) => ({
  ...{ message_id: 1, date: 100, from: lan, chat: own, text: 'Ai?' },
  ...more,
});
const press = (data: string) =>
  updateOf({
    callback_query: { id: '1', from: lan, chat_instance: 'c', data, message: message() },
  });

test.each([
  ['a question', updateOf({ message: message() }), true],
  ['chatter of a group', updateOf({ message: message({ chat: office }) }), false],
  ['a post of a channel', updateOf({ channel_post: message() }), false],
  [
    'a question changed in time',
    updateOf({ edited_message: { ...message(), edit_date: 220 } }),
    true,
  ],
  [
    'a question changed late',
    updateOf({ edited_message: { ...message(), edit_date: 221 } }),
    false,
  ],
  ['a press on a button', press('good:1'), true],
  [
    'a press under an inline result',
    updateOf({ callback_query: { id: '1', from: lan, data: 'x' } }),
    false,
  ],
  ['a vote', updateOf({ poll_answer: { poll_id: '1', user: lan, option_ids: [] } }), false],
])('%s is taken or not', (_, update, isTaken) => {
  expect(createTestGate().gate(update)).toBe(isTaken);
});

test('nothing is taken of who may not ask', () => {
  expect(createTestGate({ admits: false }).gate(updateOf({ message: message() }))).toBe(false);
});

test('who asks too much is told once, and so is a press that asks', () => {
  const { gate, declined } = createTestGate({ ofPerson: 1 });
  const taken = [
    gate(updateOf({ message: message() })),
    gate(updateOf({ message: message() })),
    gate(press('more:1')),
    gate(press('source:1:0')),
    gate(updateOf({ message: message({ from: minh }) })),
  ];
  expect(taken).toEqual([true, false, false, true, true]);
  const sentence = messages.text('vi', 'bot.person-limit', { limit: 1, seconds: 60 });
  expect(declined).toEqual([sentence, null]);
});

test('who presses without end gets no more work done, and is not told', () => {
  const { gate, declined } = createTestGate({ presses: 2 });
  const taken = ['good:1', 'source:1:0', 'bad:1', 'no button'].map((data) => gate(press(data)));
  expect(taken).toEqual([true, true, false, false]);
  expect(declined).toEqual([null, null]);
  expect(gate(updateOf({ message: message() }))).toBe(true);
});

test('where too many wait already, a press is declined', () => {
  const { gate, declined } = createTestGate({ waiting: 1000 });
  expect(gate(press('good:1'))).toBe(false);
  expect(declined).toEqual([null]);
});

test('where too many wait already, a question is declined', () => {
  const { gate, declined } = createTestGate({ waiting: 1000 });
  expect(gate(updateOf({ message: message() }))).toBe(false);
  expect(declined).toEqual([messages.text('vi', 'bot.busy', {})]);
});
