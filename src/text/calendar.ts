import type { IsoDate, Period } from './period.ts';

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const millisecondsOfDay = 86_400_000;

/** Whether the text is `YYYY-MM-DD` and such a day exists (Gregorian calendar, years from 1000). */
export function isIsoDate(text: string): text is IsoDate {
  const [, year, month, day] = isoShape.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) === text;
}

/** The day in ISO form, or null when there is no such day. Months count from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const exists = year >= 1000 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** A period of one day, or null when there is no such day. */
export function dayAsPeriod(year: number, month: number, day: number): Period | null {
  const date = isoDate(year, month, day);
  return date === null ? null : { first: date, last: date };
}

/** 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return daysOfMonths[month - 1] ?? 0;
}

/** From the first day of one month to the last day of another of the same year; null when there is none. */
export function monthsOf(year: number, firstMonth: number, lastMonth: number): Period | null {
  const first = isoDate(year, firstMonth, 1);
  const last = isoDate(year, lastMonth, daysInMonth(year, lastMonth));
  return first !== null && last !== null && first <= last ? { first, last } : null;
}

/** From 1 January of one year to 31 December of another; null when the order is wrong. */
export function yearsFrom(firstYear: number, lastYear: number): Period | null {
  const first = isoDate(firstYear, 1, 1);
  const last = isoDate(lastYear, 12, 31);
  return first !== null && last !== null && first <= last ? { first, last } : null;
}

/** The year of an ISO date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

/** Days between a date and the nearest day of a period, 0 inside it. */
export function daysFromPeriod(date: IsoDate, { first, last }: Period): number {
  if (date < first) return daysBetween(date, first);
  return date > last ? daysBetween(last, date) : 0;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
