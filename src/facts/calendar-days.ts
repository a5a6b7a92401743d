import type { DateMention } from '../text/find-dates.ts';
import type { ArticleSpan } from './article-facts.ts';
import { knownPartOfDay } from './known-part-of-day.ts';
import calendar from './lexicon/calendar-words.json' with { type: 'json' };

/** A day that is written in another line than what is held on it. */
export interface HeadedDay extends DateMention {
  readonly writtenIn: ArticleSpan;
}

const weekday = `(?:${calendar.weekdays.join('|')})`;
/** `Thứ Hai, ngày 05/3:`, `NGÀY 6/5 (THỨ HAI)`, without the day itself. */
const onlyDay = new RegExp(
  `^[\\s\\p{P}*+]*(?:${weekday}[\\s\\p{P}]*)?(?:${weekday}[\\s\\p{P}]*)?$`,
  'iu',
);
const part = `(?:(?:buổi )?(?<part>${Object.keys(calendar.parts).join('|')})(?!\\p{L}))`;
const hour = '(?:(?<hour>\\p{Nd}{1,2})\\s?(?:h|g|giờ|:)\\s?(?:\\p{Nd}{2}(?: phút)?)?)';
/** `- 8h00:`, `+ Sáng: 8h00,`, `14 giờ 00, `. */
const scheduled = new RegExp(
  `^[\\s*+•–-]*(?:${part}[\\s:,(-]*)?(?:(?:từ|lúc|hồi|vào lúc)\\s)?${hour}?(?=[\\s:;,.)–-])`,
  'iu',
);
const partsOfDay = new Map(Object.entries(calendar.parts));

/** The day of a line that says nothing else, as calendars of a week head what is held on it. */
export function dayOfHeading(text: string, dates: readonly DateMention[]): DateMention | null {
  const [date, ...others] = dates;
  if (!date || others.length > 0 || date.precision !== 'day') return null;
  return onlyDay.test(text.slice(0, date.start) + text.slice(date.end)) ? date : null;
}

/** The day of a line under such a heading: `- 8h00: Họp giao ban`, at the words for the hour. */
export function dayOfScheduled(
  { text, dates }: { readonly text: string; readonly dates: readonly DateMention[] },
  heading: HeadedDay | null,
): HeadedDay | null {
  if (!heading || dates.some(({ precision }) => precision === 'day')) return null;
  const match = scheduled.exec(text);
  const { part: said, hour: written } = match?.groups ?? {};
  if (!match || (said === undefined && written === undefined)) return null;
  const partOfDay = said === undefined ? partOfHour(Number(written)) : partNamed(said);
  return { ...heading, partOfDay, start: match[0].search(/\S/u), end: match[0].trimEnd().length };
}

function partNamed(said: string): DateMention['partOfDay'] {
  return knownPartOfDay(partsOfDay.get(said.toLowerCase()) ?? null);
}

function partOfHour(hour: number): DateMention['partOfDay'] {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Whether a day is that of the heading over a line of a calendar. */
export function isScheduled(date: DateMention): boolean {
  return 'writtenIn' in date;
}
