import type { WebhookInfo } from 'grammy/types';
import { expect, test } from 'vitest';
import type { WebhookIntake } from '../../src/bot/intake-calls.ts';
import { keepWebhook } from '../../src/bot/keep-webhook.ts';
import { AppError } from '../../src/errors.ts';
import { createRecordingLogger } from './recording-logger.ts';

const intake: WebhookIntake = {
  ...{ kind: 'webhook', url: 'https://thu-ky.example/x7', secret: 'bi-mat' },
};
const info = (fields: Partial<WebhookInfo> = {}): WebhookInfo => ({
  ...{ url: intake.url, has_custom_certificate: false, pending_update_count: 0, ...fields },
});

/** The keeping of the webhook until Telegram has told these, one a check. */
async function keep(...told: readonly (WebhookInfo | Error)[]) {
  const stop = new AbortController();
  const { logger, lines } = createRecordingLogger();
  const remaining = [...told];
  const waits: number[] = [];
  let registrations = 0;
  await keepWebhook(intake, stop.signal, {
    logger,
    clock: { now: () => 0, random: () => 0, wait: async (time) => void waits.push(time) },
    patiently: (call) => call(),
    setWebhook: async () => {
      registrations += 1;
    },
    webhookInfo: async () => {
      const next = remaining.shift() ?? info();
      if (remaining.length === 0) stop.abort();
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const warnings = lines.filter((line) => line.includes('"level":40'));
  return { registrations, waits, warnings, lines };
}

test('the webhook is set once and looked at every minute', async () => {
  const { registrations, waits, warnings } = await keep(info(), info());
  expect(registrations).toBe(1);
  expect(waits).toEqual([60_000, 60_000]);
  expect(warnings).toEqual([]);
});

test('a webhook that another program has replaced or removed is set again', async () => {
  const { registrations, warnings } = await keep(info({ url: 'https://khac.example' }), {
    ...info(),
    url: '',
  });
  expect(registrations).toBe(3);
  expect(warnings).toHaveLength(2);
});

test('each failed delivery is told once, without the path and the secret', async () => {
  const failure = { last_error_date: 1_700_000_000, last_error_message: 'Connection timed out' };
  const { warnings, lines } = await keep(
    info(failure),
    info({ ...failure, pending_update_count: 3 }),
    info({ ...failure, last_error_date: 1_700_000_500 }),
  );
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('Connection timed out');
  expect(lines.join()).not.toMatch(/x7|bi-mat/);
});

test('a token that is revoked meanwhile ends it', async () => {
  await expect(keep(info(), new AppError('token-refused', {}))).rejects.toMatchObject({
    code: 'token-refused',
  });
});
