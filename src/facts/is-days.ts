import { daysBetween } from '../text/calendar.ts';
import type { DateReading } from '../text/date-reading.ts';

/** Sessions of a parliament last longest, some forty days. */
const longestMeetingInDays = 45;

/** Whether a date names days on which a meeting can be held, rather than a period it is about. */
export function isDays({ precision, period }: Pick<DateReading, 'precision' | 'period'>): boolean {
  if (precision === 'day') return true;
  return precision === 'span' && daysBetween(period.first, period.last) <= longestMeetingInDays;
}
