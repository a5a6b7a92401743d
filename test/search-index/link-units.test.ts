import { describe, expect, test } from 'vitest';
import type { StoredUnit } from '../../src/search-index/fact-store.ts';
import { heldBy, type MadeArticle, madeMeeting, madePerson, openMadeStore } from './made-facts.ts';

function heldMeeting(id: string, unit: string, rest: Partial<MadeArticle> = {}): MadeArticle {
  return { id, meetings: [madeMeeting({ unit: heldBy(unit) })], ...rest };
}

async function linked(articles: readonly MadeArticle[]) {
  const made = await openMadeStore(articles);
  const { units, meetings } = made.store.facts;
  const result = {
    units: units(),
    holdersOf: (phrase: string) =>
      meetings({ phrases: [phrase] }).map(({ articleId }) => String(articleId)),
  };
  return { ...result, close: made.close };
}

async function unitsOf(articles: readonly MadeArticle[]): Promise<readonly StoredUnit[]> {
  const { units, close } = await linked(articles);
  await close();
  return units;
}

const namesOf = (units: readonly StoredUnit[]) => units.map(({ name }) => name);

describe('units', () => {
  test('are those that hold meetings, post articles and to which offices belong', async () => {
    const units = await unitsOf([
      {
        id: 'a',
        unit: 'Trung tâm Cây giống',
        meetings: [madeMeeting({ unit: heldBy('Vụ Kênh rạch', 'Ban Thủy văn') })],
        people: [madePerson('Lò Văn Mẫn', { offices: ['Phó Trưởng phòng Mạ Sở Lúa', 'nông dân'] })],
      },
    ]);
    expect(namesOf(units)).toEqual([
      'Vụ Kênh rạch',
      'Ban Thủy văn',
      'Trung tâm Cây giống',
      'phòng Mạ Sở Lúa',
      'Sở Lúa',
    ]);
  });

  test('need a name: what begins like one and says no more is none', async () => {
    const units = await unitsOf([
      heldMeeting('a', 'Sở'),
      heldMeeting('b', 'UBND'),
      heldMeeting('c', 'Tỉnh ủy'),
    ]);
    expect(namesOf(units)).toEqual(['Tỉnh ủy']);
  });

  test('are one by abbreviation, case, tone place, missing marks and `và`', async () => {
    const units = await unitsOf([
      heldMeeting('a', 'UBND TX. Đồi Hoà'),
      heldMeeting('b', 'Ủy ban nhân dân thị xã Đồi Hòa'),
      heldMeeting('c', 'Uỷ ban Nhân dân thị xã Đồi Hòa'),
      heldMeeting('d', 'uy ban nhan dan thi xa Doi Hoa'),
      heldMeeting('e', 'Sở Lúa và Ngô'),
      heldMeeting('f', 'Sở Lúa - Ngô'),
      heldMeeting('g', 'Sở Lúa và Ngô'),
    ]);
    const folded = 'uy ban nhan dan thi xa doi hoa';
    expect(units).toEqual([
      {
        name: 'UBND TX. Đồi Hoà',
        folded: ['ubnd tx doi hoa', folded],
        articles: ['a', 'b', 'c', 'd'],
      },
      {
        name: 'Sở Lúa và Ngô',
        folded: ['so lua va ngo', 'so lua ngo'],
        articles: ['e', 'f', 'g'],
      },
    ]);
  });

  test('take the name that is written most often', async () => {
    const units = await unitsOf([
      heldMeeting('a', 'Hội đồng nhân dân xã Gió'),
      heldMeeting('b', 'HĐND xã Gió'),
      heldMeeting('c', 'HĐND xã Gió'),
    ]);
    expect(namesOf(units)).toEqual(['HĐND xã Gió']);
  });

  test('stay two where one name only begins like the other', async () => {
    const units = await unitsOf([
      heldMeeting('a', 'Sở Lúa'),
      heldMeeting('b', 'Sở Lúa tỉnh Mây'),
      heldMeeting('c', 'Sở Lúa tỉnh Gió'),
    ]);
    expect(units).toHaveLength(3);
  });

  test('keep their meetings under former and present names', async () => {
    const { units, holdersOf, close } = await linked([
      heldMeeting('before', 'Sở Kênh rạch'),
      heldMeeting('renaming', 'Sở Kênh rạch', {
        otherNames: [{ name: 'Sở Kênh rạch', other: 'Sở Thủy đạo' }],
      }),
      heldMeeting('after', 'Sở Thủy đạo'),
    ]);
    expect(units).toEqual([
      {
        name: 'Sở Kênh rạch',
        folded: ['so kenh rach', 'so thuy dao'],
        articles: ['before', 'renaming', 'after'],
      },
    ]);
    expect(holdersOf('so thuy dao')).toEqual(['before', 'renaming', 'after']);
    expect(holdersOf('so kenh rach')).toEqual(['before', 'renaming', 'after']);
    await close();
  });

  test('are not joined by one article where another names both', async () => {
    const units = await unitsOf([
      heldMeeting('told', 'Sở Cá', { otherNames: [{ name: 'Sở Cá', other: 'Sở Tôm' }] }),
      {
        id: 'both',
        meetings: ['Sở Cá', 'Sở Tôm'].map((one) => madeMeeting({ unit: heldBy(one) })),
      },
    ]);
    expect(units.map(({ folded, articles }) => [folded, articles])).toEqual([
      [['so ca'], ['told', 'both']],
      [['so tom'], ['both']],
    ]);
  });

  const explained = { otherNames: [{ name: 'Cục Giống cá sông', other: 'Cục GCS' }] };

  test('have a short name within the article that explains it', async () => {
    const { units, holdersOf, close } = await linked([
      heldMeeting('a', 'Cục GCS', explained),
      heldMeeting('b', 'Cục GCS'),
    ]);
    expect(units).toEqual([
      { name: 'Cục GCS', folded: ['cuc gcs', 'cuc giong ca song'], articles: ['a'] },
      { name: 'Cục GCS', folded: ['cuc gcs'], articles: ['b'] },
    ]);
    expect(holdersOf('cuc giong ca song')).toEqual(['a']);
    await close();
  });

  test('have a short name everywhere once two articles explain it', async () => {
    const { units, holdersOf, close } = await linked([
      heldMeeting('a', 'Cục Giống cá sông', explained),
      heldMeeting('b', 'Cục GCS'),
      heldMeeting('c', 'Cục Giống cá sông', explained),
    ]);
    expect(units).toEqual([
      {
        name: 'Cục Giống cá sông',
        folded: ['cuc giong ca song', 'cuc gcs'],
        articles: ['a', 'b', 'c'],
      },
    ]);
    expect(holdersOf('cuc giong ca song')).toEqual(['a', 'b', 'c']);
    await close();
  });

  test('have no short name that two units bear, or that is none but their kind', async () => {
    const other = { otherNames: [{ name: 'Cục Gỗ cây sồi', other: 'Cục GCS' }] };
    const kind = { otherNames: [{ name: 'Trung tâm Cây giống', other: 'Trung tâm' }] };
    const units = await unitsOf([
      heldMeeting('a', 'Cục Giống cá sông', explained),
      heldMeeting('b', 'Cục Gỗ cây sồi', other),
      heldMeeting('c', 'Cục GCS'),
      heldMeeting('d', 'Trung tâm', kind),
      heldMeeting('e', 'Trung tâm Y tế', kind),
      heldMeeting('f', 'Trung tâm'),
    ]);
    expect(units.map(({ folded, articles }) => [folded, articles])).toEqual([
      [['cuc giong ca song'], ['a']],
      [['cuc go cay soi'], ['b']],
      [['cuc gcs'], ['c']],
      [['trung tam', 'trung tam cay giong'], ['d']],
      [['trung tam y te'], ['e']],
    ]);
  });
});
