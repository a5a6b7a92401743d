import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, ArticleId, Passage, PassageId } from '../../src/corpus/article.ts';
import { type ArticleStore, openArticleStore } from '../../src/search-index/article-store.ts';
import { createArticleStoreWriter } from '../../src/search-index/article-store-writer.ts';
import { emptyFactStore } from './empty-fact-store.ts';

function article(id: string, rest: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    title: `Bài ${id}`,
    text: '',
    date: null,
    url: null,
    unit: null,
    author: null,
    tags: [],
    synthetic: false,
    ...rest,
  };
}

function passage(articleId: string, ordinal: number, start: number, end: number): Passage {
  const id = `${articleId}#${ordinal}` as PassageId;
  return { id, articleId: articleId as ArticleId, start, end, kind: ordinal ? 'byline' : 'body' };
}

const full = article('đủ', {
  text: '𝐀 Hội nghị họp.\nTin, ảnh: Lê Bình',
  date: '2021-03-04',
  url: 'https://example.org/a?b=1',
  unit: 'Phòng Nội vụ',
  author: 'Lê Bình',
  tags: ['họp', 'quý "I"'],
  synthetic: true,
});
const bare = article('trống');
const newer = article('mới', { text: 'Mới nhất.', date: '2022-01-01' });
const facts = emptyFactStore.factsOf(bare.id);
const days = (first: string, last = first) => ({ first, last });

let folder = '';
let store: ArticleStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  const path = join(folder, 'store.sqlite');
  const writer = createArticleStoreWriter(path);
  writer.add(bare, { passages: [], periods: [], facts });
  writer.add(full, {
    passages: [passage('đủ', 0, 0, 16), passage('đủ', 1, 17, 34)],
    periods: [days('2021-03-04'), days('2021-02-27'), days('2020-01-01', '2020-12-31')],
    facts,
  });
  writer.add(newer, {
    passages: [passage('mới', 0, 0, 9)],
    periods: [
      days('2022-01-01'),
      days('2019-05-12', '2019-05-14'),
      days('2018-07-01', '2018-07-31'),
      days('2017-03-01', '2017-04-01'),
    ],
    facts,
  });
  writer.finish();
  writer.close();
  store = openArticleStore(path, 'npm run index');
});
afterAll(async () => {
  store.close();
  await rm(folder, { recursive: true });
});

describe('the store of articles', () => {
  test('gives an article back as it was', () => {
    expect(store.article(full.id)).toEqual(full);
    expect(store.article(bare.id)).toEqual(bare);
    expect(store.article('không có' as ArticleId)).toBeUndefined();
  });

  test('cuts passages out of their article, in the order asked for', () => {
    expect(store.passages([2, 0, 1, 0]).map(({ text }) => text)).toEqual([
      'Mới nhất.',
      '𝐀 Hội nghị họp.',
      'Tin, ảnh: Lê Bình',
      '𝐀 Hội nghị họp.',
    ]);
    expect(store.passages([1])).toEqual([
      { ...passage('đủ', 1, 17, 34), number: 1, text: 'Tin, ảnh: Lê Bình' },
    ]);
    expect(store.passages([0]).map(({ text }) => text)).toEqual(['𝐀 Hội nghị họp.']);
    expect(() => store.passages([3])).toThrow('passage 3');
  });

  test('cuts the same texts when it is asked for many of one article', () => {
    const numbers = Array.from({ length: 30 }, (_, at) => [1, 0, 2][at % 3] ?? 0);
    const few = numbers.flatMap((number) => store.passages([number]));
    expect(store.passages([...numbers, ...numbers])).toEqual([...few, ...few]);
  });

  test('knows the passages of an article', () => {
    expect(store.passagesOf(full.id).map(({ id }) => id)).toEqual(['đủ#0', 'đủ#1']);
    expect(store.passagesOf(bare.id)).toEqual([]);
    expect(store.passagesOf('không có' as ArticleId)).toEqual([]);
  });

  test('knows which passages are of one article', () => {
    const [one, two, other] = [0, 1, 2].map((number) => store.articleNumberOf(number));
    expect(one).toBe(two);
    expect(one).not.toBe(other);
    expect(() => store.articleNumberOf(3)).toThrow('passage 3');
  });

  test('lists the newest articles first, those without a date last', () => {
    expect(store.articleHeads(10).map(({ id }) => id)).toEqual(['mới', 'đủ', 'trống']);
    expect(store.articleHeads(1)).toEqual([
      { id: 'mới', title: 'Bài mới', date: '2022-01-01', url: null, synthetic: false },
    ]);
    expect(store.articleHeads(-1)).toEqual([]);
  });

  test.each([
    ['the posting date', 0, '2021-03-04', '2021-03-04', true],
    ['a date at the first day', 1, '2021-02-27', '2021-03-01', true],
    ['a date at the last day', 1, '2021-02-01', '2021-02-27', true],
    ['a whole year', 0, '2020-01-01', '2020-12-31', true],
    ['a month of a year that only the year is named of', 0, '2020-03-01', '2020-03-31', false],
    ['days between two dates', 0, '2021-02-28', '2021-03-03', false],
    ['the date of another article', 0, '2022-01-01', '2022-01-01', false],
    ['its own date', 2, '2022-01-01', '2022-01-01', true],
    ['the first of three days', 2, '2019-05-12', '2019-05-12', true],
    ['a day in the middle of three', 2, '2019-05-13', '2019-05-13', true],
    ['the end of three days', 2, '2019-05-14', '2019-05-20', true],
    ['the day before three days', 2, '2019-05-11', '2019-05-11', false],
    ['the day after three days', 2, '2019-05-15', '2019-05-15', false],
    ['a day of a month of 31 days', 2, '2018-07-31', '2018-07-31', true],
    ['a day of 32 days', 2, '2017-03-15', '2017-03-15', false],
    ['32 days and more', 2, '2017-01-01', '2017-12-31', true],
  ])('finds whether an article names a date in a period: %s', (_, number, first, last, touches) => {
    expect(store.touchesPeriod(number, { first, last })).toBe(touches);
  });
});
