import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { createIntakeCalls } from '../../src/bot/intake-calls.ts';

/** Calls to a Telegram that refuses the given methods. */
function createCalls(refusals: Readonly<Record<string, readonly [code: number, text: string]>>) {
  const called: string[] = [];
  const payloads: object[] = [];
  const api = new Api('123456:test');
  api.config.use(async (_, method, payload) => {
    called.push(method);
    payloads.push({ ...payload });
    const [code, description] = refusals[method] ?? [];
    const response =
      code === undefined ? { ok: true, result: [] } : { ok: false, error_code: code, description };
    return JSON.parse(JSON.stringify(response));
  });
  return { calls: createIntakeCalls(api, new AbortController().signal), called, payloads };
}

test('a webhook that keeps updates from the poll is removed, and no update is dropped', async () => {
  const { calls, called, payloads } = createCalls({
    getUpdates: [409, "Conflict: can't use getUpdates method while webhook is active"],
  });
  await expect(calls.fetchUpdates(7)).rejects.toMatchObject({ error_code: 409 });
  expect(called).toEqual(['getUpdates', 'deleteWebhook']);
  expect(payloads[1]).toEqual({ drop_pending_updates: false });
});

test('another poll is no webhook', async () => {
  const { calls, called } = createCalls({
    getUpdates: [409, 'Conflict: terminated by other getUpdates request'],
  });
  await expect(calls.fetchUpdates(7)).rejects.toMatchObject({ error_code: 409 });
  expect(called).toEqual(['getUpdates']);
});

test('an address that Telegram refuses is a fault of the settings, told without the secret', async () => {
  const { calls } = createCalls({ setWebhook: [400, 'Bad Request: bad webhook: no HTTPS'] });
  const setting = calls.setWebhook({ kind: 'webhook', url: 'http://a.example', secret: 'bi-mat' });
  await expect(setting).rejects.toMatchObject({
    code: 'webhook-refused',
    values: { reason: 'Bad Request: bad webhook: no HTTPS' },
  });
});

test('what may go away is no fault of the settings', async () => {
  const { calls } = createCalls({ setWebhook: [429, 'Too Many Requests'] });
  const setting = calls.setWebhook({ kind: 'webhook', url: 'http://a.example', secret: 'bi-mat' });
  await expect(setting).rejects.toMatchObject({ error_code: 429 });
});
