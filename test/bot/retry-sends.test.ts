import { Api, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { retrySends } from '../../src/bot/retry-sends.ts';
import { createRecordingLogger } from './recording-logger.ts';

type Reply = { readonly status: object } | { readonly error: Error };

const taken: Reply = { status: { ok: true, result: { message_id: 1 } } };
const refused = (code: number, parameters = {}): Reply => ({
  status: { ok: false, error_code: code, description: 'no', parameters },
});
const failed = (code: string): Reply => ({
  error: new HttpError('Network request failed', Object.assign(new Error(code), { code })),
});

/** An Api whose network gives these replies, one a call. */
function createApi(...replies: readonly Reply[]) {
  const waits: number[] = [];
  const remaining = [...replies];
  const api = new Api('1:test');
  api.config.use(async () => {
    const reply = remaining.shift();
    if (reply === undefined) throw new Error('more calls than replies');
    if ('error' in reply) throw reply.error;
    return JSON.parse(JSON.stringify(reply.status));
  });
  const { logger } = createRecordingLogger();
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  api.config.use(retrySends({ logger, wait }));
  return { send: () => api.sendMessage(1, 'a'), waits, left: () => remaining.length, api };
}

describe('sending a message', () => {
  test('waits as long as Telegram asks for and repeats it', async () => {
    const { send, waits } = createApi(
      refused(429, { retry_after: 3 }),
      refused(429, { retry_after: 7 }),
      taken,
    );
    await expect(send()).resolves.toEqual({ message_id: 1 });
    expect(waits).toEqual([3000, 7000]);
  });

  test('does not wait out a ban', async () => {
    const { send, waits } = createApi(refused(429, { retry_after: 3600 }));
    await expect(send()).rejects.toMatchObject({ error_code: 429 });
    expect(waits).toEqual([]);
  });

  test('repeats what could not be sent, with growing pauses', async () => {
    const { send, waits } = createApi(failed('ECONNREFUSED'), failed('ENOTFOUND'), taken);
    await expect(send()).resolves.toEqual({ message_id: 1 });
    expect(waits).toEqual([1000, 2000]);
  });

  test('repeats what the proxy did not let through: Telegram has seen nothing of it', async () => {
    const { send, waits } = createApi(failed('EPROXY'), taken);
    await expect(send()).resolves.toEqual({ message_id: 1 });
    expect(waits).toEqual([1000]);
  });

  test('gives up after eight tries', async () => {
    const { send, waits, left } = createApi(
      ...Array.from({ length: 9 }, () => failed('ECONNREFUSED')),
    );
    await expect(send()).rejects.toThrow('Network request failed');
    expect(left()).toBe(1);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  test.each([
    ['a connection lost on the way', failed('ECONNRESET')],
    ['a timeout', failed('ETIMEDOUT')],
    ['an error of the server', refused(502)],
    ['a chat that blocks the bot', refused(403)],
  ])('does not repeat after %s', async (_, reply) => {
    const { send, waits, left } = createApi(reply, taken);
    await expect(send()).rejects.toThrow();
    expect([waits, left()]).toEqual([[], 1]);
  });

  test('leaves other calls alone', async () => {
    const { api, waits } = createApi(refused(429, { retry_after: 3 }));
    await expect(api.sendChatAction(1, 'typing')).rejects.toMatchObject({ error_code: 429 });
    expect(waits).toEqual([]);
  });
});
