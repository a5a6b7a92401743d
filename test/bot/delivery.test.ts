import { Api, type ApiCallFn, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { createDelivery } from '../../src/bot/delivery.ts';
import { createEditPace } from '../../src/bot/edit-pace.ts';
import type { OutgoingMessage } from '../../src/bot/outgoing-message.ts';
import { createSend } from '../../src/bot/send-message.ts';
import { createSingleFlight } from '../../src/bot/single-flight.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { createTestClock, stillClock } from './test-clock.ts';

type Refusal = {
  readonly code: number;
  readonly description?: string;
  readonly parameters?: object;
};
type Outcome = 'taken' | 'lost' | 'never sent' | Refusal;

/** Telegram that meets each call with the next outcome; what it was handed is kept. */
function createTestDelivery(...outcomes: Outcome[]) {
  const { inbox, outbox, together } = openTestState();
  inbox.accept([1, 2].map((id) => ({ id, received: 0, body: '{}' })));
  const { logger, lines } = createRecordingLogger();
  const api = new Api('123456:test');
  const calls: string[] = [];
  const events: unknown[] = [];
  api.config.use(async (_, method, payload) => {
    const { text = '', chat_id: chat = 0 } = { ...payload } as { text?: string; chat_id?: number };
    calls.push(`${method} ${chat} ${text}`.trim());
    return replyOf(outcomes.shift() ?? 'taken', calls.length);
  });
  const clock = createTestClock();
  const delivery = createDelivery({
    ...{ outbox, together, clock, logger, send: createSend(api, createEditPace(clock)) },
    singly: createSingleFlight(stillClock),
    onSent: (_, id) => events.push(`sent ${id}`),
    onRepeat: () => {},
    onGone: (chat) => events.push(`gone ${chat}`),
    onMigrated: (from, to) => events.push(`migrated ${from} ${to}`),
  });
  const deliver = async (...messages: OutgoingMessage[]) => {
    delivery.deliver(1, messages);
    await delivery.settled(1);
  };
  const resume = async () => {
    delivery.resume(1);
    await delivery.settled(1);
  };
  return { delivery, deliver, resume, outbox, calls, events, lines, waits: clock.waits };
}

function replyOf(outcome: Outcome, id: number): Awaited<ReturnType<ApiCallFn>> {
  const fault = (code: string) =>
    new HttpError('Network request failed', Object.assign(new Error(code), { code }));
  if (outcome === 'lost') throw fault('ECONNRESET');
  if (outcome === 'never sent') throw fault('ECONNREFUSED');
  const response =
    outcome === 'taken'
      ? { ok: true, result: { message_id: id } }
      : { ok: false, description: 'no', error_code: outcome.code, ...outcome };
  return JSON.parse(JSON.stringify(response));
}

const message = (html: string, chat = 7, plain = html): OutgoingMessage => ({
  ...{ kind: 'send', chat, html, plain },
});
const edit = (text: string): OutgoingMessage => ({
  ...{ kind: 'edit', chat: 7, message: 50, html: text, plain: text },
});

test('the parts of an answer are sent in order and forgotten', async () => {
  const { deliver, delivery, calls, events } = createTestDelivery();
  await deliver(message('một'), message('hai'));
  expect(calls).toEqual(['sendMessage 7 một', 'sendMessage 7 hai']);
  expect(events).toEqual(['sent 1', 'sent 2']);
  expect(delivery.isDelivered(1)).toBe(true);
});

test('a send whose outcome is unknown is repeated by the next process only, once, and logged', async () => {
  const { deliver, resume, delivery, calls, lines } = createTestDelivery('lost', 'lost');
  await deliver(message('một'), message('hai'));
  expect(calls).toEqual(['sendMessage 7 một']);
  expect(delivery.isDelivered(1)).toBe(false);
  await resume();
  expect(calls).toEqual(['sendMessage 7 một', 'sendMessage 7 một']);
  await resume();
  expect(calls).toEqual(['sendMessage 7 một', 'sendMessage 7 một', 'sendMessage 7 hai']);
  expect(delivery.isDelivered(1)).toBe(true);
  expect(lines.filter((line) => /it is unknown|twice/.test(line))).toHaveLength(2);
});

describe('a send that was surely not taken', () => {
  test('is repeated after the seconds that Telegram asks for', async () => {
    const tooMany = (retry_after: number) => ({ code: 429, parameters: { retry_after } });
    const { deliver, calls, waits } = createTestDelivery(tooMany(3), tooMany(7));
    await deliver(message('một'));
    expect(waits).toEqual([3000, 7000]);
    expect(calls).toHaveLength(3);
  });

  test('is repeated with growing pauses where there is no connection or Telegram is ill', async () => {
    const { deliver, calls, waits } = createTestDelivery('never sent', { code: 500 }, 'never sent');
    await deliver(message('một'));
    expect(waits).toEqual([500, 1000, 2000]);
    expect(calls).toHaveLength(4);
  });

  test('is repeated as long as an outage of some hours lasts', async () => {
    const { deliver, calls, delivery } = createTestDelivery(
      ...Array.from({ length: 500 }, () => 'never sent' as const),
    );
    await deliver(message('một'));
    expect(calls).toHaveLength(501);
    expect(delivery.isDelivered(1)).toBe(true);
  });

  test('counts as not begun while it waits: a kill then doubles nothing', async () => {
    const ban = { code: 429, parameters: { retry_after: 25 * 3600 } };
    const { deliver, delivery, calls, waits } = createTestDelivery(ban);
    await deliver(message('một'));
    expect([waits, calls]).toEqual([[], ['sendMessage 7 một']]);
    // Nobody waits for an answer longer than a day.
    expect(delivery.isDelivered(1)).toBe(true);
  });
});

test.each([400, 403])('what Telegram refuses (%d) is not repeated', async (code) => {
  const { deliver, resume, delivery, calls, events } = createTestDelivery({ code });
  await deliver(message('một'));
  await resume();
  expect(calls).toEqual(['sendMessage 7 một']);
  expect(events).toEqual(code === 403 ? ['gone 7'] : []);
  expect(delivery.isDelivered(1)).toBe(true);
});

test('a full disk is waited for, and nothing is sent before it is mended', async () => {
  const { deliver, calls, lines, outbox } = createTestDelivery();
  const { begin } = outbox;
  let faults = 0;
  outbox.begin = (update, part) => {
    faults += 1;
    if (faults < 4) throw new Error('database or disk is full');
    begin(update, part);
  };
  await deliver(message('một'));
  expect(calls).toEqual(['sendMessage 7 một']);
  expect(lines.filter((line) => line.includes('disk is full'))).toHaveLength(3);
});

test('a message whose markup is refused goes out plain', async () => {
  const { deliver, calls, events } = createTestDelivery({
    ...{ code: 400, description: "Bad Request: can't parse entities: no" },
  });
  await deliver(message('<b>một</b>', 7, 'một'));
  expect(calls).toEqual(['sendMessage 7 <b>một</b>', 'sendMessage 7 một']);
  expect(events).toEqual(['sent 2']);
});

test('a group that has become a supergroup gets its answer there', async () => {
  const { deliver, calls, events } = createTestDelivery({
    ...{ code: 400, parameters: { migrate_to_chat_id: -1009 } },
  });
  await deliver(message('một', -9));
  expect(calls).toEqual(['sendMessage -9 một', 'sendMessage -1009 một']);
  expect(events).toEqual(['migrated -9 -1009', 'sent 2']);
});

test('an edit is repeated when its outcome is unknown, and done when nothing has changed', async () => {
  const { deliver, calls, delivery } = createTestDelivery('lost', {
    ...{ code: 400, description: 'Bad Request: message is not modified' },
  });
  await deliver(edit('một'));
  expect(calls).toEqual(['editMessageText 7 một', 'editMessageText 7 một']);
  expect(delivery.isDelivered(1)).toBe(true);
});

test('a chat that has to wait keeps no other chat waiting', async () => {
  const { delivery, calls, outbox } = createTestDelivery('lost');
  delivery.deliver(1, [message('một', 7), message('hai', 7)]);
  delivery.deliver(2, [message('ba', 8)]);
  await Promise.all([delivery.settled(1), delivery.settled(2)]);
  expect(calls.toSorted()).toEqual(['sendMessage 7 một', 'sendMessage 8 ba']);
  expect(outbox.of(1).map(({ state }) => state)).toEqual(['sending', 'ready']);
});
