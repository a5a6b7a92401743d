import { describe, expect, test } from 'vitest';
import { namePairsOf } from '../../src/facts/name-pairs.ts';
import { createWriteOut, writeOut } from '../../src/facts/written-out.ts';

const words = (names: readonly string[]) => names.join(' ');

describe('short names', () => {
  test.each([
    ['UBND TX. Gió', 'uy ban nhan dan thi xa gio'],
    ['Sở NN&PTNT', 'so nong nghiep va phat trien nong thon'],
    ['Ban Thủy văn TƯ', 'ban thuy van trung uong'],
    // A syllable like any other.
    ['Sở Đầu tư', 'so dau tu'],
    ['SỞ ĐẦU TƯ', 'so dau tu'],
    ['UBND XÃ GIÓ', 'uy ban nhan dan xa gio'],
    ['', ''],
  ])('of offices everywhere are written out: %j', (name, expected) => {
    expect(words(writeOut(name))).toBe(expected);
  });

  test('of an article are written out, those that begin the long name only at an end', () => {
    const own = createWriteOut([
      { short: ['cuc', 'gcs'], long: ['cuc', 'giong', 'ca', 'song'] },
      { short: ['trung', 'tam'], long: ['trung', 'tam', 'ma'] },
    ]);
    expect(words(own('Phòng Tôm Cục GCS'))).toBe('phong tom cuc giong ca song');
    expect(words(own('Phó Giám đốc Trung tâm'))).toBe('pho giam doc trung tam ma');
    expect(words(own('Trung tâm Mạ UBND'))).toBe('trung tam ma uy ban nhan dan');
    expect(words(own('Trung tâm Y tế'))).toBe('trung tam y te');
  });
});

describe('pairs of names', () => {
  test('tell a former name from a short one', () => {
    const { renamed, explained } = namePairsOf([
      { name: 'Sở Cá', other: 'Sở Thủy tộc' },
      { name: 'Cục Giống cá sông', other: 'Cục GCS' },
      { name: 'Mây Corp', other: 'Công ty Mây và Gió' },
    ]);
    expect(renamed).toEqual([
      [
        ['so', 'ca'],
        ['so', 'thuy', 'toc'],
      ],
    ]);
    expect(explained.map(({ short, long }) => [words(short), words(long)])).toEqual([
      ['cuc gcs', 'cuc giong ca song'],
      ['may corp', 'cong ty may va gio'],
    ]);
  });

  test('that are one name once written out say nothing', () => {
    const pairs = namePairsOf([
      { name: 'Ủy ban nhân dân xã Gió', other: 'UBND xã Gió' },
      { name: 'Sở Cá', other: '…' },
    ]);
    expect(pairs).toEqual({ renamed: [], explained: [] });
  });
});
