import type { Article, PassageKind } from '../corpus/article.ts';
import { cutAtSpaces } from '../corpus/cut-at-spaces.ts';
import { paragraphsOf } from '../corpus/paragraphs.ts';
import { type DateMention, findDates } from '../text/find-dates.ts';
import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { type Appearance, findAppearances } from './appearances.ts';
import type { ArticleSpan } from './article-facts.ts';
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
  let lastDay: DateMention | null = null;
  return places.map((place, at) => {
    const sentence = readSentence(article, place, first + at, lastDay);
    lastDay = sentence.dates.findLast(({ precision }) => precision === 'day') ?? lastDay;
    return sentence;
  });
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
  lastDay: DateMention | null,
): ArticleSentence {
  const text = article[place.part].slice(place.start, place.end);
  const tokens = partsOf(text);
  const dates = findDates(text, article.date);
  const sameDays = sameDayMentions(tokens, dates, lastDay);
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
