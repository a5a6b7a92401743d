import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseMarkdownArticle } from '../../src/corpus/parse-markdown-article.ts';

function parse(written: string): Article {
  const outcome = parseMarkdownArticle('a', written);
  if (outcome.kind === 'refused') return expect.fail(JSON.stringify(outcome.problem));
  return outcome.value;
}

const refusal = (written: string) => {
  const outcome = parseMarkdownArticle('a', written);
  return outcome.kind === 'refused' ? outcome.problem : null;
};

describe('parseMarkdownArticle', () => {
  it('reads every field of the front matter', () => {
    const head = [
      'title: Vụ Địa bàn sơ kết',
      'date: 2018-07-12',
      'url: https://example.vn/so-ket',
      'unit: Vụ Địa bàn',
      'author: Bích Đào',
      'tags: [sơ kết, "địa bàn"]',
      'synthetic: true',
      'other: 5',
    ].join('\r\n');
    expect(parse(`\uFEFF---\r\n${head}\r\n---\r\n\r\nVụ họp.\r\n`)).toEqual({
      id: 'a',
      title: 'Vụ Địa bàn sơ kết',
      text: 'Vụ họp.',
      date: '2018-07-12',
      url: 'https://example.vn/so-ket',
      unit: 'Vụ Địa bàn',
      author: 'Bích Đào',
      tags: ['sơ kết', 'địa bàn'],
      synthetic: true,
    });
  });

  it('takes the first heading for the title where none is given', () => {
    expect(parse('# Vụ **Địa bàn** họp #\n\nNội dung.')).toMatchObject({
      title: 'Vụ Địa bàn họp',
      text: 'Nội dung.',
    });
    expect(parse('---\nunit: Vụ\n---\n# Tên bài\nNội dung.')).toMatchObject({ title: 'Tên bài' });
  });

  it('leaves out a heading that repeats the title, and keeps another', () => {
    expect(parse('---\ntitle: Họp\n---\n# Họp\n\nXong.').text).toBe('Xong.');
    expect(parse('---\ntitle: Họp\n---\n# Phần một\n\nXong.').text).toBe('Phần một\n\nXong.');
  });

  it('takes empty fields for absent ones', () => {
    expect(parse('---\ntitle: Họp\nurl:\ndate: ""\ntags:\n---\nXong.')).toMatchObject({
      url: null,
      date: null,
      tags: [],
    });
  });

  it('does without front matter and without a title', () => {
    expect(parse('Chỉ có một đoạn.')).toMatchObject({ title: '', text: 'Chỉ có một đoạn.' });
  });

  it.each([
    ['---\ntitle: [a\n---\nb', 'front-matter-broken', { line: 3 }],
    ['\n---\ntitle: a\nunit: b: c\n---\nb', 'front-matter-broken', { line: 3 }],
    ['---\ntitle: a\nb', 'front-matter-open', { limit: 20_000 }],
    ['---\na: *none\n---\nb', 'front-matter-alias', {}],
    ['---\ntitle: 2018\n---\nb', 'field-not-text', { field: 'title', actual: '2018' }],
    ['---\ntags: sơ kết\n---\nb', 'field-not-list', { field: 'tags', actual: '"sơ kết"' }],
    ['---\ntags: [a, 5]\n---\nb', 'field-not-text', { field: 'tags.1', actual: '5' }],
    ['---\nsynthetic: vâng\n---\nb', 'field-not-boolean', { field: 'synthetic', actual: '"vâng"' }],
    ['---\n- a\n---\nb', 'fields-missing', { actual: '[…]' }],
    ['---\ntitle: &x [*x]\n---\nb', 'field-not-text', { field: 'title', actual: '[…]' }],
    ['---\ntitle: {a: b}\n---\nb', 'field-not-text', { field: 'title', actual: '{…}' }],
    ['---\ndate: 31/02/2018\n---\nb', 'date-wrong', { value: '31/02/2018' }],
    ['---\ndate: hôm qua\n---\nb', 'date-wrong', { value: 'hôm qua' }],
    ['---\nurl: javascript:alert(1)\n---\nb', 'url-wrong', { value: 'javascript:alert(1)' }],
    ['---\nurl: example.vn\n---\nb', 'url-wrong', {}],
    ['---\ntitle: a\n---\n\n', 'article-empty', {}],
  ])('refuses %j', (written, code, values) => {
    expect(refusal(written)).toMatchObject({ code, values });
  });

  it('does not unfold aliases without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`,
    );
    expect(refusal(`---\na0: &a0 [x]\n${levels.join('\n')}\n---\nb`)?.code).toBe(
      'front-matter-alias',
    );
  });
});
