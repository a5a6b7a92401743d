import { describe, expect, it } from 'vitest';
import { unknownYear } from '../../src/text/date-reading.ts';
import { findBareYears, findDates } from '../../src/text/find-dates.ts';
import { foldMarks } from '../../src/text/fold-marks.ts';

/** `precision first..last`, for one day `day <date>`. */
function found(text: string, reference: string | null = null): string[] {
  return findDates(text, reference).map(({ precision, period: { first, last } }) =>
    first === last ? `${precision} ${first}` : `${precision} ${first}..${last}`,
  );
}

const writtenOut: readonly (readonly [text: string, expected: string])[] = [
  ['chiều ngày 9-07-2018', 'day 2018-07-09'],
  ['sáng 25/12/2018', 'day 2018-12-25'],
  ['05/7/2022', 'day 2022-07-05'],
  ['5.7.2022', 'day 2022-07-05'],
  ['2018-07-09', 'day 2018-07-09'],
  ['ngày 06 tháng 7 năm 2023', 'day 2023-07-06'],
  ['ngày 6 tháng 7, 2023', 'day 2023-07-06'],
  ['ngày 6/7 năm 2023', 'day 2023-07-06'],
  ['ngày 9 - 7 - 2018', 'day 2018-07-09'],
  ['9 / 7 / 2018', 'day 2018-07-09'],
  ['ngày 5/7/18', 'day 2018-07-05'],
  ['ngày 2-9-45', 'day 1945-09-02'],
  ['CHIỀU NGÀY 9/7/2018', 'day 2018-07-09'],
  ['sáng thứ Hai, ngày 9/7/2018', 'day 2018-07-09'],
  ['từ ngày 12 đến 14/5/2019', 'span 2019-05-12..2019-05-14'],
  ['từ ngày 12/5 đến hết ngày 14/5/2019', 'span 2019-05-12..2019-05-14'],
  ['ngày 12-14/5/2019', 'span 2019-05-12..2019-05-14'],
  ['trong 2 ngày 12 và 13/5/2019', 'span 2019-05-12..2019-05-13'],
  ['các ngày 12, 13 và 14/5/2019', 'span 2019-05-12..2019-05-14'],
  ['từ ngày 12 đến ngày 14 tháng 5 năm 2019', 'span 2019-05-12..2019-05-14'],
  ['từ 28/12/2018 đến 5/1/2019', 'span 2018-12-28..2019-01-05'],
  ['từ 28/12 đến 5/1/2019', 'span 2018-12-28..2019-01-05'],
  ['từ ngày 28/12/2018 đến 5/1', 'span 2018-12-28..2019-01-05'],
  ['tháng 7/2018', 'month 2018-07-01..2018-07-31'],
  ['tháng 7-2018', 'month 2018-07-01..2018-07-31'],
  ['tháng 02 năm 2020', 'month 2020-02-01..2020-02-29'],
  ['tháng bảy năm 2018', 'month 2018-07-01..2018-07-31'],
  ['tháng tư năm 2018', 'month 2018-04-01..2018-04-30'],
  ['7/2018', 'month 2018-07-01..2018-07-31'],
  ['tháng 5-7/2018', 'span 2018-05-01..2018-07-31'],
  ['tháng 1 đến tháng 6 năm 2018', 'half-year 2018-01-01..2018-06-30'],
  ['quý II/2019', 'quarter 2019-04-01..2019-06-30'],
  ['quý 2 năm 2019', 'quarter 2019-04-01..2019-06-30'],
  ['quý hai năm 2019', 'quarter 2019-04-01..2019-06-30'],
  ['QUÝ IV-2019', 'quarter 2019-10-01..2019-12-31'],
  ['Q3/2019', 'quarter 2019-07-01..2019-09-30'],
  ['6 tháng đầu năm 2018', 'half-year 2018-01-01..2018-06-30'],
  ['sáu tháng cuối năm 2018', 'half-year 2018-07-01..2018-12-31'],
  ['nửa cuối năm 2018', 'half-year 2018-07-01..2018-12-31'],
  ['6T/2018', 'half-year 2018-01-01..2018-06-30'],
  ['9 tháng năm 2020', 'span 2020-01-01..2020-09-30'],
  ['3 tháng cuối năm 2020', 'span 2020-10-01..2020-12-31'],
  ['năm 2018', 'year 2018-01-01..2018-12-31'],
  ['cuối năm 2018', 'year 2018-01-01..2018-12-31'],
  ['năm học 2018-2019', 'span 2018-01-01..2019-12-31'],
  ['giai đoạn 2013 – 2020', 'span 2013-01-01..2020-12-31'],
  ['nhiệm kỳ 2020-2025', 'span 2020-01-01..2025-12-31'],
  ['từ năm 2018 đến năm 2020', 'span 2018-01-01..2020-12-31'],
  ['năm 2018 và 2019', 'span 2018-01-01..2019-12-31'],
];

describe('findDates', () => {
  it.each(writtenOut)('reads %s', (text, expected) => {
    expect(found(`Họp ${text}, tại trụ sở.`)).toEqual([expected]);
  });

  it.each(writtenOut)('reads %s when it is typed without marks', (text, expected) => {
    expect(found(foldMarks(`Họp ${text}, tại trụ sở.`))).toEqual([expected]);
  });

  it.each([
    ['July 2018', 'month 2018-07-01..2018-07-31'],
    ['5 July 2018', 'day 2018-07-05'],
    ['Sept 5th, 2018', 'day 2018-09-05'],
    ['the first half of 2018', 'half-year 2018-01-01..2018-06-30'],
    ['the second quarter of 2019', 'quarter 2019-04-01..2019-06-30'],
  ])('reads the English %s', (text, expected) => {
    expect(found(`Who chaired it in ${text}?`)).toEqual([expected]);
  });

  it.each([
    '31/2/2018',
    '45/13/2020',
    'ngày 31 tháng 2 năm 2018',
    '3.750.000',
    '12-NQ/TU',
    'Nghị quyết 41; 42',
    'Luật số 15/2012/QH13',
    'số 05/2018/QĐ-UBND',
    'số 5/2018',
    'tỷ số 2-1',
    '3/4 số hộ',
    '0913.12.2018',
    'mỗi năm 2000 tỷ đồng',
    'Giải Việt Nam 2018',
    '10.1.2.2018',
    '24/7',
    'ngày 10/3 âm lịch',
  ])('finds no date in %s', (text) => {
    expect(found(text, '2019-01-05')).toEqual([]);
  });

  it.each([
    ['mỗi ngày 3-4 giờ'],
    ['trong hai ngày 10-11 họp'],
    ['ngày 5.7 tỷ đồng'],
    ['tỷ lệ 6/7'],
  ])('makes no day without a year of %s', (text) => {
    expect(found(text, '2019-01-05')).toEqual([]);
  });

  it.each([
    ['ngày 28/12', '2019-01-05', 'day 2018-12-28'],
    ['ngày 5/1', '2018-12-28', 'day 2019-01-05'],
    ['Chiều 10 - 4', '2019-03-30', 'day 2019-04-10'],
    ['sáng nay (7/2)', '2019-02-07', 'day 2019-02-07'],
    ['ngày 6 tháng 7', '2019-08-01', 'day 2019-07-06'],
    ['ngày 5-7/10', '2019-10-08', 'span 2019-10-05..2019-10-07'],
    ['tháng 12', '2019-01-05', 'month 2018-12-01..2018-12-31'],
    ['quý I', '2019-01-05', 'quarter 2019-01-01..2019-03-31'],
    ['6 tháng cuối năm', '2019-01-05', 'half-year 2018-07-01..2018-12-31'],
  ])('puts %s next to %s', (text, reference, expected) => {
    expect(found(`Họp ${text} tại trụ sở.`, reference)).toEqual([expected]);
    expect(findDates(text, reference).map((date) => date.year)).toEqual(['inferred']);
    const unsettled = findDates(text, null);
    expect(unsettled.map(({ year, period }) => [year, Number(period.last.slice(0, 4))])).toEqual([
      ['unknown', unknownYear],
    ]);
  });

  it('says that a written year is not inferred', () => {
    const [date] = findDates('ngày 9/7/2018', '2019-01-05');
    expect(date?.year).toBe('written');
  });

  it.each([
    ['rạng sáng 9/7/2018', 'morning'],
    ['trưa ngày 9/7/2018', 'noon'],
    ['buổi chiều ngày 9/7/2018', 'afternoon'],
    ['tối 9/7/2018', 'evening'],
    ['ngày 9/7/2018', null],
    ['chieu 9/7/2018', 'afternoon'],
  ])('reads the part of the day in %s', (text, expected) => {
    expect(findDates(text, null).map((date) => date.partOfDay)).toEqual([expected]);
  });

  it('lets the part of the day and its words belong to the mention', () => {
    const text = 'Thực hiện kế hoạch, chiều ngày 9-07-2018, Vụ họp.';
    const slices = findDates(text, null).map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(['chiều ngày 9-07-2018']);
  });

  it('finds several dates in order, none overlapping another', () => {
    const text =
      'Năm 2018, từ ngày 12 đến 14/5/2019 và quý II/2020, số 05/2018/QĐ-UBND ngày 3/2/2018';
    const dates = findDates(text, null);
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Năm 2018',
      'từ ngày 12 đến 14/5/2019',
      'quý II/2020',
      'ngày 3/2/2018',
    ]);
  });

  it('does not take `nam` and `sang` for `năm` and `sáng` in a text with marks', () => {
    expect(found('miền Nam 2018, chuyển sang 12/5', '2018-05-01')).toEqual([]);
  });

  it('works through long runs of almost-dates', () => {
    const texts = [
      'ngày '.repeat(20_000),
      '5/7/'.repeat(20_000),
      '1'.repeat(200_000),
      ' '.repeat(200_000),
    ];
    expect(texts.flatMap((text) => found(text, '2019-01-05'))).toEqual([]);
  });
});

describe('findBareYears', () => {
  const years = (text: string) => findBareYears(text).map(({ period }) => period.first.slice(0, 4));

  it.each([
    ['Sở Thủy sản 2020', ['2020']],
    ['vu dia phuong 2018?', ['2018']],
    ['hội nghị 2018, 2019', ['2018', '2019']],
    ['năm 2018 hay 2020', ['2020']],
    ['2018-2019', []],
    ['tháng 7/2018', []],
    ['2018 tỷ', []],
    ['2000 người', []],
    ['khoảng 2000', []],
    ['Quyết định 1956', []],
    ['số 2018', []],
    ['05/2018/QĐ', []],
    ['2.018', []],
    ['1930', []],
    ['20180', []],
  ])('finds in “%s” the years %j', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe('a day that no word of its own calls one', () => {
  it.each([
    ['hoàn thành trước 30/6', ['day 2020-06-30']],
    ['tổng dư nợ đến 20/6 đạt 5 tỷ', ['day 2020-06-20']],
    ['Trong ngày làm việc 6/12', ['day 2020-12-06']],
    ['Thứ Bảy vừa qua (21/10)', ['day 2020-10-21']],
    ['tuần trước (18/6)', ['day 2020-06-18']],
    ['trong 3 ngày, từ 10 đến 12/8', ['span 2020-08-10..2020-08-12']],
    ['tăng từ 1 đến 2/3', []],
    ['giảm đến 2/3', []],
    ['hoàn thành 3/4 chỉ tiêu', []],
    ['bầu lại (2/3)', []],
  ])('%s', (text, expected) => {
    expect(found(text, '2020-07-01')).toEqual(expected);
  });
});
