import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseJsonArticle } from '../../src/corpus/parse-json-article.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { countParts } from '../../src/text/tokens.ts';
import { createRandom, expectCover } from '../text/cover.ts';

function article(body: string): Article {
  const outcome = parseJsonArticle(JSON.stringify({ id: 'bai', title: '', body }));
  return outcome.kind === 'read' ? outcome.value : expect.fail(outcome.problem.code);
}

function split(body: string): { kind: string; text: string; parts: number }[] {
  const whole = article(body);
  return splitPassages(whole).map(({ start, end, kind }) => {
    const text = whole.text.slice(start, end);
    return { kind, text, parts: countParts(text) };
  });
}

/** A sentence of so many syllables, its number first. */
const sentence = (number: number, parts: number) => `${number}${' việc'.repeat(parts - 1)} xong.`;
const paragraph = (parts: number) => `A${' việc'.repeat(parts - 1)}.`;

describe('splitPassages', () => {
  it('numbers the passages of an article', () => {
    expect(splitPassages(article(`${paragraph(150)}\n${paragraph(100)}`))).toMatchObject([
      { id: 'bai#0', articleId: 'bai', kind: 'body', start: 0 },
      { id: 'bai#1', articleId: 'bai', kind: 'body' },
    ]);
  });

  it('packs whole paragraphs in order up to 180 syllables', () => {
    const parts = split([60, 60, 60, 10, 180, 1].map(paragraph).join('\n\n')).map((p) => p.parts);
    expect(parts).toEqual([180, 10, 180, 1]);
  });

  it('splits a longer paragraph between sentences into parts of like size', () => {
    const body = Array.from({ length: 10 }, (_, n) => sentence(n, 19)).join(' ');
    const passages = split(body);
    expect(passages.map((passage) => passage.parts)).toEqual([100, 100]);
    expect(passages[1]?.text.startsWith('5 việc')).toBe(true);
  });

  it('keeps a long sentence whole', () => {
    expect(
      split(`${sentence(1, 20)} ${sentence(2, 400)} ${sentence(3, 20)}`).map((p) => p.parts),
    ).toEqual([21, 401, 21]);
  });

  it('cuts what is too long for a sentence at spaces', () => {
    const parts = split('việc '.repeat(3000)).map((passage) => passage.parts);
    expect(Math.max(...parts)).toBe(180);
    expect(parts.reduce((sum, part) => sum + part)).toBe(3000);
  });

  it('cuts a text without any space, but no character in two', () => {
    const passages = split('😀'.repeat(30_000));
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(4000);
    for (const { text } of passages) expect(text.isWellFormed()).toBe(true);
  });

  it('gives captions and bylines passages of their own', () => {
    const body =
      'Vụ Địa bàn họp.\n\nQuang cảnh buổi họp\n\nHọ bàn hai việc.\nRồi về.\n\nTin: Bích Đào';
    expect(split(body).map(({ kind, text }) => [kind, text])).toEqual([
      ['body', 'Vụ Địa bàn họp.'],
      ['caption', 'Quang cảnh buổi họp'],
      ['body', 'Họ bàn hai việc.\nRồi về.'],
      ['byline', 'Tin: Bích Đào'],
    ]);
  });

  it('covers any article with whole sentences, in order, without overlaps', () => {
    const random = createRandom(5072018);
    const pieces = [
      'Đồng chí Lĩnh phát biểu',
      '. ',
      '\n',
      '\n\n',
      'họp ',
      'TS. ',
      '“',
      '”',
      sentence(1, 50),
      ' ',
      paragraph(170),
      'Ảnh: Văn Độ',
      'Bích Đào\n',
    ];
    for (let round = 0; round < 200; round++) {
      const whole = article(`Họp ${random.textOf(pieces, 30)}`);
      const passages = splitPassages(whole);
      expectCover(whole.text, passages);
      const ends = new Set(passages.map(({ end }) => end));
      const inner = splitSentences(whole.text).filter(({ start, end }) =>
        [...ends].some((cut) => cut > start && cut < end),
      );
      expect(inner).toEqual([]);
      expect(passages.map(({ id }) => id)).toEqual(passages.map((_, n) => `bai#${n}`));
    }
  });
});
