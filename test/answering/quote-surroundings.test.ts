import { describe, expect, test } from 'vitest';
import { quoteSurroundings } from '../../src/answering/quote-surroundings.ts';
import type { Article, ArticleId, PassageId } from '../../src/corpus/article.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';

const id = 'a' as ArticleId;
const article: Article = {
  id,
  title: 'Họp giao ban. Bàn mùa vụ',
  text: 'Một. Hai người dự họp. Ba người vắng.\n\nBốn việc được giao.\nBốn việc được giao. Lan yêu cầu: làm ngay; Minh ghi nhận.',
  date: null,
  url: null,
  unit: null,
  author: null,
  tags: [],
  synthetic: true,
};
const passages = splitPassages(article).map((passage, number) => ({
  ...passage,
  number,
  text: article.text.slice(passage.start, passage.end),
}));
const snapshot = {
  article: (asked: ArticleId) => (asked === id ? article : undefined),
  passagesOf: () => passages,
};
const around = (quote: string, passage = 'a#0') =>
  quoteSurroundings(snapshot, { articleId: id, passageId: passage as PassageId, quote });

describe('around a quote stands', () => {
  test('the sentence before and the one behind', () => {
    expect(around('Hai người dự họp.')).toEqual({
      before: 'Một.',
      quote: 'Hai người dự họp.',
      after: 'Ba người vắng.',
    });
  });

  test('nothing at the ends of the article', () => {
    expect(around('Một.')).toMatchObject({ before: '', after: 'Hai người dự họp.' });
    expect(around('Lan yêu cầu: làm ngay; Minh ghi nhận.')).toMatchObject({
      before: 'Bốn việc được giao.',
      after: '',
    });
    expect(around(article.text)).toMatchObject({ before: '', after: '' });
  });

  test('the sentence of the next paragraph where a line ends', () => {
    expect(around('Ba người vắng.')).toMatchObject({
      before: 'Hai người dự họp.',
      after: 'Bốn việc được giao.',
    });
    expect(around('Bốn việc được giao.')).toMatchObject({ before: 'Ba người vắng.' });
  });

  test('what is outside of several sentences', () => {
    expect(around('Hai người dự họp. Ba người vắng.')).toMatchObject({
      before: 'Một.',
      after: 'Bốn việc được giao.',
    });
  });

  test('the rest of a sentence of which it is a part', () => {
    expect(around('làm ngay')).toMatchObject({
      before: 'Lan yêu cầu:',
      after: '; Minh ghi nhận.',
    });
  });

  test('the other words of the title, and the text behind it', () => {
    expect(around('Họp giao ban.')).toMatchObject({ before: '', after: 'Bàn mùa vụ' });
    expect(around(article.title)).toEqual({ before: '', quote: article.title, after: 'Một.' });
  });

  test('nothing where article or quote are gone', () => {
    expect(around('Năm việc.')).toBe(null);
    expect(around('')).toBe(null);
    const gone = { articleId: 'b' as ArticleId, passageId: 'b#0' as PassageId, quote: 'Một.' };
    expect(quoteSurroundings(snapshot, gone)).toBe(null);
  });
});

test('words that stand twice are meant where their passage is', () => {
  const second = article.text.lastIndexOf('Bốn');
  const [whole] = passages;
  if (!whole) throw new RangeError('There is a passage.');
  const later = { ...whole, id: 'a#1' as PassageId, start: second };
  const twice = { ...snapshot, passagesOf: () => [whole, later] };
  const cited = { articleId: id, passageId: later.id, quote: 'Bốn việc được giao.' };
  expect(quoteSurroundings(twice, cited)).toMatchObject({
    before: 'Bốn việc được giao.',
    after: 'Lan yêu cầu: làm ngay; Minh ghi nhận.',
  });
});
