import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVectorCacheStore } from '../../src/search-index/vector-cache-store.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the store of vectors', () => {
  test('gives back what another process put in', () => {
    const path = join(folder, 'kept.sqlite');
    const writer = openVectorCacheStore(path);
    writer.put(new Map([['one', Float32Array.of(1, 0.5)]]));
    writer.put(
      new Map([
        ['one', Float32Array.of(0, 1)],
        ['two', new Float32Array(2)],
      ]),
    );
    writer.close();
    const reader = openVectorCacheStore(path);
    expect(reader.get(['two', 'absent', 'one'])).toEqual(
      new Map([
        ['one', Float32Array.of(0, 1)],
        ['two', new Float32Array(2)],
      ]),
    );
    expect(reader.get([])).toEqual(new Map());
    reader.close();
  });

  test('keeps a part of a larger array as itself', () => {
    const store = openVectorCacheStore(join(folder, 'part.sqlite'));
    store.put(new Map([['part', Float32Array.of(9, 1, 2, 9).subarray(1, 3)]]));
    expect(store.get(['part']).get('part')).toEqual(Float32Array.of(1, 2));
    store.close();
  });

  test('says which file is none of its own', async () => {
    const path = join(folder, 'other.sqlite');
    await writeFile(path, 'x'.repeat(5000));
    expect(() => openVectorCacheStore(path)).toThrow(
      expect.objectContaining({ code: 'embedding-cache-damaged', values: { file: path } }),
    );
  });
});
