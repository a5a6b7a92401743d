import { describe, expect, it } from 'vitest';
import { parseJsonArticle } from '../../src/corpus/parse-json-article.ts';

const line = { id: 'tin/1', title: 'Họp', body: 'Vụ họp.' };

describe('parseJsonArticle', () => {
  it('reads the fields that must be there, the title may be empty', () => {
    expect(parseJsonArticle(JSON.stringify({ ...line, title: '' }))).toEqual({
      kind: 'read',
      value: {
        id: 'tin/1',
        title: '',
        text: 'Vụ họp.',
        date: null,
        url: null,
        unit: null,
        author: null,
        tags: [],
        synthetic: false,
      },
    });
  });

  it('reads what else is known', () => {
    const more = {
      date: '09/07/2018',
      url: 'http://example.vn/1',
      unit: 'Vụ\nĐịa bàn',
      author: null,
      tags: ['họp', ' '],
      synthetic: true,
      views: 5,
    };
    expect(parseJsonArticle(JSON.stringify({ ...line, ...more }))).toMatchObject({
      value: {
        date: '2018-07-09',
        url: 'http://example.vn/1',
        unit: 'Vụ Địa bàn',
        author: null,
        tags: ['họp'],
        synthetic: true,
      },
    });
  });

  it.each([
    [{ ...line, id: undefined }, 'field-missing', { field: 'id' }],
    [{ ...line, body: undefined }, 'field-missing', { field: 'body' }],
    [{ ...line, title: null }, 'field-not-text', { field: 'title', actual: 'null' }],
    [{ ...line, id: 12 }, 'field-not-text', { field: 'id', actual: '12' }],
    [{ ...line, tags: 'họp' }, 'field-not-list', { field: 'tags', actual: '"họp"' }],
    [{ ...line, tags: 'x'.repeat(200) }, 'field-not-list', { actual: `"${'x'.repeat(99)}…` }],
    [{ ...line, body: ' \u200B\n' }, 'article-empty', {}],
    [{ ...line, id: '../x' }, 'id-wrong', { id: '../x' }],
    [{ ...line, date: '2018-02-30' }, 'date-wrong', { value: '2018-02-30' }],
    [{ ...line, url: 'ftp://example.vn' }, 'url-wrong', {}],
    [[line], 'fields-missing', { actual: '[…]' }],
    [null, 'fields-missing', { actual: 'null' }],
  ])('refuses %j', (value, code, values) => {
    expect(parseJsonArticle(JSON.stringify(value))).toMatchObject({
      kind: 'refused',
      problem: { code, values },
    });
  });

  it('refuses a line that is no JSON', () => {
    const problem = { code: 'json-broken', values: {} };
    expect(parseJsonArticle('{"id": "a",')).toEqual({ kind: 'refused', problem });
  });
});
