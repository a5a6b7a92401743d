import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import type { CitedText } from '../../src/answering/cite.ts';
import { verify } from '../../src/answering/verify.ts';
import type { Article, ArticleId, PassageId } from '../../src/corpus/article.ts';

type Shown = Omit<CitedText, 'left'>;

const id = 'a' as ArticleId;
const text =
  'Ngày 12/3/2020, ông Trần Văn Bảy, Giám đốc Sở Thủy sản, chủ trì hội nghị. Kinh phí là 4,66 tỷ đồng theo Quyết định số 12/QĐ-STS.';
const article: Article = {
  id,
  title: 'Sở Thủy sản họp',
  text,
  date: '2021-01-05',
  url: null,
  unit: null,
  author: null,
  tags: [],
  synthetic: false,
};
const [first = '', second = ''] = text.split(/(?<=\.) /);
const citation = (n: number, quote: string): Citation => ({
  n,
  articleId: id,
  passageId: 'a#0' as PassageId,
  title: article.title,
  date: article.date,
  url: null,
  synthetic: false,
  quote,
});
const said = (statement: string, quotes: readonly string[] = [first]): Shown => ({
  text: statement,
  statements: [{ text: statement, numbers: quotes.map((_, at) => at + 1) }],
  citations: quotes.map((quote, at) => citation(at + 1, quote)),
});
const doubt = (cited: Shown) => verify(cited, (wanted) => (wanted === id ? article : undefined));

describe('the gate', () => {
  test.each([
    ['Ông Trần Văn Bảy, Giám đốc Sở Thủy sản, chủ trì.', [first]],
    ['12-3-2020 · Sở Thủy sản.', [first]],
    ['4,66 tỷ đồng.', [second]],
    ['Quyết định 12/QĐ-STS.', [second]],
    ['Ngày 12/3/2020 (năm 2021, suy từ ngày đăng bài).', [first]],
    ['Tại Sở Thủy sản.', [first]],
  ])('lets pass what the quotes show: %s', (statement, quotes) => {
    expect(doubt(said(statement, quotes))).toBeNull();
  });

  test('compares no words in small letters: those are the readers’ part', () => {
    expect(doubt(said('Trần Văn Bảy, Giám đốc Sở Thủy lợi.', [first]))).toBeNull();
  });

  test.each([
    ['another name', 'Ông Trần Văn Tám chủ trì.', [first], 'name-not-in-quotes'],
    [
      'another surname where a sentence begins',
      'Lê Văn Bảy chủ trì.',
      [first],
      'name-not-in-quotes',
    ],
    ['another place where a sentence begins', 'Tại Sở Lâm sản.', [first], 'name-not-in-quotes'],
    [
      'a name of the other sentence',
      'Trần Văn Bảy chi 4,66 tỷ đồng.',
      [second],
      'name-not-in-quotes',
    ],
    ['another figure', '4,67 tỷ đồng.', [second], 'number-not-in-quotes'],
    ['another day', 'Họp ngày 13-3-2020.', [first], 'number-not-in-quotes'],
    ['a part of a figure', '4 tỷ đồng.', [second], 'number-not-in-quotes'],
    ['another document', 'Quyết định 13/QĐ-STS.', [second], 'number-not-in-quotes'],
    [
      'a quote with one letter changed',
      'Có hội nghị.',
      ['ông Trần Văn Bảy chủ trì'],
      'quote-not-in-article',
    ],
    ['an empty quote', 'Có hội nghị.', [''], 'quote-not-in-article'],
    ['no quote', 'Có hội nghị.', [], 'no-citation'],
    ['an answer that is too long', `${'a'.repeat(901)}`, [first], 'too-long'],
  ])('refuses %s', (_, statement, quotes, reason) => {
    expect(doubt(said(statement, quotes))?.reason).toBe(reason);
  });

  test('refuses a statement that only another statement’s quote shows', () => {
    const cited: Shown = {
      text: '',
      statements: [
        { text: 'Ông Trần Văn Bảy chủ trì.', numbers: [1] },
        { text: '4,66 tỷ đồng.', numbers: [1] },
      ],
      citations: [citation(1, first), citation(2, second)],
    };
    expect(doubt(cited)).toEqual({ reason: 'number-not-in-quotes', detail: '4,66' });
  });

  test('refuses a source that is not in the index', () => {
    expect(verify(said('Có hội nghị.'), () => undefined)?.reason).toBe('quote-not-in-article');
  });
});
