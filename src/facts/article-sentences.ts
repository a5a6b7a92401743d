import type { Article, PassageKind } from '../corpus/article.ts';
import { splitPassages } from '../corpus/split-passages.ts';
import { type DateMention, findDates } from '../text/find-dates.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { type Appearance, findAppearances } from './appearances.ts';
import type { ArticleSpan } from './article-facts.ts';
import type { SentenceOfPeople } from './named-appearances.ts';

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
  return places.map((place, at) => readSentence(article, place, first + at));
}

type Place = Pick<ArticleSentence, 'part' | 'start' | 'end' | 'kind' | 'paragraph'>;

function titleOf({ title }: Article): Place[] {
  if (title === '') return [];
  return [{ part: 'title', start: 0, end: title.length, kind: 'title', paragraph: -1 }];
}

function placesOf(article: Article): Place[] {
  let paragraph = 0;
  return splitPassages(article).flatMap(({ start, end, kind }) => {
    if (kind === 'byline') return [];
    const text = article.text.slice(start, end);
    let previousEnd = 0;
    return splitSentences(text).map((sentence): Place => {
      const between = text.slice(previousEnd, sentence.start);
      if (sentence.start === 0 || between.includes('\n')) paragraph++;
      previousEnd = sentence.end;
      const place = { start: start + sentence.start, end: start + sentence.end };
      return { part: 'text', ...place, kind, paragraph };
    });
  });
}

function readSentence(article: Article, place: Place, ordinal: number): ArticleSentence {
  const text = article[place.part].slice(place.start, place.end);
  return {
    ...place,
    ordinal,
    text,
    tokens: partsOf(text),
    appearances: findAppearances(text),
    dates: findDates(text, article.date),
  };
}
