import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bm25Parameters, defaultBm25 } from '../../src/search-index/bm25.ts';
import { createLexicalBuilder } from '../../src/search-index/lexical-builder.ts';
import { openLexicalIndex } from '../../src/search-index/lexical-index.ts';
import { searchTerms, type TokenForm } from '../../src/search-index/search-terms.ts';
import { readSections, writeSections } from '../../src/search-index/section-file.ts';
import type { LexicalIndex } from '../../src/search-index/snapshot.ts';
import { naiveScores } from './naive-bm25.ts';
import { createRandom } from './random-vectors.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexical-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Each passage is the list of its fields. Goes through a file, as a real index does. */
async function indexOf(
  passages: readonly (readonly string[])[],
  form: TokenForm = 'marked',
  parameters: Bm25Parameters = defaultBm25,
): Promise<LexicalIndex> {
  const builder = createLexicalBuilder(form);
  for (const fields of passages) builder.add(fields.map((text) => searchTerms(text)[form]));
  const path = join(folder, `${files++}.bin`);
  await writeSections(path, builder.sections());
  const { buffer, byteOffset, byteLength } = await readFile(path);
  const sections = readSections(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return openLexicalIndex({ sections, form, parameters });
}

function order(index: LexicalIndex, question: string, limit = 20): number[] {
  return index.search(question, limit).map(({ passage }) => passage);
}

describe('a lexical index', () => {
  test('ranks the whole set as a reader would', async () => {
    const index = await indexOf([
      ['Phòng Thủy lợi kiểm tra hồ chứa.'], // 0: two words of the question, apart
      ['Hội nghị tổng kết năm của Phòng Thủy lợi.'], // 1: all words, both pairs
      ['Hội thao của Phòng Trồng trọt.'], // 2: one word
      ['Phòng Thủy lợi họp xong; sau đó đi dự hội nghị của tỉnh.'], // 3: the same, but longer
      ['Mưa to cả ngày.'], // 4: nothing
      ['Nghị viên hội đàm.'], // 5: both words, the wrong way round
    ]);
    expect(order(index, 'hội nghị Phòng Thủy lợi')).toEqual([1, 3, 0, 5, 2]);
  });

  test('puts an adjacent pair before its syllables apart', async () => {
    const index = await indexOf([['nghị sự của hội'], ['hội nghị của sự']]);
    expect(order(index, 'hội nghị')).toEqual([1, 0]);
  });

  test('finds a document by its number as a whole', async () => {
    const index = await indexOf([
      ['Chương trình 23 của TW về NQ cũ'],
      ['Nghị quyết số 12-NQ/TU được quán triệt'],
      ['Kế hoạch 23'],
    ]);
    expect(order(index, '12-NQ/TU')[0]).toBe(1);
  });

  test('keeps passages of equal score in the order of their numbers', async () => {
    const index = await indexOf([['khác'], ['mùa vụ'], ['mùa vụ'], ['mùa vụ']]);
    expect(order(index, 'mùa vụ')).toEqual([1, 2, 3]);
    expect(order(index, 'mùa vụ', 2)).toEqual([1, 2]);
  });

  test('counts a term of the question once', async () => {
    const index = await indexOf([['một hai'], ['ba bốn']]);
    expect(index.search('một một một', 5)).toEqual(index.search('một', 5));
  });

  test('tells marks apart in the marked form only', async () => {
    const passages = [['lúa má'], ['lụa mà']];
    expect(order(await indexOf(passages, 'marked'), 'lụa mà')).toEqual([1]);
    expect(order(await indexOf(passages, 'folded'), 'lụa mà')).toEqual([0, 1]);
    expect(order(await indexOf(passages, 'folded'), 'lua ma')).toEqual([0, 1]);
    expect(order(await indexOf(passages, 'marked'), 'lua ma')).toEqual([]);
  });

  test('finds passages by the fields added to them, without pairs across their border', async () => {
    const index = await indexOf([
      ['họp bàn', 'Vụ mùa'],
      ['họp bàn', 'Thủy lợi'],
    ]);
    expect(order(index, 'thủy lợi')).toEqual([1]);
    const [border] = index.scoresOf('bàn thủy', [1]);
    const apart = (index.scoresOf('bàn', [1])[0] ?? 0) + (index.scoresOf('thủy', [1])[0] ?? 0);
    expect(border).toBeCloseTo(apart, 5);
  });

  test('answers nothing for what it does not know', async () => {
    const index = await indexOf([['một hai']]);
    for (const question of ['', '   ', '?!"*', 'NEAR(', 'chín mười', '__proto__']) {
      expect(index.search(question, 10)).toEqual([]);
      expect(index.scoresOf(question, [0])).toEqual([0]);
    }
    expect(index.search('một', 0)).toEqual([]);
  });

  test('knows in how many passages a token occurs', async () => {
    const index = await indexOf([['mưa mưa to'], ['mưa'], ['nắng']]);
    expect(['mưa', 'to', 'gió'].map((token) => index.documentFrequency(token))).toEqual([2, 1, 0]);
  });

  test('knows in how many passages two tokens are neighbours, in their order', async () => {
    const index = await indexOf([['mưa to, mưa to'], ['Mưa to', 'nắng'], ['to mưa']]);
    expect(index.pairFrequency('mưa', 'to')).toBe(2);
    expect(index.pairFrequency('to', 'mưa')).toBe(2);
    // Fields don't meet.
    expect(index.pairFrequency('to', 'nắng')).toBe(0);
    expect(index.pairFrequency('mưa', 'gió')).toBe(0);
  });

  test('lists its tokens, each once', async () => {
    const index = await indexOf([['mưa to 12-NQ/TU'], ['mưa']]);
    expect([...index.tokens()].sort()).toEqual(['12', '12-nq/tu', 'mưa', 'nq', 'to', 'tu']);
  });

  test('holds passages without a single token', async () => {
    const index = await indexOf([['...'], ['có chữ'], ['']]);
    expect(order(index, 'chữ')).toEqual([1]);
    expect((await indexOf([['...']])).search('chữ', 3)).toEqual([]);
  });

  test('finds passages of every segment', async () => {
    const passages = Array.from({ length: 140_000 }, (_, at) => [
      at % 1000 === 0 ? `mốc ${at}` : 'a',
    ]);
    const index = await indexOf(passages);
    expect(index.documentFrequency('mốc')).toBe(140);
    expect(order(index, 'mốc 139000', 1)).toEqual([139_000]);
    expect(order(index, 'mốc 70000', 1)).toEqual([70_000]);
    expect(index.scoresOf('mốc', [65_000, 66_000, 66_001]).map((score) => score > 0)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('scores on random texts', () => {
  const random = createRandom(11);
  const words = ['lúa', 'lụa', 'mía', 'mưa', 'vụ', 'mùa', 'hồ', 'hộ', '12', '7-NQ/TW', '4,5'];
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)]).join(' ');

  for (const form of ['marked', 'folded'] as const) {
    for (const parameters of [defaultBm25, { k1: 0.8, b: 0.75, pairWeight: 1 }]) {
      test(`equal BM25 by the book, ${form}, ${JSON.stringify(parameters)}`, async () => {
        const passages = Array.from({ length: 60 }, () => [
          text(1 + Math.floor(random() * 30)),
          text(Math.floor(random() * 4)),
        ]);
        const index = await indexOf(passages, form, parameters);
        for (let round = 0; round < 30; round++) {
          const question = text(1 + Math.floor(random() * 6));
          expectLike(index, question, naiveScores(passages, question, form, parameters));
        }
      });
    }
  }

  /** Scores are 32-bit numbers. */
  function expectLike(index: LexicalIndex, question: string, expected: readonly number[]): void {
    const numbers = expected.map((_, number) => number);
    const scores = index.scoresOf(question, numbers);
    for (const [number, score] of scores.entries()) {
      expect(score).toBeCloseTo(expected[number] ?? 0, 4);
    }
    const ranked = numbers
      .filter((number) => (scores[number] ?? 0) > 0)
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
      .map((passage) => ({ passage, score: scores[passage] }));
    expect(index.search(question, 10)).toEqual(ranked.slice(0, 10));
  }
});
