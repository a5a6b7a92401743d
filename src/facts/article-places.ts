import type { DateMention } from '../text/find-dates.ts';
import type { Span } from '../text/span.ts';
import type { ArticleSpan, WrittenTime } from './article-facts.ts';

/** A sentence's place without its reading. */
export function spanOf({ part, start, end }: ArticleSpan): ArticleSpan {
  return { part, start, end };
}

/** A place of a sentence as a place of its article. */
export function spanWithin({ part, start }: ArticleSpan, within: Span): ArticleSpan {
  return { part, start: start + within.start, end: start + within.end };
}

/** A date of a sentence, or of the heading over it, as a time of its article. */
export function writtenTime(
  sentence: ArticleSpan,
  date: DateMention & { readonly writtenIn?: ArticleSpan },
): WrittenTime {
  const { period, precision, partOfDay, year } = date;
  const shownBy = date.writtenIn ?? spanWithin(sentence, date);
  return { period, precision, partOfDay, year, shownBy };
}
