import { describe, expect, it } from 'vitest';
import { comparable, countParts, partsOf, tokenise } from '../../src/text/tokens.ts';

const marked = (text: string) => partsOf(text).map((token) => token.marked);

describe('tokenise', () => {
  it('takes syllables and numbers apart, in small letters', () => {
    expect(marked('Hội nghị, 05 đề án: COVID19!')).toEqual([
      'hội',
      'nghị',
      '5',
      'đề',
      'án',
      'covid',
      '19',
    ]);
  });

  it('folds the marks and the place of the tone', () => {
    expect(partsOf('Uỷ')).toEqual([{ marked: 'ủy', folded: 'uy', start: 0, end: 2 }]);
  });

  it('keeps identifiers and grouped numbers whole beside their parts', () => {
    const { parts, wholes } = tokenise('Nghị quyết 12-NQ/TU chi 3,75 tỷ');
    expect(wholes.map((token) => token.marked)).toEqual(['12-nq/tu', '3,75']);
    expect(parts.map((token) => token.marked)).toContain('nq');
  });

  it('makes no whole of a date: its spellings differ', () => {
    expect(tokenise('05/7/2022 và 9-07-2018').wholes).toEqual([]);
  });

  it('says where each token stands', () => {
    const text = '  Đề án số 06-ĐA/BC, 1.240 hộ';
    const { parts, wholes } = tokenise(text);
    for (const { start, end, marked: form } of [...parts, ...wholes]) {
      expect(comparable(text.slice(start, end))).toBe(form);
    }
  });

  it('drops leading zeros only', () => {
    expect(marked('007 100 0')).toEqual(['7', '100', '0']);
  });

  it('gives the same forms when a word comes again', () => {
    expect(partsOf('Hòa hòa HÒA Hòa').map((token) => token.folded)).toEqual(Array(4).fill('hoa'));
  });

  it('survives a word of a million letters', () => {
    expect(tokenise('a'.repeat(1_000_000)).parts).toHaveLength(1);
  });
});

describe('countParts', () => {
  it.each(['', '...', 'một', 'Nghị quyết 12-NQ/TU, 3,75 tỷ', 'a1b2'])(
    'counts what partsOf finds in “%s”',
    (text) => {
      expect(countParts(text)).toBe(partsOf(text).length);
    },
  );
});
