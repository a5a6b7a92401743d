import { expect, it } from 'vitest';
import { readArticleId } from '../../src/corpus/article-id.ts';

it.each([
  ['2018/vu-dia-ban', '2018/vu-dia-ban'],
  ['Báo cáo quý I (bản 2)', 'Báo cáo quý I (bản 2)'],
  ['Họp'.normalize('NFD'), 'Họp'],
  ['a..b', 'a..b'],
  ['😀', '😀'],
])('takes the id %s', (written, id) => {
  expect(readArticleId(written)).toEqual({ kind: 'read', value: id });
});

it.each(['', '  ', '/etc/a', '../a', 'a/../b', 'a\\..\\b', 'a#1', 'a\nb', 'a\tb', 'x'.repeat(201)])(
  'refuses the id %j',
  (written) => {
    expect(readArticleId(written)).toMatchObject({
      kind: 'refused',
      problem: { code: 'id-wrong' },
    });
  },
);
