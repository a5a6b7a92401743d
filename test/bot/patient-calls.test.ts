import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { createPatientCall } from '../../src/bot/patient-calls.ts';
import { AppError } from '../../src/errors.ts';
import { createRecordingLogger } from './recording-logger.ts';

function refusal(code: number, parameters = {}) {
  const response = { ok: false as const, error_code: code, description: 'no', parameters };
  return new GrammyError('Call failed', response, 'getUpdates', {});
}

/** A clock that only waiting moves on. */
function createCall(signal = new AbortController().signal) {
  const waits: number[] = [];
  const clock = {
    now: () => waits.reduce((sum, milliseconds) => sum + milliseconds, 0),
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
    random: () => 1,
  };
  const pass = (milliseconds: number) => void waits.push(milliseconds);
  const { logger, lines } = createRecordingLogger();
  const patiently = createPatientCall(signal, { clock, logger });
  const callAfter = (...errors: readonly Error[]) => {
    const remaining = [...errors];
    return patiently(async () => {
      const error = remaining.shift();
      if (error !== undefined) throw error;
      return 'answer';
    });
  };
  return { callAfter, waits, pass, lines };
}

describe('a patient call', () => {
  test('repeats through faults of network and server with growing pauses', async () => {
    const { callAfter, waits } = createCall();
    const lost = new HttpError('Network request failed', new Error('lost'));
    expect(await callAfter(lost, refusal(502), lost)).toBe('answer');
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test('never pauses longer than half a minute', async () => {
    const { callAfter, waits } = createCall();
    await callAfter(...Array.from({ length: 10 }, () => refusal(500)));
    expect(Math.max(...waits)).toBe(30_000);
  });

  test('waits as long as Telegram asks for', async () => {
    const { callAfter, waits } = createCall();
    await callAfter(refusal(429, { retry_after: 42 }));
    expect(waits).toEqual([42_000]);
  });

  test.each([
    [0, 1000],
    [10_000_000, 24 * 60 * 60 * 1000],
  ])('waits %i seconds neither hastily nor beyond what a timer holds', async (asked, waited) => {
    const { callAfter, waits } = createCall();
    await callAfter(refusal(429, { retry_after: asked }));
    expect(waits).toEqual([waited]);
  });

  test('is not repeated when the call itself knows that it can not succeed', async () => {
    const { callAfter, waits } = createCall();
    const refused = callAfter(new AppError('webhook-refused', { reason: 'no HTTPS' }));
    await expect(refused).rejects.toMatchObject({ code: 'webhook-refused' });
    expect(waits).toEqual([]);
  });

  test.each([401, 404])('ends when the token is refused with %i', async (code) => {
    await expect(createCall().callAfter(refusal(code))).rejects.toMatchObject({
      code: 'token-refused',
    });
  });

  test('bears with another process for a minute, no longer', async () => {
    const conflicts = Array.from({ length: 50 }, () => refusal(409));
    const { callAfter, waits } = createCall();
    expect(await callAfter(...conflicts.slice(0, 5))).toBe('answer');
    const { callAfter: callAfterMany, waits: manyWaits } = createCall();
    await expect(callAfterMany(...conflicts)).rejects.toMatchObject({ code: 'bot-runs-elsewhere' });
    expect(Math.max(...waits)).toBe(5000);
    const waited = manyWaits.reduce((sum, milliseconds) => sum + milliseconds, 0);
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(waited).toBeLessThan(65_000);
  });

  test('is not taken in by the answers that it gets between conflicts', async () => {
    const { callAfter, pass } = createCall();
    const share = async () => {
      await callAfter(refusal(409));
      pass(20_000);
    };
    const sharing = share().then(share).then(share).then(share);
    await expect(sharing).rejects.toMatchObject({ code: 'bot-runs-elsewhere' });
  });

  test('forgets a conflict after a minute without one', async () => {
    const { callAfter, pass } = createCall();
    for (let time = 0; time < 5; time += 1) {
      expect(await callAfter(refusal(409))).toBe('answer');
      pass(61_000);
    }
  });

  test('ends when it is to stop', async () => {
    const controller = new AbortController();
    controller.abort();
    const { callAfter, waits } = createCall(controller.signal);
    await expect(callAfter(refusal(502))).rejects.toThrow('aborted');
    expect(waits).toEqual([]);
  });

  test('tells the log of a fault without the address of the call', async () => {
    const { callAfter, lines } = createCall();
    const address = 'https://api.example/bot123456:secret-secret-secret/getUpdates';
    await callAfter(
      new HttpError('Network request failed', new Error(`request to ${address} failed`)),
    );
    expect(lines.join()).toContain('Network request failed');
    expect(lines.join()).not.toContain('secret');
  });
});
