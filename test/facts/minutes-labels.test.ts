import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const reported = (body: string, date?: string) =>
  readFacts(inventedArticle({ title: 'Biên bản', body, ...(date ? { date } : {}) })).meetings.find(
    ({ isReported }) => isReported,
  );

const rest =
  'Nội dung cuộc họp: Ông Lê Văn Tám kết luận: Văn phòng chuẩn bị hội nghị ngày 28-3 tới. Cùng ngày, cuộc họp kết thúc.';

describe('labelled lines of minutes', () => {
  test.each([
    ['Thời gian: 8 giờ 00, thứ Hai, ngày 04 tháng 3 năm 2024', '2024-03-04', null],
    ['Thời gian: 14h00 ngày 02/4/2024.', '2024-04-02', null],
    ['1. Thời gian: Sáng thứ Hai, ngày 4/3/2024', '2024-03-04', 'morning'],
    ['- Ngày họp: 04/3/2024;', '2024-03-04', null],
  ])('the day: %s', (line, first, partOfDay) => {
    expect(reported(`${line}\n${rest}`, '2024-04-10')?.time).toMatchObject({
      period: { first, last: first },
      partOfDay,
      from: 'text',
      year: 'written',
    });
  });

  test.each([
    ['Địa điểm: Phòng họp số 2, trụ sở Sở', 'Phòng họp số 2, trụ sở Sở'],
    ['2. Địa điểm: hội trường tầng 3.', 'hội trường tầng 3'],
    ['Thời gian: 8h ngày 4/3/2024; Địa điểm: Phòng 5; Chủ trì: Ông Lê Văn Tám', 'Phòng 5'],
  ])('the place: %s', (line, name) => {
    expect(reported(`${line}\n${rest}`)?.place?.name).toBe(name);
  });

  test('what is planned in the minutes is a meeting of its own that is only mentioned', () => {
    const { meetings } = readFacts(
      inventedArticle({ title: 'Biên bản', body: `Thời gian: 8h ngày 4/3/2024\n${rest}` }),
    );
    expect(meetings.map(({ kind, isReported }) => [kind, isReported])).toEqual([
      ['cuộc họp', true],
      ['hội nghị', false],
    ]);
  });
});

describe('a meeting that is put off', () => {
  test.each([
    'Hội nghị tổng kết của Sở Xây dựng dự kiến tổ chức ngày 5/7/2018 được lùi sang ngày 12/7/2018.',
    'Cuộc họp giao ban ngày 5/7/2018 hoãn đến ngày 12/7/2018.',
    'Sở Xây dựng dự kiến tổ chức hội nghị tổng kết ngày 5/7/2018. Do mưa bão, hội nghị được dời sang ngày 12/7/2018.',
  ])('%s', (body) => {
    const { meetings } = readFacts(inventedArticle({ body }));
    expect(meetings.map(({ time }) => time?.period.first)).toEqual(['2018-07-12']);
  });
});
