import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import { createIsWithin, partKey } from '../../src/corpus/corpus-part.ts';

const article = (id: string, ...tags: string[]) => ({ id: id as ArticleId, tags });
const within = (folders: string[], tags: string[], ...asked: Parameters<typeof article>) =>
  createIsWithin({ folders, tags })(article(...asked));

describe('an article', () => {
  test('is within a folder when its id lies below it', () => {
    expect(within(['2018/so-ket'], [], '2018/so-ket/a')).toBe(true);
    expect(within(['2018'], [], '2018/so-ket/a')).toBe(true);
    expect(within(['/2018/'], [], '2018/a')).toBe(true);
    expect(within(['2018'], [], '2018-so-ket/a')).toBe(false);
    expect(within(['2018/so-ket'], [], '2018/so-ket')).toBe(false);
    expect(within(['so-ket'], [], '2018/so-ket/a')).toBe(false);
  });

  test('is within by a tag, however it is written', () => {
    expect(within([], ['cong  KHAI'], 'a', 'Công khai')).toBe(true);
    expect(within([], ['công'], 'a', 'Công khai')).toBe(false);
    expect(within([], ['Đảng'], 'a', 'dang')).toBe(true);
  });

  test('needs only one of all folders and tags', () => {
    expect(within(['2018'], ['mở'], '2019/a', 'Mở')).toBe(true);
    expect(within(['2018'], ['mở'], '2018/a')).toBe(true);
    expect(within(['2018'], ['mở'], '2019/a')).toBe(false);
  });

  test('is always within where nothing is named, and never where the names are empty', () => {
    expect(within([], [], 'a')).toBe(true);
    expect(within([''], [], 'a')).toBe(false);
    expect(within(['/', './'], [' '], 'a/b', ' ')).toBe(false);
  });
});

test('parts of the same names have one key', () => {
  const key = partKey({ folders: ['b', 'a/'], tags: ['Mở'] });
  expect(partKey({ folders: ['/a', 'b', 'b'], tags: ['mo'] })).toBe(key);
  expect(partKey({ folders: ['a', 'b', 'mo'], tags: [] })).not.toBe(key);
});
