import { isSameTime as isSamePeriod, liesInTime, sharesTime } from '../retrieval/periods-meant.ts';
import type { QuestionPeriod } from '../retrieval/understood-question.ts';
import { daysBetween } from '../text/calendar.ts';
import type { DateMention } from '../text/find-dates.ts';
import { datesTold } from './dates-told.ts';
import type { ReadableArticle, ReadableSentence } from './readable-article.ts';

/**
 * A meeting's time stands in the title or in the first sentences. The posting date stands in for it
 * only where these give no day: what was posted on the 12th was held before.
 */
const leadSentences = 4;

/** Meetings last days; a span of years (`giai đoạn 2013 – 2020`) dates nothing in it. */
const longestMeetingInDays = 31;

/** Whether title or lead of an article, or its posting date, belong to each time of a question. */
export function isOfItsTime(periods: readonly QuestionPeriod[], article: ReadableArticle): boolean {
  const lead = article.sentences.filter(({ ordinal }) => ordinal < leadSentences);
  const givesDay = lead.some(({ dates }) => dates.some(({ precision }) => precision === 'day'));
  return periods.every((asked) =>
    asked.isTerm
      ? namesTerm(asked, article)
      : lead.some((one) => isAbout(asked)({ dates: datesTold(one) })) ||
        (!givesDay && wasPosted(article, asked)),
  );
}

/**
 * Whether a report is about each time: what its title names counts before the day of the meeting
 * that heard it. A meeting in January 2020 tells the figures of 2019.
 */
export function reportsOnTime(
  periods: readonly QuestionPeriod[],
  article: ReadableArticle,
): boolean {
  const title = article.sentences.find(({ kind }) => kind === 'title');
  if (!title || title.dates.length === 0) return isOfItsTime(periods, article);
  return periods.every((asked) => isAbout(asked)(title));
}

/**
 * Whether the title names another half, quarter or month than the question: then the lead's plans
 * for that time do not make it the meeting asked for.
 */
export function titleNamesAnotherTime(
  asked: QuestionPeriod,
  { sentences }: ReadableArticle,
): boolean {
  const { precision } = asked;
  const named = sentences
    .find(({ kind }) => kind === 'title')
    ?.dates.filter((date) => date.precision === precision);
  const isFine = precision === 'half-year' || precision === 'quarter' || precision === 'month';
  return (
    isFine &&
    named !== undefined &&
    named.length > 0 &&
    !named.some((date) => sharesTime(asked, date.period))
  );
}

/**
 * Whether one sentence speaks of each time: its own dates count where it has any, else those of the
 * article's lead.
 */
export function saysItOfItsTime(
  periods: readonly QuestionPeriod[],
  { article, dates }: Pick<ReadableSentence, 'article' | 'dates'>,
): boolean {
  return periods.every((asked) =>
    dates.length === 0 ? isOfItsTime([asked], article) : isAbout(asked)({ dates }),
  );
}

/** A term of years stands anywhere in what is about it: `năm học 2018 - 2019`. */
function namesTerm(asked: QuestionPeriod, { sentences }: ReadableArticle): boolean {
  return sentences.some(({ dates }) => dates.some(({ period }) => isSamePeriod(asked, period)));
}

function wasPosted({ article: { date } }: ReadableArticle, asked: QuestionPeriod) {
  return date !== null && sharesTime(asked, { first: date, last: date });
}

function isAbout(
  asked: QuestionPeriod,
): (told: { readonly dates: readonly DateMention[] }) => boolean {
  return ({ dates }) => dates.some((date) => isSameTime(date, asked));
}

/** `năm 2018` says nothing of July 2018; a meeting of two days took place on each of them. */
function isSameTime(date: DateMention, asked: QuestionPeriod): boolean {
  if (asked.partOfDay && date.partOfDay && asked.partOfDay !== date.partOfDay) return false;
  const { first, last } = date.period;
  const isDays = daysBetween(first, last) < longestMeetingInDays && date.precision !== 'month';
  return isDays ? sharesTime(asked, date.period) : liesInTime(asked, date.period);
}
