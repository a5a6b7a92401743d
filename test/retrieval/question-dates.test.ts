import { describe, expect, test } from 'vitest';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const timesOf = (text: string) =>
  understandQuestion(text, '2024-06-14').periods.map(
    ({ period: { first, last } }) => `${first} ${last}`,
  );

describe('times counted from the day of asking', () => {
  test.each([
    ['Liệt kê các cuộc họp tuần trước', '2024-06-03 2024-06-09'],
    ['cac cuoc hop tuan truoc', '2024-06-03 2024-06-09'],
    ['Tháng trước có hội nghị nào?', '2024-05-01 2024-05-31'],
    ['Sáng nay có cuộc họp nào?', '2024-06-14 2024-06-14'],
    ['chieu qua co cuoc hop nao', '2024-06-13 2024-06-13'],
    ['Hôm kia có hội nghị nào?', '2024-06-12 2024-06-12'],
    ['Trong 2 năm qua có bao nhiêu hội nghị?', '2022-06-14 2024-06-14'],
    ['ba tháng gần đây có những cuộc họp nào', '2024-03-14 2024-06-14'],
    ['Từ đầu năm đến nay có mấy cuộc họp?', '2024-01-01 2024-06-14'],
    ['Tháng 6 năm ngoái có hội nghị nào?', '2023-06-01 2023-06-30'],
    ['Hội nghị 6 tháng đầu năm nay', '2024-01-01 2024-06-30'],
  ])('%s', (text, time) => {
    expect(timesOf(text)).toEqual([time]);
  });

  test('the part of the day counts, too', () => {
    const [asked] = understandQuestion('Chiều qua họp gì?', '2024-06-14').periods;
    expect(asked?.partOfDay).toBe('afternoon');
  });
});

describe('words around a date', () => {
  test.each([
    ['Cuối năm 2018 có hội nghị nào?', '2018-09-01 2018-12-31'],
    ['cuoi nam 2018 co hoi nghi nao', '2018-09-01 2018-12-31'],
    ['Đầu tháng 7/2018 có cuộc họp nào?', '2018-07-01 2018-07-10'],
    ['Từ năm 2018 đến nay có bao nhiêu hội nghị?', '2018-01-01 2024-06-14'],
    ['Từ tháng 3 đến tháng 6/2018 có hội nghị nào?', '2018-03-01 2018-06-30'],
    ['Sau năm 2019 có những hội nghị nào?', '2020-01-01 2999-12-31'],
    ['Trước năm 2019 có những hội nghị nào?', '1900-01-01 2018-12-31'],
  ])('%s', (text, time) => {
    expect(timesOf(text)).toEqual([time]);
  });

  test('a deadline is no bound of a time', () => {
    expect(timesOf('Việc gì phải xong trước ngày 30/6/2018?')).toEqual(['2018-06-30 2018-06-30']);
  });
});

describe('terms of years', () => {
  test.each([
    ['Hội nghị sơ kết học kỳ I năm học 2018-2019', true],
    ['Đại hội nhiệm kỳ 2015-2020 họp ngày nào?', true],
    ['Từ 2018 đến 2020 có bao nhiêu hội nghị?', false],
  ])('%s', (text, isTerm) => {
    expect(understandQuestion(text, '2024-06-14').periods[0]?.isTerm).toBe(isTerm);
  });
});
