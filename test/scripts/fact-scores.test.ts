import { describe, expect, test } from 'vitest';
import { scoreChairs, scoreDates, scoreKinds } from '../../scripts/fact-scores.ts';
import type { LabelledMeeting } from '../../scripts/meeting-labels.ts';
import { isSameDay, sharesDays } from '../../scripts/same-day.ts';
import type { ArticleFacts } from '../../src/facts/article-facts.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from '../facts/invented-article.ts';

const facts: ArticleFacts = readFacts(
  inventedArticle({
    body: 'Sáng 5/7/2018, ông Trần Văn Bảy chủ trì hội nghị giao ban.\nTrước đó, ngày 2/3/2018, bà Lê Thị Mơ đã chủ trì cuộc họp về giá thuốc.',
  }),
);

function labelled(...meetings: (Partial<LabelledMeeting> & { kind: string })[]) {
  const nothing = { reported: true, chairs: [], date: null, alsoRight: [] };
  return { id: 'bai-thu', meetings: meetings.map((meeting) => ({ ...nothing, ...meeting })) };
}

describe('days', () => {
  const day = { first: '2018-07-05', last: '2018-07-05' };

  test('years count where both are known', () => {
    expect(isSameDay(day, '2018-07-05')).toBe(true);
    expect(isSameDay(day, '--07-05')).toBe(true);
    expect(isSameDay(day, '2017-07-05')).toBe(false);
    expect(isSameDay({ first: '1004-07-05', last: '1004-07-05' }, '2017-07-05')).toBe(true);
  });

  test('an interval is the same only as a whole, and shares the days inside', () => {
    expect(isSameDay(day, '--07-05/--07-07')).toBe(false);
    expect(sharesDays(day, '--07-05/--07-07')).toBe(true);
    expect(sharesDays(day, '2018-07-06/2018-07-07')).toBe(false);
  });

  test('a month is no day', () => {
    expect(isSameDay(day, '--07')).toBe(false);
    expect(sharesDays(day, '2018-07')).toBe(false);
  });
});

describe('chairs', () => {
  test('of all labelled meetings, found and missed', () => {
    const score = scoreChairs(
      labelled({ kind: 'hội nghị', chairs: ['Trần Văn Bảy', 'Đinh Thị Sáu'] }),
      facts,
    );
    expect(score).toEqual({
      right: ['bai-thu Trần Văn Bảy'],
      wrong: ['bai-thu Lê Thị Mơ'],
      found: ['bai-thu Trần Văn Bảy'],
      missed: ['bai-thu Đinh Thị Sáu'],
    });
  });

  test('who is only doubtful counts on neither side', () => {
    const score = scoreChairs(
      labelled(
        { kind: 'hội nghị', chairs: ['Trần Văn Bảy'] },
        { kind: 'cuộc họp', chairs: ['Lê Thị Mơ'], doubtful: true },
      ),
      facts,
    );
    expect(score.wrong).toEqual([]);
    expect(score.missed).toEqual([]);
  });
});

describe('dates', () => {
  test('those of reported meetings, right by any label of the article', () => {
    const label = labelled({ kind: 'hội nghị', date: '--07-05' }, { kind: 'lễ', date: '--07-09' });
    const { right, wrong, found, missed } = scoreDates(label, facts);
    expect([right.length, wrong.length, found.length, missed.length]).toEqual([1, 0, 1, 1]);
  });

  test('a label that may have no day is not missed', () => {
    const label = labelled({ kind: 'lễ', date: '--07-09', alsoRight: [null] });
    expect(scoreDates(label, facts)).toMatchObject({ missed: [] });
  });
});

test('kinds are compared by the words that they begin with', () => {
  const score = scoreKinds(labelled({ kind: 'hội nghị giao ban' }, { kind: 'lễ khai mạc' }), facts);
  expect(score.found).toEqual(['bai-thu hội nghị']);
  expect(score.missed).toEqual(['bai-thu lễ']);
});
