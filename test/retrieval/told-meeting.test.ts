import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import type { Meeting, MeetingTime } from '../../src/facts/article-facts.ts';
import { mergeMeetings } from '../../src/retrieval/told-meeting.ts';
import type { StoredMeeting } from '../../src/search-index/fact-store.ts';

const shownBy = { part: 'text', start: 0, end: 1 } as const;
const on = (date: string): MeetingTime => ({
  period: { first: date, last: date },
  precision: 'day',
  partOfDay: null,
  year: 'written',
  shownBy,
  from: 'text',
});
const unit = (name: string): Meeting['unit'] => ({ name, parents: [], shownBy });
const morning = { partOfDay: 'morning' } as const;
const plain: Meeting = {
  shownBy,
  confidence: 1,
  kind: 'hội nghị',
  sorts: [],
  name: 'Hội nghị sơ kết',
  about: null,
  time: { ...on('2020-07-06'), ...morning },
  place: null,
  form: null,
  unit: unit('Sở Thủy sản'),
  isReported: true,
};
const stored = (id: string, meeting: Partial<Meeting> = {}): StoredMeeting => ({
  articleId: id as ArticleId,
  ordinal: 0,
  meeting: { ...plain, ...meeting },
  terms: '',
});
const merged = (meetings: readonly StoredMeeting[]) =>
  mergeMeetings(meetings).map(({ best, others }) =>
    [best, ...others].map(({ articleId }) => articleId),
  );

describe('what several articles tell of one meeting', () => {
  test('is one meeting when kind, day and unit are the same', () => {
    expect(merged([stored('a'), stored('b')])).toEqual([['a', 'b']]);
  });

  test('is told by the article that says more', () => {
    const fuller = stored('b', { place: { name: 'Hội trường tầng 2', shownBy } });
    expect(merged([stored('a'), fuller])).toEqual([['b', 'a']]);
  });

  test('is one meeting where the unit is put in other words', () => {
    const shorter = stored('b', { unit: unit('Sở Thủy sản Hạ Đông') });
    const longer = stored('a', { unit: unit('Sở Thủy sản tỉnh Hạ Đông') });
    expect(merged([longer, shorter])).toEqual([['a', 'b']]);
  });

  test('is one meeting where one article names no unit and both give the same name', () => {
    expect(merged([stored('a'), stored('b', { unit: null })])).toEqual([['a', 'b']]);
  });

  test.each([
    ['another unit', { unit: unit('Sở Xây dựng') }],
    ['another day', { time: on('2020-07-07') }],
    ['another kind and name', { kind: 'hội thảo', name: 'Hội thảo nuôi biển' }],
    ['another part of the day', { time: { ...on('2020-07-06'), partOfDay: 'evening' } as const }],
    ['no day', { time: null }],
    ['a posting date only', { time: { ...on('2020-07-06'), from: 'posting-date' } as const }],
    ['a day of unknown year', { time: { ...on('1004-07-06'), year: 'unknown' } as const }],
  ])('is told apart by %s', (_, difference) => {
    expect(merged([stored('a'), stored('b', difference as Partial<Meeting>)])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('two meetings of one article stay two', () => {
    expect(merged([stored('a'), { ...stored('a'), ordinal: 1 }])).toEqual([['a'], ['a']]);
  });
});
