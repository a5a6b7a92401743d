import { describe, expect, test } from 'vitest';
import type { PersonFact } from '../../src/facts/article-facts.ts';
import type { StoredPerson } from '../../src/search-index/fact-store.ts';
import { type MadeArticle, madeMeeting, madePerson, openMadeStore, ownTime } from './made-facts.ts';

/** An article of a day with one person, whose offices are of one mention. */
function article(id: string, date: string | null, person: PersonFact): MadeArticle {
  return { id, ...(date === null ? {} : { date }), people: [person] };
}

const quang = (...offices: string[]) => madePerson('Lường Văn Quảng', { offices });

async function linked(articles: readonly MadeArticle[]): Promise<readonly StoredPerson[]> {
  const made = await openMadeStore(articles);
  const people = made.store.facts.people();
  await made.close();
  return people;
}

/** The articles of each person, in the order of their numbers. */
async function articlesOf(articles: readonly MadeArticle[]): Promise<string[]> {
  return (await linked(articles)).map((person) => person.articles.join(' '));
}

describe('people of one name', () => {
  test('are one whatever the case and the place of the tone, and two by a mark', async () => {
    const people = await linked([
      article('a', '2020-01-01', madePerson('Lò Thị Hoà', { offices: ['Phó Giám đốc Sở Cá'] })),
      article('b', '2020-01-02', madePerson('LÒ THỊ HÒA')),
      article('c', '2020-01-03', madePerson('Lò Thị Hoà')),
      article('d', '2020-01-04', madePerson('Lò Thị Hoa')),
    ]);
    expect(people).toEqual([
      {
        number: 0,
        name: 'Lò Thị Hoà',
        folded: 'lo thi hoa',
        offices: ['Phó Giám đốc Sở Cá'],
        articles: ['a', 'b', 'c'],
      },
      { number: 1, name: 'Lò Thị Hoa', folded: 'lo thi hoa', offices: [], articles: ['d'] },
    ]);
  });

  test.each([
    ['two workplaces', 'Giám đốc Sở Cá', 'Hiệu trưởng Trường Hoa Ban'],
    ['two units of one kind', 'Giám đốc Sở Cá', 'Giám đốc Sở Tôm'],
    ['one kind of unit in two places', 'Bí thư Huyện ủy Sông Mây', 'Bí thư Huyện ủy Sông Gió'],
    ['two kinds in two places', 'Chủ tịch UBND xã Đồi Cỏ', 'Bí thư Đảng ủy xã Đồi Thông'],
  ])('are two within a year for %s', async (_, office, other) => {
    const parts = await articlesOf([
      article('a', '2020-01-01', quang(office)),
      article('b', '2020-11-30', quang(other)),
      article('c', '2020-12-05', quang(office)),
    ]);
    expect(parts).toEqual(['a c', 'b']);
  });

  test.each([
    ['a year later', '2021-01-03', 'Giám đốc Sở Cá', 'Giám đốc Sở Tôm'],
    ['without a date', null, 'Giám đốc Sở Cá', 'Giám đốc Sở Tôm'],
    ['one name within the other', '2020-02-01', 'Giám đốc Sở Cá', 'Giám đốc Sở Cá tỉnh Mây'],
    ['an abbreviation', '2020-02-01', 'Phó Chủ tịch HĐND xã', 'Phó Chủ tịch Hội đồng nhân dân xã'],
    ['initials', '2020-02-01', 'Giám đốc Sở CTM', 'Giám đốc Sở Cá, Tôm và Mực'],
    ['a seat on a committee', '2020-02-01', 'Giám đốc Sở Cá', 'Phó Trưởng Ban Chỉ đạo Nuôi cá'],
    ['places of two levels', '2020-02-01', 'Bí thư Tỉnh ủy Mây', 'Chủ tịch HĐND huyện Gió'],
    ['no unit', '2020-02-01', 'Giám đốc Sở Cá', 'Chuyên viên chính'],
  ])('are one by %s', async (_, date, office, other) => {
    const parts = await articlesOf([
      article('a', '2020-01-01', quang(office)),
      article('b', date, quang(other)),
    ]);
    expect(parts).toEqual(['a b']);
  });

  test('are one where somewhere both offices stand together', async () => {
    const offices = ['Giám đốc Sở Cá', 'Hiệu trưởng Trường Hoa Ban'];
    const parts = await articlesOf([
      article('a', '2020-01-01', quang(offices[0] ?? '')),
      article('b', '2020-02-01', quang(offices[1] ?? '')),
      article('c', '2020-03-01', quang(...offices)),
    ]);
    expect(parts).toEqual(['a b c']);
  });

  test('are one in one article, whose offices then part nobody', async () => {
    const [fish, school] = [quang('Giám đốc Sở Cá'), quang('Hiệu trưởng Trường Hoa Ban')];
    const parts = await articlesOf([
      article('a', '2020-01-01', fish),
      { id: 'b', date: '2020-01-02', people: [fish, school] },
      article('c', '2020-01-03', school),
    ]);
    expect(parts).toEqual(['a b', 'c']);
  });

  test('take an article without an office for the one seen last, in the order of time', async () => {
    const parts = await articlesOf([
      article('last', '2020-03-01', quang()),
      article('fish', '2020-01-01', quang('Giám đốc Sở Cá')),
      article('school', '2020-02-01', quang('Hiệu trưởng Trường Hoa Ban')),
    ]);
    expect(parts).toEqual(['last school', 'fish']);
  });

  test('are parted by the day of the meeting before that of posting', async () => {
    const held = (day: string) => [madeMeeting({ time: ownTime(day) })];
    const at = (office: string) => [{ ...quang(office), meeting: 0 }];
    const parts = await articlesOf([
      { id: 'a', date: '2020-06-01', meetings: held('2018-01-01'), people: at('Giám đốc Sở Cá') },
      { id: 'b', date: '2020-06-01', meetings: held('2020-05-30'), people: at('Giám đốc Sở Tôm') },
    ]);
    expect(parts).toEqual(['a b']);
  });

  test('are not parted by a unit under its new name', async () => {
    const renamed = { otherNames: [{ name: 'Sở Cá', other: 'Sở Thủy tộc' }] };
    const parts = await articlesOf([
      { ...article('a', '2020-01-01', quang('Giám đốc Sở Cá')), ...renamed },
      article('b', '2020-02-01', quang('Giám đốc Sở Thủy tộc')),
    ]);
    expect(parts).toEqual(['a b']);
  });

  test('tell their offices once each, the latest article first', async () => {
    const unsure = { ...quang('Giám đốc Sở Lạ'), confidence: 0.4 };
    const [person] = await linked([
      article('a', '2019-01-01', quang('Phó Giám đốc Sở Cá')),
      article('b', '2023-01-01', quang('Giám đốc Sở Cá', 'Ủy viên Ban Tôm')),
      article('c', null, quang('chuyên viên')),
      article('d', '2021-01-01', quang('phó giám đốc Sở Cá')),
      article('e', '2022-01-01', unsure),
    ]);
    expect(person).toMatchObject({
      offices: ['Giám đốc Sở Cá', 'Ủy viên Ban Tôm', 'phó giám đốc Sở Cá', 'chuyên viên'],
      articles: ['a', 'b', 'c', 'd', 'e'],
    });
  });
});
