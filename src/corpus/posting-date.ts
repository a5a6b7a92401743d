import { isIsoDate } from '../text/calendar.ts';
import { findDates } from '../text/find-dates.ts';
import { foldMarks } from '../text/fold-marks.ts';
import type { IsoDate } from '../text/period.ts';
import postingDateLexicon from './lexicon/posting-date.json' with { type: 'json' };

const { labels, weekdays, times } = postingDateLexicon;

/** Longer lines are no date with its time, weekday and label. */
const longestDateLine = 80;
const isoTimestamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}[\d:.]*\s?(?:Z|[+-]\d{2}:?\d{2})?$/;
const clockTime =
  /\b\d{1,2}\s?(?:[:h]|giờ|gio|g)\s?(?:\d{2})?(?:\s?phút)?(?::\d{2})?|[+-]\d{1,2}(?::?\d{2})?/giu;
const decorations = new RegExp(
  `(?<!\\p{L})(?:${[...weekdays, ...labels, ...times]
    .flatMap((word) => [word, foldMarks(word)])
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'giu',
);
const dateLike = /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b|\b\d{4}-\d{1,2}-\d{1,2}\b/;

/**
 * The day that a line (NFC) names when it says nothing else but its label, weekday and time:
 * `08/07/2022`, `Thứ Sáu, 08/07/2022 - 10:30`, `Ngày đăng: 8 tháng 7 năm 2022`, `2022-07-08`.
 * `'impossible'` for a line of that kind whose day does not exist; null for any other line.
 */
export function readPostingDate(line: string): IsoDate | 'impossible' | null {
  if (line.length > longestDateLine) return null;
  const timestamp = isoTimestamp.exec(line.trim())?.[1];
  if (timestamp !== undefined) return isIsoDate(timestamp) ? timestamp : 'impossible';
  const [mention, ...others] = findDates(line, null);
  if (mention === undefined)
    return isDecorationOnly(line.replace(dateLike, ''), line) ? 'impossible' : null;
  if (mention.precision !== 'day' || others.length > 0) return null;
  const rest = line.slice(0, mention.start) + line.slice(mention.end);
  return isDecorationOnly(rest, line) ? mention.period.first : null;
}

function isDecorationOnly(rest: string, line: string): boolean {
  const bare = rest.replace(clockTime, ' ').replace(decorations, ' ');
  return rest !== line && !/[\p{L}\p{N}]/u.test(bare);
}
