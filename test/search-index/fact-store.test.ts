import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import type { MeetingFilter } from '../../src/search-index/fact-store.ts';
import { openSqlite } from '../../src/search-index/sqlite.ts';
import {
  factsOf,
  heldBy,
  type MadeArticle,
  type MadeStore,
  madeDocument,
  madeMeeting,
  madePerson,
  openMadeStore,
  ownTime,
  postingTime,
  writtenTime,
} from './made-facts.ts';

const shownBy = { part: 'title', start: 3, end: 9 } as const;
const place = { name: 'Hội trường tầng 2', shownBy };
const firstHalf = writtenTime('2018-01-01', '2018-06-30');

const articles: readonly MadeArticle[] = [
  {
    id: 'so-ket',
    title: 'Vụ Kênh rạch sơ kết',
    unit: 'Ban Thủy văn',
    date: '2018-07-12',
    meetings: [
      madeMeeting({
        name: 'Hội nghị sơ kết 6 tháng đầu năm 2018',
        sorts: ['sơ kết'],
        time: ownTime('2018-07-09'),
        about: firstHalf,
        unit: heldBy('Vụ Kênh rạch', 'Ban Thủy văn'),
        place,
      }),
      madeMeeting({ name: 'Cuộc họp trước', time: ownTime('2018-03-01'), isReported: false }),
    ],
    people: [
      madePerson('Lò Thị Mẫn', {
        honorific: 'đồng chí',
        offices: ['Vụ trưởng Vụ Kênh rạch'],
        roles: ['chair', 'conclude'],
        meeting: 0,
      }),
      madePerson('Vi Văn Kha', { roles: ['attend'], meeting: 0 }),
      madePerson('Đèo Thị Nụ', { offices: ['nhà báo'], roles: ['author'] }),
    ],
    directives: [
      {
        from: 'Lò Thị Mẫn',
        to: 'các phòng',
        verb: 'yêu cầu',
        task: shownBy,
        due: writtenTime('2018-12-31'),
        meeting: 0,
        shownBy,
        confidence: 0.8,
      },
    ],
    documents: [madeDocument('05-NQ/TU'), madeDocument('417/QĐ-UBND')],
    figures: [{ value: '12', measure: '', counts: 'trạm', shownBy, confidence: 0.8 }],
    otherNames: [{ name: 'Vụ Kênh rạch', other: 'Vụ Kênh đào' }],
  },
  {
    id: 'khong-ngay',
    date: '2018-07-10',
    meetings: [
      madeMeeting({ name: 'Buổi một', time: postingTime('2018-07-10') }),
      madeMeeting({ name: 'Buổi hai', time: postingTime('2018-07-10'), about: firstHalf }),
      madeMeeting({ name: 'Buổi ba', time: { ...ownTime('1004-07-09'), year: 'unknown' } }),
    ],
    people: [madePerson('Vi Văn Kha', { roles: ['chair'], meeting: 1 })],
    documents: [madeDocument('5-NQ/TU')],
  },
  {
    id: 'hop-dai',
    meetings: [
      madeMeeting({ name: 'Kỳ họp', time: ownTime('2018-06-28', '2018-07-02') }),
      madeMeeting({ name: 'Lễ', time: ownTime('2017-01-05'), about: firstHalf }),
    ],
  },
];

let made: MadeStore;
beforeAll(async () => {
  made = await openMadeStore(articles);
});
afterAll(() => made.close());

const found = (filter: MeetingFilter) =>
  made.store.facts.meetings(filter).map(({ meeting }) => meeting.name);
const days = (first: string, last = first) => ({ first, last });
const numberOf = (name: string) =>
  made.store.facts
    .people()
    .filter((person) => person.name === name)
    .map(({ number }) => number);

describe('the store of facts', () => {
  test('gives the facts of an article back as they were', () => {
    for (const article of articles) {
      expect(made.store.facts.factsOf(article.id as ArticleId)).toEqual(factsOf(article));
    }
    const nothing = factsOf({ id: 'none' });
    expect(made.store.facts.factsOf('không có' as ArticleId)).toEqual(nothing);
  });

  test('counts what was found: meetings reported on, people, directives', () => {
    expect(made.counts).toEqual({ meetings: 6, people: 3, directives: 1 });
    expect(made.store.facts.reportedMeetings()).toBe(6);
  });

  test.each([
    ['its own day', days('2018-07-09'), ['Hội nghị sơ kết 6 tháng đầu năm 2018']],
    ['a day within its own time', days('2018-07-01'), ['Kỳ họp']],
    ['the day after its own time', days('2018-07-03'), []],
    ['the day of posting, which is not its own', days('2018-07-10', '2018-07-12'), []],
    [
      'the period it is about where it has no time of its own',
      days('2018-01-01', '2018-06-30'),
      ['Kỳ họp', 'Buổi hai'],
    ],
    ['a part of the period it is about', days('2018-02-01', '2018-02-28'), []],
    ['its own time in place of the period it is about', days('2017-01-01', '2017-12-31'), ['Lễ']],
    [
      'a year with all of these',
      days('2018-01-01', '2018-12-31'),
      ['Kỳ họp', 'Buổi hai', 'Hội nghị sơ kết 6 tháng đầu năm 2018'],
    ],
    ['an unknown year by day and month', days('1004-07-09'), ['Buổi ba']],
  ])('finds meetings by %s', (_, period, expected) => {
    expect(found({ period })).toEqual(expected);
  });

  test('orders by own day, else by the end of the period, those without a date last', () => {
    const inOrder = [
      'Lễ',
      'Kỳ họp',
      'Buổi hai',
      'Hội nghị sơ kết 6 tháng đầu năm 2018',
      'Buổi một',
      'Buổi ba',
    ];
    expect(found({})).toEqual(inOrder);
  });

  test('gives meetings that are only mentioned when it is told to', () => {
    expect(found({ period: days('2018-03-01') })).toEqual([]);
    expect(found({ period: days('2018-03-01'), mentioned: true })).toEqual(['Cuộc họp trước']);
  });

  test.each([
    [['vu kenh rach'], 1],
    [['ban thuy van', 'hoi truong tang 2'], 1],
    [['so ket 6 thang', 'vu kenh dao'], 1],
    [['kenh rach so ket'], 1],
    [['vu kenh rach', 'so y te'], 0],
    [['kenh'], 1],
    [['ken'], 0],
    // The name ends with 2018, the unit begins behind the bar.
    [['nam 2018 vu kenh'], 0],
    [['', 'Vụ Kênh rạch'], 1],
    [[' '], 6],
    [['" OR 1'], 0],
  ])('finds runs of words in the terms: %j', (phrases, count) => {
    expect(found({ phrases })).toHaveLength(count);
  });

  test('tells where the article speaks of a meeting, and its terms', () => {
    const [meeting] = made.store.facts.meetings({ phrases: ['vu kenh rach'] });
    expect(meeting).toEqual({
      articleId: 'so-ket',
      ordinal: 0,
      meeting: articles[0]?.meetings?.[0],
      terms:
        '| hoi nghi so ket 6 thang dau nam 2018 | vu kenh rach | vu kenh dao | ban thuy van ' +
        '| hoi truong tang 2 | vu kenh rach so ket | vu kenh dao so ket |',
    });
  });

  test('finds the meetings of people, with the part that they have', () => {
    const people = numberOf('Vi Văn Kha');
    expect(found({ people })).toEqual(['Buổi hai', 'Hội nghị sơ kết 6 tháng đầu năm 2018']);
    expect(found({ people, roles: ['chair'] })).toEqual(['Buổi hai']);
    expect(found({ people, roles: ['chair', 'attend'] })).toHaveLength(2);
    expect(found({ people, roles: ['speak'] })).toEqual([]);
    expect(found({ roles: ['conclude'] })).toEqual(['Hội nghị sơ kết 6 tháng đầu năm 2018']);
    expect(found({ people: numberOf('Đèo Thị Nụ') })).toEqual([]);
    expect(found({ people: [] })).toEqual([]);
  });

  test('finds the meetings of articles', () => {
    expect(found({ articles: ['hop-dai' as ArticleId] })).toEqual(['Lễ', 'Kỳ họp']);
    expect(found({ articles: ['hop-dai', 'khong-ngay'] as ArticleId[] })).toHaveLength(5);
    expect(found({ articles: [] })).toEqual([]);
  });

  test('lets every condition hold', () => {
    const people = numberOf('Vi Văn Kha');
    const filter = { period: days('2018-07-01', '2018-07-31'), phrases: ['ban thuy van'], people };
    expect(found(filter)).toHaveLength(1);
    expect(found({ ...filter, articles: ['khong-ngay' as ArticleId] })).toEqual([]);
  });

  test('knows the articles that name a document, however its number is written', () => {
    const { articlesNaming } = made.store.facts;
    expect(articlesNaming('5-nq/tu')).toEqual(['so-ket', 'khong-ngay']);
    expect(articlesNaming('05 – NQ/TU')).toEqual(['so-ket', 'khong-ngay']);
    expect(articlesNaming('417/qd-ubnd')).toEqual(['so-ket']);
    expect(articlesNaming('417')).toEqual([]);
  });

  test('knows people and units with their articles, read once', () => {
    const { people, units } = made.store.facts;
    expect(people()).toContainEqual({
      number: 1,
      name: 'Vi Văn Kha',
      folded: 'vi van kha',
      offices: [],
      articles: ['so-ket', 'khong-ngay'],
    });
    expect(units()).toEqual([
      { name: 'Vụ Kênh rạch', folded: ['vu kenh rach', 'vu kenh dao'], articles: ['so-ket'] },
      { name: 'Ban Thủy văn', folded: ['ban thuy van'], articles: ['so-ket'] },
    ]);
    expect(people()).toBe(people());
    expect(units()).toBe(units());
  });
});

test.each([
  ['article_facts', '{"people":[]}'],
  ['article_facts', '{"people":'],
  ['meeting_texts', '{}'],
  ['people', 'nothing'],
  ['units', '[1'],
])('facts that another program has changed are refused: %s', async (table, json) => {
  const { path, store, close } = await openMadeStore(articles);
  const column = table === 'people' || table === 'units' ? 'articles' : 'json';
  openSqlite(path, 'lock', (database) => {
    database.prepare(`UPDATE ${table} SET ${column} = ?`).run(json);
    database.close();
  });
  const { facts } = store;
  const readAll = () => [facts.factsOf('so-ket' as ArticleId), facts.people(), facts.units()];
  expect(readAll).toThrow(
    expect.objectContaining({
      code: 'index-damaged',
      values: { file: path, problem: expect.stringContaining(json), command: 'npm run index' },
    }),
  );
  await close();
});
