import { expect, test } from 'vitest';
import { createUpdateWindow } from '../../src/bot/update-window.ts';

const updates = (...ids: readonly number[]) => ids.map((update_id) => ({ update_id }));

test('the offset follows the lowest update in work, not the highest handled', () => {
  const window = createUpdateWindow();
  expect(window.offset()).toBeUndefined();
  window.take(updates(10, 11, 12));
  window.finish(11);
  window.finish(12);
  expect(window.offset()).toBe(10);
  window.finish(10);
  expect(window.offset()).toBe(13);
});

test('an update that Telegram returns again is taken once', () => {
  const window = createUpdateWindow();
  window.offset();
  expect(window.take(updates(10, 11))).toEqual(updates(10, 11));
  window.finish(11);
  window.offset();
  expect(window.take(updates(10, 11, 12))).toEqual(updates(12));
});

test('an update that is finished while a poll is on its way is not taken from the reply', () => {
  const window = createUpdateWindow();
  window.take(updates(10));
  expect(window.offset()).toBe(10);
  window.finish(10);
  expect(window.take(updates(10, 11))).toEqual(updates(11));
});

test('an update left unhandled is never confirmed', () => {
  const window = createUpdateWindow();
  window.take(updates(10, 11, 12));
  window.finish(10);
  window.leave(11);
  window.finish(12);
  expect(window.offset()).toBe(11);
});

test('a last poll has something to confirm only where the offset has moved', () => {
  const window = createUpdateWindow();
  expect(window.unsentOffset()).toBeUndefined();
  window.take(updates(10));
  window.finish(10);
  expect(window.unsentOffset()).toBe(11);
  window.offset();
  expect(window.unsentOffset()).toBeUndefined();
});

test('waiting ends when the last update in work is settled', async () => {
  const window = createUpdateWindow();
  window.take(updates(10, 11));
  const events: string[] = [];
  const waiting = window.idle().then(() => events.push('idle'));
  window.finish(10);
  await Promise.resolve();
  events.push('one left');
  window.leave(11);
  await waiting;
  expect(events).toEqual(['one left', 'idle']);
  expect(window.isIdle()).toBe(true);
});
