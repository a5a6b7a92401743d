import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { pollUpdates } from '../../src/bot/poll-updates.ts';
import { createRecordingLogger } from './recording-logger.ts';

/** Telegram with these updates waiting; the polling is stopped during the given poll. */
function createPolling(...ids: readonly number[]) {
  const stop = new AbortController();
  const { logger, lines } = createRecordingLogger();
  const offsets: (number | undefined)[] = [];
  const waits: number[] = [];
  let pending: readonly Update[] = ids.map((update_id) => ({ update_id }));
  const polling = (polls: number, accept: (updates: readonly Update[]) => void) =>
    pollUpdates(stop.signal, {
      logger,
      clock: { now: () => 0, random: () => 0, wait: async (time) => void waits.push(time) },
      patiently: (call) => call(),
      fetchUpdates: async (offset) => {
        offsets.push(offset);
        if (offsets.length >= polls) stop.abort();
        pending = pending.filter(({ update_id }) => update_id >= (offset ?? 0));
        return pending.slice(0, 2);
      },
      accept,
    });
  return { polling, offsets, waits, lines };
}

const idsOf = (updates: readonly Update[]) => updates.map(({ update_id }) => update_id);

test('updates are confirmed by the poll after they were accepted', async () => {
  const { polling, offsets } = createPolling(5, 6, 7);
  const accepted: number[] = [];
  await polling(3, (updates) => accepted.push(...idsOf(updates)));
  expect(accepted).toEqual([5, 6, 7]);
  expect(offsets).toEqual([undefined, 7, 8]);
});

test('updates that could not be written down are asked for again after a pause', async () => {
  const { polling, offsets, waits, lines } = createPolling(5);
  const tries: number[][] = [];
  await polling(3, (updates) => {
    tries.push(idsOf(updates));
    if (tries.length === 1) throw new Error('disk full');
  });
  expect(tries).toEqual([[5], [5], []]);
  expect(offsets).toEqual([undefined, undefined, 6]);
  expect(waits).toEqual([5000]);
  expect(lines).toHaveLength(1);
});

test('what arrives while it is to stop is accepted, and answered by the next process', async () => {
  const { polling } = createPolling(5);
  const accepted: number[] = [];
  await polling(1, (updates) => accepted.push(...idsOf(updates)));
  expect(accepted).toEqual([5]);
});
