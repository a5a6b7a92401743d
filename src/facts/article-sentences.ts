import type { Article, PassageKind } from '../corpus/article.ts';
import { cutAtSpaces } from '../corpus/cut-at-spaces.ts';
import { paragraphsOf } from '../corpus/paragraphs.ts';
import { type DateMention, findDates } from '../text/find-dates.ts';
import type { IsoDate } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { type Appearance, findAppearances } from './appearances.ts';
import type { ArticleSpan } from './article-facts.ts';
import { spanWithin } from './article-places.ts';
import { dayOfHeading, dayOfScheduled, type HeadedDay } from './calendar-days.ts';
import { possibleDays } from './meeting-days.ts';
import type { SentenceOfPeople } from './named-appearances.ts';
import { sameDayMentions } from './same-day-words.ts';

/** A sentence of an article with its place and what it says of people and time. */
export interface ArticleSentence extends ArticleSpan, SentenceOfPeople {
  readonly kind: Exclude<PassageKind, 'byline'> | 'title';
  /** 0 for the first sentence of the body; the title is -1. */
  readonly ordinal: number;
  readonly tokens: readonly Token[];
  readonly appearances: readonly Appearance[];
  readonly dates: readonly DateMention[];
}

/** The title, then the sentences of the text in order; bylines are left out. */
export function sentencesOf(article: Article): ArticleSentence[] {
  const places = [...titleOf(article), ...placesOf(article)];
  const first = places[0]?.part === 'title' ? -1 : 0;
  const before: Before = { lastDay: null, heading: null };
  const dated = article.date === null ? { ...article, date: dayAtHead(article) } : article;
  return places.map((place, at) => {
    const sentence = readSentence(dated, place, first + at, before);
    before.lastDay = lastDayOf(sentence) ?? before.lastDay;
    const headed = dayOfHeading(sentence.text, sentence.dates);
    if (headed) before.heading = { ...headed, writtenIn: spanWithin(sentence, headed) };
    return sentence;
  });
}

/** In UTF-16 units: letterheads, labels of minutes and leads stand here. */
const lengthOfHead = 700;

/** A day written with its year at the head of an undated article: other days are near it. */
function dayAtHead({ title, text }: Article): IsoDate | null {
  for (const head of [title, text.slice(0, lengthOfHead)]) {
    const days = possibleDays(head, findDates(head, null));
    const day = days.find(({ year }) => year === 'written');
    if (day) return day.period.first;
  }
  return null;
}

/** What the sentences before tell of a day that a sentence only refers to. */
interface Before {
  /** The last day on which something was done, for `cùng ngày`. */
  lastDay: DateMention | null;
  /** The day that heads the lines of a calendar. */
  heading: HeadedDay | null;
}

/** No deadline, no document's day, no day in brackets behind what was held another time. */
function lastDayOf({ text, dates }: ArticleSentence): DateMention | undefined {
  return possibleDays(text, dates).findLast(
    ({ precision, year, start }) =>
      precision === 'day' && !(year === 'written' && text.charAt(start - 1) === '('),
  );
}

type Place = Pick<ArticleSentence, 'part' | 'start' | 'end' | 'kind' | 'paragraph'>;

function titleOf({ title }: Article): Place[] {
  if (title === '') return [];
  return [{ part: 'title', start: 0, end: title.length, kind: 'title', paragraph: -1 }];
}

function placesOf({ text }: Article): Place[] {
  return paragraphsOf(text).flatMap(({ start, end, kind }, paragraph) => {
    if (kind === 'byline') return [];
    const line = text.slice(start, end);
    return splitSentences(line)
      .flatMap((sentence) => readable(line, sentence))
      .map((sentence): Place => {
        const place = { start: start + sentence.start, end: start + sentence.end };
        return { part: 'text', ...place, kind, paragraph };
      });
  });
}

/** A table without stops is no sentence: the rules would take long and find nothing. */
function readable(line: string, sentence: Span): Span[] {
  const isSentence = sentence.end - sentence.start <= longestSentence;
  return isSentence ? [sentence] : cutAtSpaces(line, sentence, partsOfCut);
}

/** In UTF-16 units. */
const longestSentence = 4000;
/** The size of a passage. */
const partsOfCut = 180;

function readSentence(
  article: Article,
  place: Place,
  ordinal: number,
  { lastDay, heading }: Before,
): ArticleSentence {
  const text = article[place.part].slice(place.start, place.end);
  const tokens = partsOf(text);
  const dates = findDates(text, article.date);
  const scheduled = dayOfScheduled({ text, dates }, heading);
  const sameDays = scheduled ? [scheduled] : sameDayMentions(text, tokens, dates, lastDay);
  return {
    ...place,
    ordinal,
    text,
    tokens,
    appearances: findAppearances(text, tokens),
    dates:
      sameDays.length === 0 ? dates : [...dates, ...sameDays].sort((a, b) => a.start - b.start),
  };
}
