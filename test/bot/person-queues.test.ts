import { expect, test } from 'vitest';
import { createPersonQueues, type PersonQueuesOptions } from '../../src/bot/person-queues.ts';

/** Pieces of work that note their start and end when they are told to. */
function createWork() {
  const started: string[] = [];
  const ends = new Map<string, { resolve(): void; reject(reason: Error): void }>();
  return {
    started,
    named: (name: string) => () => {
      started.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
    },
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

/** Queues in which nobody rests. */
function createTestQueues(options: Partial<PersonQueuesOptions> = {}) {
  return createPersonQueues({ later: (work) => work(), ...options });
}

test("one person's work runs in order, other people's beside it", async () => {
  const queues = createTestQueues();
  const work = createWork();
  const { outcome: first } = queues.run('1', work.named('1a'));
  const { outcome: second } = queues.run('1', work.named('1b'));
  queues.run('2', work.named('2a'));
  expect(work.started).toEqual(['1a', '2a']);
  work.end('1a');
  expect(await first).toBe('done');
  expect(work.started).toEqual(['1a', '2a', '1b']);
  work.end('1b');
  expect(await second).toBe('done');
});

test('no more people are served at once than allowed, and each gets its turn', async () => {
  const queues = createTestQueues({ peopleAtOnce: 1 });
  const work = createWork();
  const { outcome: first } = queues.run('1', work.named('1a'));
  queues.run('1', work.named('1b'));
  const { outcome: other } = queues.run('2', work.named('2a'));
  work.end('1a');
  await first;
  expect(work.started).toEqual(['1a', '2a']);
  work.end('2a');
  await other;
  expect(work.started).toEqual(['1a', '2a', '1b']);
});

test('the place counts what starts before: everybody else has a turn in each round', () => {
  const queues = createTestQueues({ peopleAtOnce: 1 });
  const work = createWork();
  const places = [
    queues.run('1', work.named('1a')),
    queues.run('1', work.named('1b')),
    queues.run('1', work.named('1c')),
    queues.run('2', work.named('2a')),
  ].map((turn) => turn.place());
  expect(places).toEqual([0, 2, 3, 2]);
  expect(queues.waiting()).toBe(3);
});

test('work that fails fails for who asked for it, and the next goes on', async () => {
  const queues = createTestQueues();
  const work = createWork();
  const { outcome: first } = queues.run('1', work.named('1a'));
  const { outcome: second } = queues.run('1', work.named('1b'));
  work.fail('1a');
  await expect(first).rejects.toThrow('1a');
  work.end('1b');
  expect(await second).toBe('done');
});

test('closing gives up what waits and lets what runs go on', async () => {
  const queues = createTestQueues();
  const work = createWork();
  const { outcome: first } = queues.run('1', work.named('1a'));
  const { outcome: second } = queues.run('1', work.named('1b'));
  queues.close();
  expect(await second).toBe('closed');
  expect(await queues.run('2', work.named('2a')).outcome).toBe('closed');
  work.end('1a');
  expect(await first).toBe('done');
  expect(work.started).toEqual(['1a']);
});

test('who has more waiting rests nine times as long as their turn took, a second at most', async () => {
  let now = 0;
  const rests: { readonly wake: () => void; readonly milliseconds: number }[] = [];
  const queues = createTestQueues({
    now: () => now,
    later: (wake, milliseconds) => rests.push({ wake, milliseconds }),
  });
  const work = createWork();
  const turns = ['1a', '1b', '1c'].map((name) => queues.run('1', work.named(name)));
  now += 20;
  work.end('1a');
  await turns[0]?.outcome;
  queues.run('2', work.named('2a'));
  expect(work.started).toEqual(['1a', '2a']);
  rests[0]?.wake();
  expect(work.started).toEqual(['1a', '2a', '1b']);
  now += 5000;
  work.end('1b');
  await turns[1]?.outcome;
  expect(rests.map(({ milliseconds }) => milliseconds)).toEqual([180, 1000]);
});
