import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { type BuildProgress, buildIndex } from '../../src/search-index/build-index.ts';
import { takeBuildLock } from '../../src/search-index/build-lock.ts';
import { indexPlaces } from '../../src/search-index/index-places.ts';
import { openSnapshot } from '../../src/search-index/open-snapshot.ts';
import { openSnapshotSource } from '../../src/search-index/snapshot-source.ts';
import { createFakeEmbedder, fakeModel } from './fake-embedder.ts';
import { createWorkplace, threeArticles, type Workplace } from './small-corpus.ts';

let place: Workplace;
beforeEach(async () => {
  place = await createWorkplace();
  await place.writeCorpus(threeArticles);
});
afterEach(() => place.remove());

function build(options: Partial<Parameters<typeof buildIndex>[0]> = {}) {
  const { corpus, dataFolder } = place;
  return buildIndex({ corpus, dataFolder, embedder: createFakeEmbedder().embedder, ...options });
}

const generations = () => readdir(indexPlaces(place.dataFolder).generations);

describe('a build', () => {
  test('makes articles findable by every leg', async () => {
    const report = await build();
    expect(report).toMatchObject({ articles: 3, reused: 0, refused: [] });
    const snapshot = await openSnapshot(place.dataFolder, fakeModel);
    expect(snapshot).toMatchObject({
      generation: report.generation,
      model: fakeModel,
      articleCount: 3,
      passageCount: report.passages,
    });
    const best = (hits: readonly { passage: number }[]) =>
      snapshot.passages(hits.slice(0, 1).map(({ passage }) => passage))[0]?.articleId;
    expect(best(snapshot.marked.search('kiểm tra vụ mùa', 5))).toBe('trong-trot');
    expect(best(snapshot.folded.search('kiem tra vu mua', 5))).toBe('trong-trot');
    const [passage] = snapshot.passagesOf('hoi-thao' as ArticleId);
    const vector = await createFakeEmbedder().embedder.embedQuery(`Hội thao\n${passage?.text}`);
    expect(best(snapshot.dense.search(vector, 5))).toBe('hoi-thao');
    snapshot.close();
  });

  test('finds a passage by the title and the unit of its article', async () => {
    await place.writeCorpus([
      { id: 'a', title: 'Một', body: 'Cùng một lời.', unit: 'Đội Kênh Bắc' },
      { id: 'b', title: 'Hai', body: 'Cùng một lời.', unit: 'Đội Kênh Nam' },
    ]);
    await build();
    const snapshot = await openSnapshot(place.dataFolder, fakeModel);
    const best = (question: string) => snapshot.marked.search(question, 1)[0]?.passage;
    expect([best('đội kênh nam'), best('kênh bắc'), best('hai')]).toEqual([1, 0, 1]);
    snapshot.close();
  });

  test('knows the dates that an article names and when it was posted', async () => {
    await build();
    const snapshot = await openSnapshot(place.dataFolder, fakeModel);
    const touches = (day: string) => snapshot.touchesPeriod(0, { first: day, last: day });
    expect(['2021-04-03', '2021-04-05', '2021-04-04'].map(touches)).toEqual([true, true, false]);
    snapshot.close();
  });

  test('keeps the facts of each article, and counts them', async () => {
    const report = await build();
    const snapshot = await openSnapshot(place.dataFolder, fakeModel);
    const article = snapshot.article('hop-thuy-loi' as ArticleId);
    const facts = article && readFacts(article);
    expect(snapshot.facts.factsOf('hop-thuy-loi' as ArticleId)).toEqual(facts);
    expect(report.meetings).toBe(snapshot.facts.meetings({}).length);
    expect(report.people).toBe(snapshot.facts.people().length);
    expect(report.people).toBeGreaterThan(0);
    snapshot.close();
  });

  test('leaves the facts of a generation that is open as they are', async () => {
    await build();
    const before = await openSnapshot(place.dataFolder, fakeModel);
    const [one, ...rest] = threeArticles;
    const body = one?.body.replace('Vũ Thị Hạnh', 'Lò Thị Mẫn') ?? '';
    await place.writeCorpus([...rest, { ...one, id: 'hop-khac', title: 'Họp', body }]);
    await build();
    const after = await openSnapshot(place.dataFolder, fakeModel);
    const names = ({ facts }: typeof after) => facts.people().map(({ name }) => name);
    expect([names(before), names(after)]).toEqual([['Vũ Thị Hạnh'], ['Lò Thị Mẫn']]);
    expect(before.facts.factsOf('hop-khac' as ArticleId).people).toEqual([]);
    before.close();
    after.close();
  });

  test('lists what it refuses, with the reason, and goes on', async () => {
    await place.writeCorpus([
      '{"id": "cut',
      ...threeArticles,
      { ...threeArticles[0], body: 'x' } as never,
    ]);
    const { articles, refused } = await build();
    expect(articles).toBe(3);
    expect(refused).toHaveLength(2);
    for (const { source, problem } of refused) {
      expect(source).toContain('corpus.jsonl');
      expect(problem.code).not.toBe('unexpected');
    }
  });

  test('tells how far it is', async () => {
    const seen: BuildProgress[] = [];
    const { passages } = await build({ exactScanLimit: 1, onProgress: (at) => seen.push(at) });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
      'reading',
      'vectors',
      'publishing',
    ]);
    const bytesTotal = (await stat(place.corpus)).size;
    expect(seen.findLast(({ phase }) => phase === 'reading')).toEqual({
      phase: 'reading',
      articles: 3,
      passages,
      bytesDone: bytesTotal,
      bytesTotal,
    });
  });

  test('publishes nothing when no article is usable, and keeps the old index', async () => {
    const { generation } = await build();
    await place.writeCorpus(['not json']);
    await expect(build()).rejects.toMatchObject({
      code: 'corpus-empty',
      values: { corpus: place.corpus, refused: 1 },
    });
    expect(await generations()).toEqual([generation]);
    const snapshot = await openSnapshot(place.dataFolder, fakeModel);
    expect(snapshot.generation).toBe(generation);
    snapshot.close();
  });

  test('embeds a passage once, and anew only when told to', async () => {
    const first = createFakeEmbedder();
    const { passages } = await build({ embedder: first.embedder });
    expect(first.embedded).toHaveLength(passages);

    const [one, ...rest] = threeArticles;
    await place.writeCorpus([{ id: 'new', title: '', body: 'Bài mới.' }, ...rest, one ?? '']);
    const second = createFakeEmbedder();
    const report = await build({ embedder: second.embedder });
    expect(second.embedded).toEqual(['Bài mới.']);
    expect(report).toMatchObject({ embedded: 1, reused: passages });

    const third = createFakeEmbedder();
    expect(await build({ embedder: third.embedder, full: true })).toMatchObject({ reused: 0 });
    expect(third.embedded).toHaveLength(passages + 1);
  });

  test('keeps the generation before the living one and removes older ones', async () => {
    await build();
    const { generation: second } = await build();
    const { generation: third } = await build();
    expect((await generations()).sort()).toEqual([second, third].sort());
  });

  test('clears away what killed builds left', async () => {
    const { generations: folder, current } = indexPlaces(place.dataFolder);
    await build();
    await mkdir(join(folder, '.building-20200101T000000000Z'));
    await writeFile(join(folder, '.building-20200101T000000000Z', 'store.sqlite'), 'half');
    await mkdir(join(folder, '20200101T000000000Z-0123456789abcdef'));
    await writeFile(`${current}.next`, 'half');
    const { generation } = await build();
    expect(await generations()).toHaveLength(2);
    expect(await generations()).toContain(generation);
    expect((await readdir(join(place.dataFolder, 'index'))).sort()).toEqual([
      'build.lock',
      'current',
      'generations',
    ]);
  });

  test('leaves nothing behind when it fails', async () => {
    const { embedder } = createFakeEmbedder();
    const failing = { ...embedder, embedPassages: () => Promise.reject(new Error('no vectors')) };
    await expect(build({ embedder: failing })).rejects.toThrow('no vectors');
    expect(await generations()).toEqual([]);
    await build();
  });

  test('is refused while another one runs in the same folder', async () => {
    await build();
    const { buildLock } = indexPlaces(place.dataFolder);
    const lock = takeBuildLock(buildLock, place.dataFolder);
    await expect(build()).rejects.toMatchObject({
      code: 'index-build-running',
      values: { folder: place.dataFolder },
    });
    lock.release();
    await build();
  });

  test('mends a damaged line that names the living generation', async () => {
    await build();
    await writeFile(indexPlaces(place.dataFolder).current, '../../etc\n');
    const { generation } = await build();
    expect(await readFile(indexPlaces(place.dataFolder).current, 'utf8')).toBe(`${generation}\n`);
  });
});

describe('a source of snapshots over a data folder', () => {
  test('follows the builds, and goes on when a new one is damaged', async () => {
    const first = await build();
    const problems: unknown[] = [];
    const source = await openSnapshotSource(place.dataFolder, fakeModel, {
      pollMilliseconds: 2 ** 30,
      onProblem: (error) => problems.push(error),
    });
    const living = () =>
      source.use(async ({ generation, marked }) => {
        expect(marked.search('vụ mùa', 1)).toHaveLength(1);
        return generation;
      });
    expect(await living()).toBe(first.generation);
    const second = await build();
    await source.refresh();
    expect(await living()).toBe(second.generation);
    const third = await build();
    const { generations: folder } = indexPlaces(place.dataFolder);
    await writeFile(join(folder, third.generation, 'postings.bin'), 'torn');
    await source.refresh();
    expect(await living()).toBe(second.generation);
    expect(problems).toMatchObject([{ code: 'index-damaged' }]);
    await source.close();
  });
});
