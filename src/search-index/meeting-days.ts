import type { Meeting } from '../facts/article-facts.ts';
import type { MeetingRow } from './fact-schema.ts';

type MeetingDays = Pick<
  MeetingRow,
  'own_first' | 'own_last' | 'is_dated' | 'about_first' | 'about_last' | 'day'
>;

/**
 * When a meeting was, in columns. The day of posting is not its own time. Ordered is by the first day
 * of its own time, without one by the last of the period that it is about (looking back on a year
 * happens at its end); a time without a year orders nothing.
 */
export function daysOfMeeting({ time, about }: Meeting): MeetingDays {
  const own = time?.from === 'text' ? time : null;
  const isDated = own !== null && own.year !== 'unknown';
  const aboutDay = about && about.year !== 'unknown' ? about.period.last : null;
  return {
    own_first: own?.period.first ?? null,
    own_last: own?.period.last ?? null,
    is_dated: Number(isDated),
    about_first: about?.period.first ?? null,
    about_last: about?.period.last ?? null,
    day: isDated ? own.period.first : aboutDay,
  };
}
