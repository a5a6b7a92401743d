import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { pollUpdates } from '../../src/bot/poll-updates.ts';
import { createUpdateWindow } from '../../src/bot/update-window.ts';

/** Telegram with these updates waiting, and a handler that ends when the test says so. */
function createPolling(...ids: readonly number[]) {
  const stop = new AbortController();
  const window = createUpdateWindow();
  const offsets: (number | undefined)[] = [];
  const handled: number[] = [];
  const ends = new Map<number, (isDone: boolean) => void>();
  let pending: readonly Update[] = ids.map((update_id) => ({ update_id }));
  let stopAfter = Number.POSITIVE_INFINITY;

  const polling = (polls: number) => {
    stopAfter = polls;
    return pollUpdates(stop.signal, {
      window,
      clock: { now: () => 0, random: () => 0, wait: () => Promise.resolve() },
      patiently: (call) => call(),
      fetchUpdates: async (offset) => {
        offsets.push(offset);
        if (offsets.length >= stopAfter) stop.abort();
        pending = pending.filter(({ update_id }) => update_id >= (offset ?? 0));
        return pending.slice(0, 100);
      },
      handle: ({ update_id }) => {
        handled.push(update_id);
        return new Promise((resolve) => ends.set(update_id, resolve));
      },
    });
  };
  return { polling, offsets, handled, window, end: (id: number) => ends.get(id)?.(true) };
}

test('an update is confirmed only after it and all before it are handled', async () => {
  const { polling, offsets, end, window, handled } = createPolling(5, 6, 7);
  await polling(3);
  end(6);
  end(7);
  await Promise.resolve();
  expect(offsets).toEqual([undefined, 5, 5]);
  expect(window.offset()).toBe(5);
  end(5);
  await window.idle();
  expect(window.offset()).toBe(8);
  expect(handled).toEqual([5, 6, 7]);
});

test('an update in work does not stop newer ones from being started', async () => {
  const { polling, handled } = createPolling(...Array.from({ length: 100 }, (_, at) => at + 1));
  await polling(4);
  expect(handled).toHaveLength(100);
});

test('what arrives while it is to stop is left for the next process', async () => {
  const { polling, handled, window } = createPolling(5);
  await polling(1);
  expect(handled).toEqual([]);
  expect(window.offset()).toBeUndefined();
});
