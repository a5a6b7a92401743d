import type { Meeting, MeetingTime } from '../facts/article-facts.ts';
import type { DatePrecision } from '../text/date-reading.ts';
import lookingBackLexicon from './lexicon/looking-back.json' with { type: 'json' };
import { isSameTime, liesInTime, sharesTime } from './periods-meant.ts';
import type { QuestionPeriod } from './understood-question.ts';

type Timed = Pick<Meeting, 'time' | 'about'>;

/** What a question says of the meetings that it asks about, as far as it changes what a time means. */
interface Asking {
  readonly sorts: readonly string[];
  readonly isRow: boolean;
}

const lookingBack = new Set(lookingBackLexicon);

/** Sorts of meeting look back or ahead on a time of this length. */
const longTimes = new Set<DatePrecision>(['half-year', 'quarter', 'year', 'span']);

/**
 * Whether a meeting is of a time. `Hội nghị sơ kết 6 tháng đầu năm 2018` is held in July, so where a
 * sort of meeting that looks back is asked for, the time that it looks back on counts; of a row of
 * others (`các hội nghị năm 2018`) the day on which each was held; one meeting may be named by either.
 * The day of posting stands in for the day where the article does not tell it.
 */
export function isOfPeriod(meeting: Timed, asked: QuestionPeriod, asking: Asking): boolean {
  const isAbout = isAboutTime(meeting, asked);
  if (asked.isTerm) return isAbout ?? true;
  const isHeld = isHeldIn(meeting.time, asked);
  if (isAbout === null) return isHeld;
  if (!isDated(meeting.time)) return isAbout;
  const looksBack = asking.sorts.some((sort) => lookingBack.has(sort));
  if (looksBack && longTimes.has(asked.precision)) {
    return isAbout || (asked.precision === 'span' && isHeld);
  }
  return asking.isRow ? isHeld : isHeld || isAbout;
}

/** Null where a meeting is about no known time, or of a term about one that is no term. */
function isAboutTime({ about }: Timed, asked: QuestionPeriod): boolean | null {
  if (!about || about.year === 'unknown') return null;
  if (!asked.isTerm) return liesInTime(asked, about.period);
  return about.precision === 'span' ? isSameTime(asked, about.period) : null;
}

/** Whether a meeting is named by the very time that is asked for: `phiên họp quý II`. */
export function isNamedByTime({ about }: Timed, asked: QuestionPeriod): boolean {
  return about !== null && about.year !== 'unknown' && isSameTime(asked, about.period);
}

/** Whether a meeting was held in a time, as far as its article tells. */
export function isHeldIn(
  time: MeetingTime | null,
  asked: Pick<QuestionPeriod, 'period' | 'partOfDay' | 'anyYear'>,
): boolean {
  if (!time) return false;
  if (time.partOfDay && asked.partOfDay && time.partOfDay !== asked.partOfDay) return false;
  return (asked.anyYear || time.year !== 'unknown') && sharesTime(asked, time.period);
}

function isDated(time: MeetingTime | null): boolean {
  return time !== null && time.from === 'text' && time.year !== 'unknown';
}
