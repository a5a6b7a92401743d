import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/errors.ts';
import { buildIndex } from '../../src/search-index/build-index.ts';
import { indexCommand, indexPlaces } from '../../src/search-index/index-places.ts';
import { openSnapshot } from '../../src/search-index/open-snapshot.ts';
import { createFakeEmbedder, fakeModel } from './fake-embedder.ts';
import { createWorkplace, threeArticles, type Workplace } from './small-corpus.ts';

const graph = 'graph.hnsw';
/** What nothing can replace. */
const sources = ['manifest.json', 'postings.bin', 'store.sqlite', 'vectors.f32'];
const shares = [0, 0.001, 0.1, 0.37, 0.5, 0.72, 0.9, 0.999, 1];

let place: Workplace;
let dataFolder = '';
let generation = '';
let folder = '';
beforeAll(async () => {
  place = await createWorkplace();
  await place.writeCorpus(threeArticles);
  const { embedder } = createFakeEmbedder();
  const { corpus } = place;
  const options = { corpus, dataFolder: place.dataFolder, embedder, exactScanLimit: 1 };
  ({ generation } = await buildIndex(options));
});
afterAll(() => place.remove());

/** Every test damages a copy. */
beforeEach(async () => {
  dataFolder = `${place.dataFolder}-copy`;
  await cp(place.dataFolder, dataFolder, { recursive: true });
  folder = join(indexPlaces(dataFolder).generations, generation);
});
afterEach(() => rm(dataFolder, { recursive: true }));

async function flipBit(path: string, share: number): Promise<void> {
  const bytes = await readFile(path);
  const bit = Math.floor(share * (bytes.length * 8 - 1));
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  await writeFile(path, bytes);
}

const opening = () => openSnapshot(dataFolder, fakeModel);

describe('an index', () => {
  test('has a record of every file', async () => {
    expect((await readdir(folder)).sort()).toEqual([graph, ...sources]);
    (await opening()).close();
  });

  describe.each([...sources, graph])('with damage in %s', (name) => {
    test.each(shares)('is refused when the bit at %d of its length is flipped', async (share) => {
      await flipBit(join(folder, name), share);
      await expect(opening()).rejects.toMatchObject({
        code: 'index-damaged',
        values: { file: join(folder, name), problem: expect.stringMatching(/^sha256: .+ ≠ /) },
      });
    });

    test('is refused when it is cut', async () => {
      await truncate(join(folder, name), 100);
      await expect(opening()).rejects.toMatchObject({
        code: 'index-damaged',
        values: { file: join(folder, name), problem: expect.stringContaining(' ≠ ') },
      });
    });
  });

  test.each(sources)('is refused when %s is gone', async (name) => {
    await rm(join(folder, name));
    await expect(opening()).rejects.toMatchObject({
      code: 'index-damaged',
      values: { file: join(folder, name), problem: 'ENOENT' },
    });
  });

  describe('without the file of its graph', () => {
    const queries = ['Hội thao có 12 đội', 'Phòng Thủy lợi', 'a', 'e'];

    /** What the graph answers, and what was told of a rebuild. */
    async function answers() {
      const causes: AppError[] = [];
      const onGraphRebuild = (cause: AppError) => causes.push(cause);
      const snapshot = await openSnapshot(dataFolder, fakeModel, {
        exactScanLimit: 1,
        onGraphRebuild,
      });
      const { embedder } = createFakeEmbedder();
      const vectors = await Promise.all(queries.map(embedder.embedQuery));
      const found = vectors.map((vector) => snapshot.dense.search(vector, 3));
      snapshot.close();
      return { found, causes };
    }

    let before: Awaited<ReturnType<typeof answers>>;
    beforeEach(async () => {
      before = await answers();
      expect(before.causes).toEqual([]);
      expect(before.found.every((hits) => hits.length > 1)).toBe(true);
    });

    async function expectRebuilt(problem: RegExp): Promise<void> {
      const { found, causes } = await answers();
      expect(found).toEqual(before.found);
      expect(causes).toMatchObject([
        {
          code: 'index-damaged',
          values: { file: join(folder, graph), problem: expect.stringMatching(problem) },
        },
      ]);
    }

    test('builds it anew, says so and answers as before', async () => {
      await rm(join(folder, graph));
      await expectRebuilt(/^ENOENT$/);
    });
  });

  test.each([0, 0.3, 0.6, 0.9, 1])(
    'is refused when the bit at %d of the line that names it is flipped',
    async (share) => {
      await flipBit(indexPlaces(dataFolder).current, share);
      await expect(opening()).rejects.toMatchObject({ code: 'index-damaged' });
    },
  );

  test('is missing where none was built, and the way to one is named', async () => {
    await rm(indexPlaces(dataFolder).current);
    await expect(opening()).rejects.toMatchObject({
      code: 'index-missing',
      values: { folder: dataFolder, command: `npm run index -- --data ${dataFolder}` },
    });
    expect(indexCommand('data')).toBe('npm run index');
    expect(indexCommand('my data')).toBe('npm run index -- --data "my data"');
  });

  test.each([
    { id: 'other' },
    { sha256: '1'.repeat(64) },
    { dimensions: 4 },
    { queryPrefix: 'query: ' },
    { passagePrefix: 'passage: ' },
    { pooling: 'mean' as const },
  ])('of another model is refused: %o', async (difference) => {
    const other = openSnapshot(dataFolder, { ...fakeModel, ...difference });
    await expect(other).rejects.toMatchObject({
      code: 'index-of-another-model',
      values: {
        indexed: 'fake (sha256 0000000000000000…, 3, cls, ""/"")',
        wanted: expect.stringContaining(String(Object.values(difference)[0]).slice(0, 16)),
      },
    });
  });

  test.each([
    [{ formatVersion: 1 }, '1.1'],
    [{ textVersion: 7 }, '2.7'],
    [{ formatVersion: 9, files: null, bm25: 'unknown' }, '9.1'],
  ])('of another version is refused: %o', async (difference, indexed) => {
    await republish(difference);
    await expect(opening()).rejects.toMatchObject({
      code: 'index-of-another-version',
      values: { indexed, supported: '2.1' },
    });
  });

  test('whose manifest names a file outside of what is read is still checked', async () => {
    await writeFile(join(folder, 'facts.bin'), 'facts');
    await republish({
      files: { ...(await manifest()).files, 'facts.bin': { bytes: 6, sha256: '0'.repeat(64) } },
    });
    await expect(opening()).rejects.toMatchObject({ values: { problem: 'bytes: 5 ≠ 6' } });
  });

  test('leaves no file open when its last part cannot be opened', async () => {
    const store = Buffer.from('no database');
    await writeFile(join(folder, 'store.sqlite'), store);
    const sha256 = createHash('sha256').update(store).digest('hex');
    const record = { bytes: store.length, sha256 };
    await republish({ files: { ...(await manifest()).files, 'store.sqlite': record } });
    const free = lowestFreeDescriptor();
    const failing = openSnapshot(dataFolder, fakeModel, { exactScanLimit: 1 });
    await expect(failing).rejects.toThrow('not a database');
    expect(lowestFreeDescriptor()).toBe(free);
  });
});

/** A file that stays open keeps its number from the next. */
function lowestFreeDescriptor(): number {
  const descriptor = openSync(indexPlaces(dataFolder).current, 'r');
  closeSync(descriptor);
  return descriptor;
}

async function manifest() {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

/** Changes the manifest as another version of the program would have written it. */
async function republish(changes: object): Promise<void> {
  const text = JSON.stringify({ ...(await manifest()), ...changes });
  const name =
    generation.slice(0, -16) + createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFile(join(folder, 'manifest.json'), text);
  const { generations, current } = indexPlaces(dataFolder);
  await rename(folder, join(generations, name));
  await writeFile(current, `${name}\n`);
}
