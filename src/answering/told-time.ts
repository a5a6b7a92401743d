import type { Article } from '../corpus/article.ts';
import type { MeetingTime } from '../facts/article-facts.ts';
import type { PartOfDay } from '../text/date-reading.ts';
import { formatDate } from '../text/format-date.ts';
import { oneLine } from '../text/one-line.ts';
import type { Phrase } from './reading.ts';

const partsOfDay = {
  morning: 'answer.morning',
  noon: 'answer.noon',
  afternoon: 'answer.afternoon',
  evening: 'answer.evening',
} as const satisfies Record<PartOfDay, string>;

/**
 * When a meeting was, in short: `9-7-2018`, `chiều 9-7-2018`, `12-5-2019 – 14-5-2019`; the words of
 * the article where it gives no year; of a posting date it is said that it is one.
 */
export function toldTime(time: MeetingTime, article: Article, phrase: Phrase): string {
  const { period, partOfDay, year, shownBy, from, precision } = time;
  if (from === 'posting-date') {
    return phrase('answer.posted-on', { date: formatDate(period.first) });
  }
  const isExact = precision === 'day' || precision === 'span';
  if ((year === 'unknown' || !isExact) && shownBy) {
    return oneLine(article[shownBy.part].slice(shownBy.start, shownBy.end));
  }
  const [first, last] = [formatDate(period.first), formatDate(period.last)];
  if (first !== last) return `${first} – ${last}`;
  return partOfDay === null ? first : phrase(partsOfDay[partOfDay], { date: first });
}
