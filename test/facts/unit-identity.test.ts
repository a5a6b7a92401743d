import { describe, expect, test } from 'vitest';
import { isNameWithin } from '../../src/facts/names-within.ts';
import { placesOfLevels } from '../../src/facts/place-levels.ts';
import {
  areClearlyDifferent,
  beginsLikeUnit,
  identityOf,
  mayBeSame,
  namesUnit,
} from '../../src/facts/unit-identity.ts';
import { writeOut } from '../../src/facts/written-out.ts';

const identity = (name: string) => identityOf(name, writeOut(name));

describe('two units', () => {
  test.each([
    ['Sở Lúa', 'Sở Ngô', true],
    ['Sở Lúa', 'Bệnh viện Đồi Cỏ', true],
    ['Sở Lúa', 'UBND tỉnh', true],
    ['Huyện ủy Sông Mây', 'UBND huyện Sông Gió', true],
    ['phường 11', 'phường 12', true],
    ['Sở Lúa', 'Sở', false],
    ['Sở Lúa', 'Sở Lúa tỉnh Gió', false],
    ['Sở Lúa', 'Tỉnh ủy Gió', false],
    ['Sở Lúa', 'Ban Chỉ đạo Nuôi ong', false],
    ['Ban Chỉ đạo Nuôi cá', 'Ban Chỉ đạo Nuôi ong', false],
    ['UBND huyện Sông Mây', 'Huyện ủy Sông Mây', false],
    ['Huyện ủy Sông Mây', 'Tỉnh ủy Gió', false],
    ['Sở LN và CN', 'Sở Lâm nghiệp và Chăn nuôi', false],
  ])('%s and %s are clearly different: %s', (one, other, different) => {
    expect(areClearlyDifferent(identity(one), identity(other))).toBe(different);
    expect(areClearlyDifferent(identity(other), identity(one))).toBe(different);
  });

  test('may be one only where their places allow it', () => {
    expect(mayBeSame(identity('UBND huyện'), identity('UBND huyện Sông Mây'))).toBe(true);
    const [one, other] = [identity('UBND xã Gió'), identity('UBND xã Gió, huyện Mây')];
    expect(mayBeSame(one, other)).toBe(true);
    expect(mayBeSame(identity('UBND huyện Đồi, xã Gió'), other)).toBe(false);
  });
});

test.each([
  ['Sở', false],
  ['UBND', false],
  ['Trung tâm', false],
  ['', false],
  ['Tỉnh ủy', true],
  ['Sở Lúa', true],
  ['Đài Gió', true],
])('%j names a unit: %s', (name, expected) => {
  expect(namesUnit(writeOut(name))).toBe(expected);
});

test('a name begins as names of units do, or does not', () => {
  expect(beginsLikeUnit(writeOut('HĐND xã Gió'))).toBe(true);
  expect(beginsLikeUnit(writeOut('Đài Gió'))).toBe(false);
});

test.each([
  ['Huyện ủy Sông Mây', [{ level: 'huyện', name: 'song may' }]],
  ['UBND TP. Đồi Cỏ', [{ level: 'thành phố', name: 'doi co' }]],
  [
    'Công an phường 12, quận Gió',
    [
      { level: 'phường', name: '12' },
      { level: 'quận', name: 'gio' },
    ],
  ],
  ['Bảo hiểm xã hội tỉnh', []],
])('the places in %s are told by their level', (name, places) => {
  expect(placesOfLevels(name)).toEqual(places);
});

test.each([
  ['so lua', 'so lua tinh gio', true],
  ['so nn', 'so nong nghiep', true],
  ['ld tb xh', 'lao dong thuong binh va xa hoi', true],
  ['ctm', 'ca tom va muc', true],
  ['so ngo', 'so lua', false],
  ['lua so', 'so lua', false],
  ['nnn', 'nong nghiep', false],
  ['', 'so lua', true],
])('%j lies in %j: %s', (short, long, expected) => {
  const words = (name: string) => name.split(' ').filter((word) => word !== '');
  expect(isNameWithin(words(short), words(long))).toBe(expected);
});
