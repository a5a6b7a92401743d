import { expect, test } from 'vitest';
import { createSingleFlight } from '../../src/bot/single-flight.ts';
import { createTestClock, stillClock } from './test-clock.ts';

/** Pieces of work that note their start and end when they are told to. */
function createWork() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const named = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { started, named, end: (name: string) => ends.get(name)?.() };
}

test('work runs one at a time, in the order of asking', async () => {
  const singly = createSingleFlight(stillClock);
  const { started, named, end } = createWork();
  const first = singly(named('một'));
  const second = singly(named('hai'));
  await Promise.resolve();
  expect(started).toEqual(['một']);
  end('một');
  expect(await first).toBe('một');
  await new Promise(setImmediate);
  expect(started).toEqual(['một', 'hai']);
  end('hai');
  expect(await second).toBe('hai');
});

test('work that takes too long lets the next begin, and still gives its result', async () => {
  const clock = createTestClock();
  const singly = createSingleFlight(clock);
  const { started, named, end } = createWork();
  const first = singly(named('một'));
  void singly(named('hai'));
  await new Promise(setImmediate);
  expect(started).toEqual(['một', 'hai']);
  expect(clock.waits[0]).toBe(1000);
  end('một');
  expect(await first).toBe('một');
});

test('work that fails fails for who asked for it, and the next goes on', async () => {
  const singly = createSingleFlight(stillClock);
  const first = singly(() => Promise.reject(new Error('một')));
  const second = singly(async () => 'hai');
  await expect(first).rejects.toThrow('một');
  expect(await second).toBe('hai');
});
