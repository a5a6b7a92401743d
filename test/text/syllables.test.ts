import { describe, expect, test } from 'vitest';
import { foldTonePlace } from '../../src/text/fold-tone-place.ts';
import {
  isFoldedSyllable,
  isSpelling,
  readSyllable,
  withoutTone,
  writeSyllable,
} from '../../src/text/syllables.ts';

describe('a syllable', () => {
  test.each([
    ['nghiệp', 'ngh', 'iêp', 'nặng'],
    ['gì', 'g', 'i', 'huyền'],
    ['giếng', 'g', 'iêng', 'sắc'],
    ['gieo', 'gi', 'eo', 'ngang'],
    ['già', 'gi', 'a', 'huyền'],
    ['quyết', 'qu', 'yêt', 'sắc'],
    ['quốc', 'qu', 'ôc', 'sắc'],
    ['ước', '', 'ươc', 'sắc'],
    ['yêu', '', 'yêu', 'ngang'],
    ['khuỷu', 'kh', 'uyu', 'hỏi'],
    ['xoong', 'x', 'oong', 'ngang'],
  ])('%s is taken apart and put together again', (word, onset, rime, tone) => {
    const syllable = readSyllable(word);
    expect(syllable).toEqual({ onset, rime, tone });
    expect(syllable && writeSyllable(syllable)).toBe(word);
  });

  test.each([
    'là hội nghị sơ kết sáu tháng đầu năm của huyện ủy',
    'người nông dân trồng lúa nước ở đồng bằng',
    'thuở ấy khuya rồi mà chim vẫn kêu quàng quạc',
    'quý quỳnh huỳnh huỵch loắt choắt xuề xòa ngoằn ngoèo',
    'kỹ sư ly mỹ lý sỹ tỷ thy vy quy',
  ])('%s: every word is one', (sentence) => {
    for (const word of sentence.split(' ')) {
      const syllable = readSyllable(word);
      expect(syllable, word).not.toBeNull();
      expect(syllable && foldTonePlace(writeSyllable(syllable))).toBe(word);
    }
  });

  test.each([
    'nghệp', // no such rime
    'nhgị',
    'cng',
    'trỳ', // y only behind some onsets
    'kông', // k before e, ê, i, y only
    'ngề',
    'nghành',
    'công\u0302g',
    'truờng', // ươ half marked
    'việt\u0323t',
    'tôc', // a stop takes sắc or nặng
    'tốcc',
    'hộì', // two tones
    'paris',
    'of',
    'jun',
    'email',
    '2018',
    '',
  ])('%s is none', (word) => {
    expect(readSyllable(word)).toBeNull();
  });

  test('has its tone on one letter, wherever it stands', () => {
    expect(readSyllable('nghịêp')).toEqual(readSyllable('nghiệp'));
    expect(readSyllable('hòan')).toEqual(readSyllable('hoàn'));
  });

  test('is known without its marks', () => {
    expect(['nghiep', 'duoc', 'quyet', 'truong'].every(isFoldedSyllable)).toBe(true);
    expect(['nghep', 'cogn', 'nghj', 'hoinghi', 'paris'].some(isFoldedSyllable)).toBe(false);
  });

  test('joins only what is spelled together', () => {
    expect(isSpelling('ngh', 'iêng')).toBe(true);
    expect(isSpelling('ng', 'iêng')).toBe(false);
    expect(isSpelling('c', 'ông')).toBe(true);
    expect(isSpelling('k', 'ông')).toBe(false);
  });

  test('keeps the marks of its vowels without a tone', () => {
    expect(['nghiệp', 'ước', 'đổi', 'sơ'].map(withoutTone)).toEqual(['nghiêp', 'ươc', 'đôi', 'sơ']);
  });
});
