import { describe, expect, it } from 'vitest';
import {
  dayAsPeriod,
  daysBetween,
  daysFromPeriod,
  daysInMonth,
  isIsoDate,
  isoDate,
  monthsOf,
  yearOf,
  yearsFrom,
} from '../../src/text/calendar.ts';

describe('the calendar', () => {
  it.each(['2018-07-09', '2020-02-29', '2000-02-29', '1945-09-02'])('knows %s', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each(['2018-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-7-9', '09/07/2018', ''])(
    'does not know %s',
    (date) => {
      expect(isIsoDate(date)).toBe(false);
    },
  );

  it('writes days and refuses those that do not exist', () => {
    expect(isoDate(2018, 7, 9)).toBe('2018-07-09');
    expect(isoDate(2018, 2, 31)).toBeNull();
    expect(isoDate(Number.NaN, 1, 1)).toBeNull();
    expect(dayAsPeriod(2018, 7, 9)).toEqual({ first: '2018-07-09', last: '2018-07-09' });
    expect(dayAsPeriod(2018, 7, 0)).toBeNull();
  });

  it('knows the lengths of months', () => {
    expect([1, 2, 4, 12, 13].map((month) => daysInMonth(2019, month))).toEqual([31, 28, 30, 31, 0]);
    expect(daysInMonth(2020, 2)).toBe(29);
  });

  it('makes periods of months and years', () => {
    expect(monthsOf(2020, 1, 2)).toEqual({ first: '2020-01-01', last: '2020-02-29' });
    expect(monthsOf(2020, 5, 4)).toBeNull();
    expect(monthsOf(2020, 0, 13)).toBeNull();
    expect(yearsFrom(2013, 2020)).toEqual({ first: '2013-01-01', last: '2020-12-31' });
    expect(yearsFrom(2020, 2013)).toBeNull();
  });

  it('measures distances in days', () => {
    expect(yearOf('2018-07-09')).toBe(2018);
    expect(daysBetween('2018-12-31', '2019-01-02')).toBe(2);
    expect(daysBetween('2019-01-02', '2018-12-31')).toBe(-2);
    const july = { first: '2018-07-01', last: '2018-07-31' };
    expect(daysFromPeriod('2018-07-15', july)).toBe(0);
    expect(daysFromPeriod('2018-06-29', july)).toBe(2);
    expect(daysFromPeriod('2018-08-03', july)).toBe(3);
  });
});
