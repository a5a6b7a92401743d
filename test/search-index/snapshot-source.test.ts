import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Snapshot } from '../../src/search-index/snapshot.ts';
import { createSnapshotSource } from '../../src/search-index/snapshot-source.ts';
import { emptyFactStore } from './empty-fact-store.ts';

function notImplemented(): never {
  throw new Error('not implemented');
}

/** Calls `close` with its name when it is closed. */
function fakeSnapshot(generation: string, close: (generation: string) => void): Snapshot {
  const search = { search: notImplemented, scoresOf: notImplemented };
  const counts = { documentFrequency: notImplemented, pairFrequency: notImplemented };
  const leg = { ...search, ...counts, tokens: notImplemented };
  return {
    generation,
    model: {
      id: 'fake',
      sha256: '',
      dimensions: 1,
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'cls',
    },
    articleCount: 0,
    passageCount: 0,
    marked: leg,
    folded: leg,
    dense: search,
    facts: emptyFactStore,
    passages: notImplemented,
    articleNumberOf: notImplemented,
    passagesOf: notImplemented,
    article: notImplemented,
    articleHeads: notImplemented,
    articleLabels: notImplemented,
    touchesPeriod: notImplemented,
    close: () => close(generation),
  };
}

/** A promise that the test resolves. */
function resolvable() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: () => resolve() };
}

/** A source over generations that the test publishes by setting `published.current`. */
function sourceOver(first: string) {
  const published = { current: first, failure: undefined as Error | undefined };
  const seen = {
    closed: [] as string[],
    opened: [] as string[],
    swaps: [] as string[],
    problems: [] as string[],
  };
  const failClosing = new Set<string>();
  const close = (generation: string): void => {
    if (failClosing.has(generation)) throw new Error(`${generation} stays open`);
    seen.closed.push(generation);
  };
  const source = createSnapshotSource(
    fakeSnapshot(first, close),
    {
      pollMilliseconds: 2 ** 30,
      onSwap: (generation) => seen.swaps.push(generation),
      onProblem: (error) => seen.problems.push(String(error)),
    },
    {
      readCurrent: async () => published.current,
      open: async () => {
        seen.opened.push(published.current);
        if (published.failure) throw published.failure;
        return fakeSnapshot(published.current, close);
      },
    },
  );
  return { source, published, seen, failClosing };
}

const damaged = new AppError('index-damaged', { file: 'two', problem: 'cut', command: 'build' });
const tooManyFiles = Object.assign(new Error('too many open files'), { code: 'EMFILE' });
const generationOf = async ({ generation }: Snapshot): Promise<string> => generation;

describe('a source of snapshots', () => {
  test('swaps between two pieces of work and closes the old snapshot', async () => {
    const { source, published, seen } = sourceOver('one');
    expect(await source.use(generationOf)).toBe('one');
    published.current = 'two';
    await source.refresh();
    expect(await source.use(generationOf)).toBe('two');
    expect(seen).toEqual({ closed: ['one'], opened: ['two'], swaps: ['two'], problems: [] });
    await source.close();
  });

  test('keeps a snapshot open until its last piece of work has settled', async () => {
    const { source, published, seen } = sourceOver('one');
    const [first, second] = [resolvable(), resolvable()];
    const works = [first, second].map(({ promise }) =>
      source.use(async (snapshot) => {
        await promise;
        expect(seen.closed).toEqual([]);
        return snapshot.generation;
      }),
    );
    published.current = 'two';
    await source.refresh();
    expect(await source.use(generationOf)).toBe('two');
    first.resolve();
    expect(await works[0]).toBe('one');
    expect(seen.closed).toEqual([]);
    second.resolve();
    expect(await works[1]).toBe('one');
    expect(seen.closed).toEqual(['one']);
    await source.close();
    expect(seen.closed).toEqual(['one', 'two']);
  });

  test('gives a snapshot back when the work fails', async () => {
    const { source, seen } = sourceOver('one');
    await expect(source.use(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
    await source.close();
    expect(seen.closed).toEqual(['one']);
  });

  test('goes on with the old snapshot when the new one is damaged, and says so once', async () => {
    const { source, published, seen } = sourceOver('one');
    published.current = 'two';
    published.failure = damaged;
    await source.refresh();
    await source.refresh();
    expect(await source.use(generationOf)).toBe('one');
    expect(seen).toEqual({ closed: [], opened: ['two'], swaps: [], problems: [String(damaged)] });
    published.current = 'three';
    published.failure = undefined;
    await source.refresh();
    expect(await source.use(generationOf)).toBe('three');
    expect(seen.swaps).toEqual(['three']);
    await source.close();
  });

  test('tries again what failed for a reason that may pass, and says so once', async () => {
    const { source, published, seen } = sourceOver('one');
    published.current = 'two';
    published.failure = tooManyFiles;
    await source.refresh();
    await source.refresh();
    expect(await source.use(generationOf)).toBe('one');
    expect(seen.problems).toEqual([String(tooManyFiles)]);
    published.failure = undefined;
    await source.refresh();
    expect(await source.use(generationOf)).toBe('two');
    expect(seen.opened).toEqual(['two', 'two', 'two']);
    await source.close();
  });

  test('says that a generation is damaged even when it failed for another reason before', async () => {
    const { source, published, seen } = sourceOver('one');
    published.current = 'two';
    published.failure = tooManyFiles;
    await source.refresh();
    published.failure = damaged;
    await source.refresh();
    await source.refresh();
    expect(seen.problems).toEqual([String(tooManyFiles), String(damaged)]);
    expect(seen.opened).toEqual(['two', 'two']);
    await source.close();
  });

  test.each([
    ['when nothing runs on it', false],
    ['after its last piece of work', true],
  ])('tells that the old snapshot cannot be closed %s', async (_, isUsed) => {
    const { source, published, seen, failClosing } = sourceOver('one');
    failClosing.add('one');
    const work = resolvable();
    const running = isUsed ? source.use(() => work.promise) : undefined;
    published.current = 'two';
    await source.refresh();
    work.resolve();
    await running;
    await source.use(generationOf);
    expect(seen.swaps).toEqual(['two']);
    expect(seen.problems).toEqual(['Error: one stays open']);
    await source.close();
    expect(seen.closed).toEqual(['two']);
  });

  test('closes its snapshot once, however often it is closed', async () => {
    const { source, seen } = sourceOver('one');
    await Promise.all([source.close(), source.close()]);
    expect(seen.closed).toEqual(['one']);
  });

  test('opens a generation once, however often it is asked to look', async () => {
    const { source, published, seen } = sourceOver('one');
    published.current = 'two';
    await Promise.all([source.refresh(), source.refresh(), source.refresh()]);
    await source.refresh();
    expect(seen.swaps).toEqual(['two']);
    await source.close();
  });

  test('waits for running work when it is closed, and takes no more', async () => {
    const { source, seen } = sourceOver('one');
    const work = resolvable();
    const running = source.use(() => work.promise);
    const closing = source.close();
    await expect(source.use(generationOf)).rejects.toThrow('closed');
    expect(seen.closed).toEqual([]);
    work.resolve();
    await Promise.all([running, closing]);
    expect(seen.closed).toEqual(['one']);
  });
});
