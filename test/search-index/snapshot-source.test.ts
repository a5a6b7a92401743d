import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/search-index/snapshot.ts';
import { createSnapshotSource } from '../../src/search-index/snapshot-source.ts';

function notImplemented(): never {
  throw new Error('not implemented');
}

/** Records in `closed` when it is closed. */
function fakeSnapshot(generation: string, closed: string[]): Snapshot {
  const search = { search: notImplemented, scoresOf: notImplemented };
  const leg = { ...search, documentFrequency: notImplemented };
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
    passages: notImplemented,
    articleNumberOf: notImplemented,
    passagesOf: notImplemented,
    article: notImplemented,
    articleHeads: notImplemented,
    touchesPeriod: notImplemented,
    close: () => closed.push(generation),
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
function sourceOver(first: string, unusable: readonly string[] = []) {
  const published = { current: first };
  const seen = { closed: [] as string[], swaps: [] as string[], problems: [] as string[] };
  const source = createSnapshotSource(
    fakeSnapshot(first, seen.closed),
    {
      pollMilliseconds: 2 ** 30,
      onSwap: (generation) => seen.swaps.push(generation),
      onProblem: (error) => seen.problems.push(String(error)),
    },
    {
      readCurrent: async () => published.current,
      open: async () => {
        if (unusable.includes(published.current)) throw new Error(`${published.current} damaged`);
        return fakeSnapshot(published.current, seen.closed);
      },
    },
  );
  return { source, published, seen };
}

const generationOf = async ({ generation }: Snapshot): Promise<string> => generation;

describe('a source of snapshots', () => {
  test('swaps between two pieces of work and closes the old snapshot', async () => {
    const { source, published, seen } = sourceOver('one');
    expect(await source.use(generationOf)).toBe('one');
    published.current = 'two';
    await source.refresh();
    expect(await source.use(generationOf)).toBe('two');
    expect(seen).toEqual({ closed: ['one'], swaps: ['two'], problems: [] });
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

  test('goes on with the old snapshot when the new one is unusable, and says so once', async () => {
    const { source, published, seen } = sourceOver('one', ['two']);
    published.current = 'two';
    await source.refresh();
    await source.refresh();
    expect(await source.use(generationOf)).toBe('one');
    expect(seen).toEqual({ closed: [], swaps: [], problems: ['Error: two damaged'] });
    published.current = 'three';
    await source.refresh();
    expect(await source.use(generationOf)).toBe('three');
    expect(seen.swaps).toEqual(['three']);
    await source.close();
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
