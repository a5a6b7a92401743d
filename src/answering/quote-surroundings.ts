import type { Snapshot } from '../search-index/snapshot.ts';
import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Citation } from './answer.ts';

/** Which quote is meant. */
export type CitedQuote = Pick<Citation, 'articleId' | 'passageId' | 'quote'>;

/** What stands around a quote in its article, word for word. */
export interface QuoteSurroundings {
  /** The sentence before; of a quote that begins within a sentence its beginning. Empty at the start. */
  readonly before: string;
  readonly quote: string;
  /** The sentence behind; of a quote that ends within a sentence its end. Empty at the end. */
  readonly after: string;
}

/**
 * What stands around a quote. Behind one in the title comes the first sentence of the text. `null`
 * where the article or the quote is no longer in the index.
 */
export function quoteSurroundings(
  snapshot: Pick<Snapshot, 'article' | 'passagesOf'>,
  { articleId, passageId, quote }: CitedQuote,
): QuoteSurroundings | null {
  const article = snapshot.article(articleId);
  if (!article || quote === '') return null;
  const passage = snapshot.passagesOf(articleId).find(({ id }) => id === passageId);
  const place = placeOf(quote, article.text, passage?.start ?? 0);
  if (place) return around(article.text, place, quote);
  const inTitle = placeOf(quote, article.title, 0);
  if (!inTitle) return null;
  const { before, after } = around(article.title, inTitle, quote);
  return { before, quote, after: after === '' ? firstSentence(article.text) : after };
}

/** The same words may stand in an article twice: those in the passage are meant. */
function placeOf(quote: string, text: string, from: number): Span | null {
  const inPassage = text.indexOf(quote, from);
  const start = inPassage < 0 ? text.indexOf(quote) : inPassage;
  return start < 0 ? null : { start, end: start + quote.length };
}

function around(text: string, { start, end }: Span, quote: string): QuoteSurroundings {
  const from = startOfLineBefore(text, start);
  const sentences = splitSentences(text.slice(from, endOfLineBehind(text, end)));
  const spans = sentences.map((one) => ({ start: one.start + from, end: one.end + from }));
  const before = spans.findLast((one) => one.start < start);
  const after = spans.find((one) => one.end > end);
  return {
    before: before ? text.slice(before.start, Math.min(before.end, start)).trim() : '',
    quote,
    after: after ? text.slice(Math.max(after.start, end), after.end).trim() : '',
  };
}

/** The last line before that holds words: an article may be a book, and only this much is read. */
function startOfLineBefore(text: string, place: number): number {
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  if (place === 0 || text.slice(lineStart, place).trim() !== '') return lineStart;
  const wordsEnd = text.slice(0, lineStart).trimEnd().length;
  return wordsEnd === 0 ? 0 : text.lastIndexOf('\n', wordsEnd - 1) + 1;
}

function endOfLineBehind(text: string, place: number): number {
  const words = /\S/u;
  const rest = text.slice(place, lineEnd(text, place));
  if (words.test(rest)) return place + rest.length;
  const behind = text.slice(place).search(words);
  return behind < 0 ? text.length : lineEnd(text, place + behind);
}

function lineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed < 0 ? text.length : lineFeed;
}

function firstSentence(text: string): string {
  const [first] = splitSentences(text.slice(0, endOfLineBehind(text, 0)));
  return first ? text.slice(0, endOfLineBehind(text, 0)).slice(first.start, first.end) : '';
}
