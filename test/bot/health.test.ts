import { expect, test } from 'vitest';
import { createHealth, healthRoute } from '../../src/bot/health.ts';

function createWatched() {
  let time = 0;
  const health = createHealth(() => time);
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { health, pass };
}

test('the bot is well from its start as long as Telegram answers', () => {
  const { health, pass } = createWatched();
  health.contact();
  expect(health.state()).toEqual({ status: 'unavailable', reason: 'starting' });
  health.start();
  expect(health.state()).toEqual({ status: 'ok' });
  pass(100_000);
  health.contact();
  pass(120_000);
  expect(health.state()).toEqual({ status: 'ok' });
  pass(1);
  expect(health.state()).toEqual({ status: 'unavailable', reason: 'no-contact-with-telegram' });
  health.contact();
  expect(health.state()).toEqual({ status: 'ok' });
});

test('/healthz answers 503 where the bot is not well', async () => {
  const { health } = createWatched();
  expect(await healthRoute(health).answer(JSON.parse('{}'))).toMatchObject({
    status: 503,
    body: '{"status":"unavailable","reason":"starting"}',
  });
  health.start();
  expect(await healthRoute(health).answer(JSON.parse('{}'))).toMatchObject({
    status: 200,
    body: '{"status":"ok"}',
  });
});
