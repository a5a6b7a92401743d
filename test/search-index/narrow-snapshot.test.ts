import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import { buildIndex } from '../../src/search-index/build-index.ts';
import { corpusParts } from '../../src/search-index/corpus-parts.ts';
import { narrowSnapshot } from '../../src/search-index/narrow-snapshot.ts';
import { openSnapshot } from '../../src/search-index/open-snapshot.ts';
import type { Snapshot } from '../../src/search-index/snapshot.ts';
import { createFakeEmbedder, fakeModel } from './fake-embedder.ts';
import { createWorkplace, type Line, type Workplace } from './small-corpus.ts';

const line = (folder: string, at: number): Line & { readonly tags: readonly string[] } => ({
  id: `${folder}/bai-${at}`,
  title: `Phòng Thủy lợi huyện Sông Mây họp giao ban tuần ${at}`,
  body:
    `Ngày ${at + 1}/4/2021, Phòng Thủy lợi huyện Sông Mây họp giao ban về ${folder} kênh số ${at}.\n` +
    `Đồng chí ${at % 2 ? 'Vũ Thị Hạnh' : 'Lê Văn Minh'}, Trưởng phòng ${folder === 'kin' ? 'Kế hoạch' : 'Thủy lợi'}, chủ trì, nêu Công văn số ${at}/CV-${folder.toUpperCase()}.`,
  date: `2021-05-${10 + at}`,
  tags: at < 2 ? ['Đầu tuần'] : [],
});

const open = Array.from({ length: 6 }, (_, at) => line('mo', at));
const closed = Array.from({ length: 8 }, (_, at) => line('kin', at));
/** So that neither part lies together. */
const mixed = closed.flatMap((one, at) => [one, ...open.slice(at, at + 1)]);

const places: Workplace[] = [];
const snapshots: Snapshot[] = [];
async function openIndex(lines: readonly Line[], exactScanLimit: number): Promise<Snapshot> {
  const place = await createWorkplace();
  places.push(place);
  await place.writeCorpus(lines);
  const { corpus, dataFolder } = place;
  const { embedder } = createFakeEmbedder();
  await buildIndex({ corpus, dataFolder, embedder, exactScanLimit });
  const snapshot = await openSnapshot(dataFolder, fakeModel, { exactScanLimit });
  snapshots.push(snapshot);
  return snapshot;
}

const part = { folders: ['mo'], tags: [] };
const never = Number.POSITIVE_INFINITY;
let whole: Snapshot;
let view: Snapshot;
let alone: Snapshot;
beforeAll(async () => {
  whole = await openIndex(mixed, never);
  view = await narrowSnapshot(whole, part);
  alone = await openIndex(open, never);
});
afterAll(async () => {
  for (const snapshot of snapshots) snapshot.close();
  for (const place of places) await place.remove();
});

const query = async () => createFakeEmbedder().embedder.embedQuery('giao ban kênh số 3');

describe('a narrowed snapshot is like one of these articles alone', () => {
  test('in its counts, heads and articles', () => {
    expect(view.articleCount).toBe(open.length);
    expect(view.passageCount).toBe(alone.passageCount);
    expect(view.articleHeads(4)).toEqual(alone.articleHeads(4));
    expect(view.articleHeads(100)).toHaveLength(open.length);
    for (const { id } of alone.articleHeads(100)) {
      expect(view.article(id)).toEqual(alone.article(id));
      expect(view.facts.factsOf(id)).toEqual(alone.facts.factsOf(id));
    }
  });

  test('in its meetings, people with their offices, units and documents', () => {
    expect(view.facts.meetings({})).toEqual(alone.facts.meetings({}));
    expect(view.facts.people()).toEqual(alone.facts.people());
    expect(JSON.stringify(view.facts.people())).not.toContain('Kế hoạch');
    expect(view.facts.units()).toEqual(alone.facts.units());
    expect(view.facts.articlesNaming('1/CV-MO')).toEqual(['mo/bai-1']);
    expect(view.facts.articlesNaming('1/CV-KIN')).toEqual([]);
  });

  test('in its words', () => {
    for (const leg of ['marked', 'folded'] as const) {
      expect([...view[leg].tokens()].sort()).toEqual([...alone[leg].tokens()].sort());
      for (const token of whole[leg].tokens()) {
        expect(view[leg].documentFrequency(token)).toBe(alone[leg].documentFrequency(token));
      }
      expect(view[leg].pairFrequency('kin', 'kenh')).toBe(0);
      expect(view[leg].pairFrequency('giao', 'ban')).toBe(alone[leg].pairFrequency('giao', 'ban'));
    }
  });
});

describe('the search of a narrowed snapshot', () => {
  const articlesOf = (snapshot: Snapshot, found: readonly { readonly passage: number }[]) =>
    snapshot.passages(found.map(({ passage }) => passage)).map(({ articleId }) => articleId);

  test('fills the limit with passages of the part, in their order in the whole', async () => {
    for (const leg of ['marked', 'folded'] as const) {
      const hits = view[leg].search('kin giao ban số 3', 4);
      expect(hits).toHaveLength(4);
      const all = whole[leg].search('kin giao ban số 3', 1000);
      const inside = all.filter((_, at) => articlesOf(whole, all)[at]?.startsWith('mo/'));
      expect(hits).toEqual(inside.slice(0, 4));
    }
    const dense = view.dense.search(await query(), 4);
    expect(dense).toHaveLength(4);
    expect(articlesOf(view, dense).every((id) => id.startsWith('mo/'))).toBe(true);
  });

  test('compares all vectors of the part where the whole has a graph', async () => {
    const graphed = await openIndex(mixed, 1);
    const narrowed = await narrowSnapshot(graphed, part);
    expect(narrowed.dense.search(await query(), 4)).toEqual(view.dense.search(await query(), 4));
  });

  test('gives out no passage of another article', () => {
    const outside = 'kin/bai-3' as ArticleId;
    const numbers = whole.passagesOf(outside).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(() => view.passages(numbers)).toThrow(RangeError);
    expect(view.passagesOf(outside)).toEqual([]);
    expect(view.article(outside)).toBe(undefined);
    expect(view.facts.factsOf(outside).meetings).toEqual([]);
  });
});

test('a view is made once for each part, and the whole corpus needs none', async () => {
  expect(await narrowSnapshot(whole, { folders: ['/mo/', 'mo'], tags: [] })).toBe(view);
  expect(await narrowSnapshot(whole, { folders: ['kin'], tags: [] })).not.toBe(view);
  expect(await narrowSnapshot(whole, { folders: [], tags: [] })).toBe(whole);
});

test('a part of which nothing is there knows nothing', async () => {
  const empty = await narrowSnapshot(whole, { folders: ['khong-co'], tags: [] });
  expect(empty.articleHeads(5)).toEqual([]);
  expect(empty.marked.search('giao ban', 5)).toEqual([]);
  expect(empty.facts.meetings({})).toEqual([]);
});

test('the parts of an index are its folders and tags, each with its articles', () => {
  expect(corpusParts(whole)).toEqual({
    folders: [
      { name: 'kin', articles: 8 },
      { name: 'mo', articles: 6 },
    ],
    tags: [{ name: 'Đầu tuần', articles: 4 }],
  });
});
