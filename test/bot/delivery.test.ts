import { Api, type ApiCallFn, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { createDelivery } from '../../src/bot/delivery.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';

type Outcome = 'taken' | 'lost' | 400 | 403 | 502;

/** Telegram that meets each send with the next outcome; what it took is kept. */
function createTestDelivery(...outcomes: Outcome[]) {
  const { inbox, outbox } = openTestState();
  inbox.accept([{ id: 1, received: 0, body: '{}' }]);
  const { logger, lines } = createRecordingLogger();
  const api = new Api('123456:test');
  const sent: unknown[] = [];
  const answer = (outcome: Outcome): Awaited<ReturnType<ApiCallFn>> => {
    if (outcome === 'lost') throw new HttpError('lost', new Error('socket hang up'));
    const response =
      outcome === 'taken'
        ? { ok: true, result: true }
        : { ok: false, error_code: outcome, description: 'no' };
    return JSON.parse(JSON.stringify(response));
  };
  api.config.use(async (_, __, payload) => {
    sent.push('text' in payload ? payload.text : null);
    return JSON.parse(JSON.stringify(answer(outcomes.shift() ?? 'taken')));
  });
  const delivery = createDelivery({ api, outbox, logger });
  return { delivery, outbox, sent, lines };
}

const message = (text: string) => ({ chat: 7, html: text, plain: text });

test('the parts of an answer are sent in order and forgotten', async () => {
  const { delivery, sent } = createTestDelivery();
  await delivery.deliver(1, [message('một'), message('hai')]);
  expect(sent).toEqual(['một', 'hai']);
  expect(delivery.isDelivered(1)).toBe(true);
});

test.each(['lost', 502] as const)(
  'a send whose outcome is unknown (%s) is repeated by the next process only, once, and logged',
  async (outcome) => {
    const { delivery, sent, lines } = createTestDelivery(outcome, outcome);
    await delivery.deliver(1, [message('một'), message('hai')]);
    expect(sent).toEqual(['một']);
    expect(delivery.isDelivered(1)).toBe(false);
    await delivery.resume(1);
    expect(sent).toEqual(['một', 'một']);
    await delivery.resume(1);
    expect(sent).toEqual(['một', 'một', 'hai']);
    expect(delivery.isDelivered(1)).toBe(true);
    expect(lines.filter((line) => /it is unknown|twice/.test(line))).toHaveLength(2);
  },
);

test.each([400, 403] as const)('what Telegram refuses (%d) is not repeated', async (code) => {
  const { delivery, sent } = createTestDelivery(code);
  await delivery.deliver(1, [message('một')]);
  await delivery.resume(1);
  expect(sent).toEqual(['một']);
  expect(delivery.isDelivered(1)).toBe(true);
});
