import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { openEmbedder } from '../../src/open-embedder.ts';
import { retrieve } from '../../src/retrieval/retrieve.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';
import { buildIndex } from '../../src/search-index/build-index.ts';
import { openSnapshot } from '../../src/search-index/open-snapshot.ts';
import type { Snapshot } from '../../src/search-index/snapshot.ts';

const articles = [
  {
    id: 'boats-2020',
    title: 'Sở Thủy sản tổng kết năm 2020',
    date: '2021-01-12',
    body: 'Ngày 08/01/2021, Sở Thủy sản tổ chức hội nghị tổng kết công tác năm 2020 về đội tàu khai thác xa bờ.',
  },
  {
    id: 'boats-2018',
    title: 'Sở Thủy sản tổng kết năm 2018',
    date: '2019-01-10',
    body: 'Ngày 07/01/2019, Sở Thủy sản tổ chức hội nghị tổng kết công tác năm 2018 về đội tàu khai thác xa bờ.',
  },
  {
    id: 'schools',
    title: 'Sở Giáo dục khai giảng năm học mới',
    date: '2020-09-06',
    body: 'Ngày 05/9/2020, ngành giáo dục khai giảng năm học mới tại các trường trong tỉnh.',
  },
  {
    id: 'roads',
    title: 'Khởi công đường ven biển',
    date: '2020-03-02',
    body: 'Ngày 01/3/2020, tỉnh khởi công tuyến đường ven biển dài 40 km.',
  },
];

let folder: string;
let embedder: Embedder;
let snapshot: Snapshot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thu-ky-retrieval-'));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  embedder = await openEmbedder('vi-en-static', folder);
  await buildIndex({ corpus, dataFolder: folder, embedder });
  snapshot = await openSnapshot(folder, embedder.model);
});
afterAll(async () => {
  snapshot.close();
  await rm(folder, { recursive: true });
});

const rank = async (text: string, options = {}) => {
  const question = understandQuestion(text, '2024-06-01');
  const ranked = await retrieve(question, { snapshot, embedder }, { limit: 4, ...options });
  return ranked.map(({ passage }) => passage.articleId);
};

/** The first two places follow from the reasons given; the tails were taken from what came out. */
describe('ranking', () => {
  test.each([
    // The year decides between look-alikes; the school year shares 2020 and "năm".
    [
      'Hội nghị tổng kết của Sở Thủy sản năm 2020',
      ['boats-2020', 'boats-2018', 'schools', 'roads'],
    ],
    ['Hội nghị tổng kết của Sở Thủy sản năm 2018', ['boats-2018', 'boats-2020', 'schools']],
    // Without marks the folded leg finds the same.
    ['hoi nghi tong ket so thuy san nam 2018', ['boats-2018', 'boats-2020', 'schools']],
    // What shares neither words nor meaning is not proposed at all.
    ['duong ven bien khoi cong', ['roads', 'boats-2020', 'boats-2018']],
  ])('%s', async (question, expected) => {
    const ranked = await rank(question);
    expect(ranked).toEqual(expected);
  });

  test('a month restricts to the articles that touch it', async () => {
    expect(await rank('Có gì trong tháng 1/2019?')).toEqual(['boats-2018']);
  });

  test('a leg alone is not restricted, so that its own figure can be measured', async () => {
    expect(await rank('đường ven biển tháng 1/2019', { leg: 'folded' })).toContain('roads');
  });

  test('nothing of the corpus is found for words that are not there', async () => {
    expect(await rank('qwxz', { leg: 'marked' })).toEqual([]);
  });
});
