import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/facts/article-facts.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const meetingsOf = (body: string, more: { title?: string; date?: string } = {}) =>
  readFacts(inventedArticle({ body, ...more })).meetings;

const only = (body: string, more: { title?: string; date?: string } = {}): Meeting => {
  const [meeting, ...others] = meetingsOf(body, more);
  expect(others).toEqual([]);
  if (!meeting) throw new Error('no meeting found');
  return meeting;
};

describe('when a meeting was', () => {
  test.each([
    ['Sáng 5/7/2018, Sở Y tế tổ chức hội nghị giao ban.', '2018-07-05', 'morning'],
    [
      'Ông Trần Văn Bảy nói như vậy tại hội nghị giao ban chiều 10 - 4 - 2019.',
      '2019-04-10',
      'afternoon',
    ],
    ['Hội nghị giao ban được Sở Y tế tổ chức tại Hạ Đông vào ngày 12/5/2020.', '2020-05-12', null],
    [
      'Trong hai ngày 14 và 15-2-2017, tại Hạ Đông, Sở Y tế tổ chức hội nghị giao ban.',
      '2017-02-14',
      null,
    ],
  ])('%s', (body, first, partOfDay) => {
    expect(only(body).time).toMatchObject({
      period: { first },
      partOfDay,
      year: 'written',
      from: 'text',
    });
  });

  test('the year of the posting date is inferred, and unknown without one', () => {
    const body = 'Sáng 5/7, Sở Y tế tổ chức hội nghị giao ban.';
    expect(only(body, { date: '2021-07-06' }).time).toMatchObject({
      period: { first: '2021-07-05' },
      year: 'inferred',
    });
    expect(only(body).time).toMatchObject({ year: 'unknown' });
  });

  test('`hôm qua` is reckoned from the posting date', () => {
    const body = 'Hôm qua, Sở Y tế tổ chức hội nghị giao ban.';
    expect(only(body, { date: '2021-07-06' }).time).toMatchObject({
      period: { first: '2021-07-05', last: '2021-07-05' },
      year: 'inferred',
      from: 'text',
    });
    expect(only(body).time).toBeNull();
  });

  test('only the posting date stands in where the text gives no day', () => {
    expect(only('Sở Y tế tổ chức hội nghị giao ban.', { date: '2021-07-06' }).time).toMatchObject({
      period: { first: '2021-07-06' },
      from: 'posting-date',
      shownBy: null,
    });
  });

  test.each([
    'Tại hội nghị giao ban, Sở Y tế yêu cầu các xã báo cáo trước ngày 30/4/2019.',
    'Hội nghị giao ban quán triệt Nghị quyết số 12-NQ/TU ngày 5/3/2018.',
    'Ngày 16/6/2019, Văn phòng có văn bản thông báo kết luận tại cuộc họp giao ban.',
    'Sở Y tế tổ chức hội nghị giao ban. Ông Trần Văn Bảy sinh ngày 2/9/1970.',
  ])('no day of the meeting: %s', (body) => {
    expect(meetingsOf(body).map(({ time }) => time)).toEqual([null]);
  });

  test('the period that a meeting is about is not its own time', () => {
    const meeting = only('Sáng 8/1/2021, Sở Y tế tổ chức Hội nghị tổng kết công tác năm 2020.');
    expect(meeting.about?.period).toEqual({ first: '2020-01-01', last: '2020-12-31' });
    expect(meeting.time?.period.first).toBe('2021-01-08');
  });
});

describe('several meetings of an article', () => {
  test('the same one named again stays one', () => {
    const meeting = only(
      'Sáng 5/7/2018, Sở Y tế tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2018. Tại hội nghị, ông Trần Văn Bảy báo cáo. Phát biểu tại buổi làm việc, bà Lê Thị Mơ đề nghị các xã vào cuộc.',
      { title: 'Sở Y tế sơ kết 6 tháng' },
    );
    expect(meeting.name).toBe('Hội nghị sơ kết công tác 6 tháng đầu năm 2018');
    expect(meeting.sorts).toEqual(['sơ kết']);
  });

  test('earlier and coming ones are only mentioned', () => {
    const meetings = meetingsOf(
      'Sáng 5/7/2018, Sở Y tế tổ chức họp báo.\nTrước đó, ngày 2/3/2018, bà Lê Thị Mơ đã chủ trì cuộc họp về giá thuốc.\nHội nghị tổng kết ngành sẽ diễn ra ngày 20/12/2018.',
    );
    expect(meetings.map(({ kind, isReported }) => [kind, isReported])).toEqual([
      ['họp báo', true],
      ['cuộc họp', false],
      ['hội nghị', false],
    ]);
  });

  test('a meeting to come is reported on where the article is about it', () => {
    expect(only('Ngày 20/12/2018, Sở Y tế sẽ tổ chức hội nghị tổng kết ngành.').isReported).toBe(
      true,
    );
  });

  test('ordinals keep them apart', () => {
    const meetings = meetingsOf(
      'Sáng 5/7/2018, HĐND tỉnh khai mạc kỳ họp thứ 7. Nghị quyết này sửa nghị quyết của kỳ họp thứ 4.',
    );
    expect(meetings.map(({ name }) => name)).toEqual(['kỳ họp thứ 7', 'kỳ họp thứ 4']);
  });

  test('`cùng ngày` dates the next one', () => {
    const meetings = meetingsOf(
      'Sáng 5/7/2018, Sở Y tế tổ chức họp báo.\nChiều cùng ngày, Sở Tài chính tổ chức hội nghị giao ban.',
    );
    expect(meetings[1]?.time).toMatchObject({
      period: { first: '2018-07-05' },
      partOfDay: 'afternoon',
    });
  });
});

describe('who held it, where and how', () => {
  test.each([
    [
      'Vụ Rừng - Ban Kinh tế miền núi tổ chức hội nghị giao ban.',
      'Vụ Rừng',
      ['Ban Kinh tế miền núi'],
    ],
    [
      'Vụ Rừng, Ban Kinh tế miền núi đã tổ chức hội nghị giao ban.',
      'Vụ Rừng',
      ['Ban Kinh tế miền núi'],
    ],
    ['Sở Y tế tỉnh Hạ Đông tổ chức hội nghị giao ban.', 'Sở Y tế tỉnh Hạ Đông', []],
    ['UBND huyện Bình An (tỉnh Hạ Đông) tổ chức hội nghị giao ban.', 'UBND huyện Bình An', []],
    ['Hội nghị giao ban do Sở Y tế tổ chức diễn ra sáng 5/7.', 'Sở Y tế', []],
    ['Sáng nay diễn ra phiên họp của Ủy ban An toàn đập.', 'Ủy ban An toàn đập', []],
  ])('%s', (body, name, parents) => {
    expect(only(body).unit).toMatchObject({ name, parents });
  });

  test('the unit of somebody who chairs is not said to hold the meeting', () => {
    expect(only('Giám đốc Sở Y tế Trần Văn Bảy họp với các xã sáng 5/7/2018.').unit).toBeNull();
  });

  test('the place stands behind whose meeting it was and a day with stops', () => {
    const told = only(
      'Hội nghị tổng kết công tác bảo vệ rừng của Sở Nông nghiệp và Phát triển nông thôn tỉnh Hạ Đông diễn ra sáng ngày 05.07.2018 tại Hội trường A.',
    );
    expect(told.place?.name).toBe('Hội trường A');
  });

  test('the place stands in front or behind', () => {
    expect(only('Sáng 5/7, tại TP. Hạ Đông, Sở Y tế tổ chức hội nghị.').place?.name).toBe(
      'TP. Hạ Đông',
    );
    expect(only('Hội nghị giao ban diễn ra tại Hội trường A chiều 5/7.').place?.name).toBe(
      'Hội trường A',
    );
  });

  test.each([
    ['Sở Y tế tổ chức hội nghị trực tuyến giao ban.', 'online'],
    ['Sở Y tế họp theo hình thức trực tiếp kết hợp trực tuyến sáng 5/7.', 'hybrid'],
    ['Sở Y tế tổ chức hội nghị bằng hình thức trực tiếp.', 'in-person'],
    ['Sở Y tế tổ chức hội nghị giao ban.', null],
  ])('%s', (body, form) => {
    expect(only(body).form).toBe(form);
  });
});

test('a second meeting of the day is reported, too, however late it is told', () => {
  const body = [
    'Sáng 5/7/2018, Sở Y tế tỉnh Hạ Đông tổ chức hội nghị giao ban. Ông Trần Văn Bảy chủ trì hội nghị.',
    'Ông Trần Văn Bảy đề nghị các phòng báo cáo. Các phòng đã báo cáo đầy đủ.',
    'Tiếp đó, chiều 5/7, Sở Y tế tỉnh Hạ Đông còn tổ chức Hội nghị tập huấn tiêm chủng do bà Lê Thị Mơ chủ trì. Trước đó, ngày 2/6/2018, bà Lê Thị Mơ đã dự hội nghị ngành.',
  ].join('\n\n');
  expect(
    meetingsOf(body).map(({ name, unit, isReported }) => [name, unit?.name, isReported]),
  ).toEqual([
    ['hội nghị giao ban', 'Sở Y tế tỉnh Hạ Đông', true],
    ['Hội nghị tập huấn tiêm chủng', 'Sở Y tế tỉnh Hạ Đông', true],
    ['hội nghị ngành', undefined, false],
  ]);
});
