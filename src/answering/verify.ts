import type { Article, ArticleId } from '../corpus/article.ts';
import { partsOf } from '../text/tokens.ts';
import type { CitedText } from './cite.ts';

/** Why a text may not be shown. */
export interface Unverified {
  readonly reason:
    | 'no-citation'
    | 'too-long'
    | 'quote-not-in-article'
    | 'number-not-in-quotes'
    | 'name-not-in-quotes';
  readonly detail: string;
}

/** In UTF-16 units: an answer is read on a phone. */
export const longestAnswer = 900;

/**
 * The gate between reading and showing: every quote stands word for word in its article, and every
 * number and every capitalised word of the text stands in one of the quotes or titles.
 */
export function verify(
  { text, citations }: CitedText,
  articleOf: (id: ArticleId) => Article | undefined,
): Unverified | null {
  if (citations.length === 0) return { reason: 'no-citation', detail: text };
  if (text.length > longestAnswer) return { reason: 'too-long', detail: String(text.length) };
  for (const { articleId, quote } of citations) {
    const article = articleOf(articleId);
    const isThere = article && (article.text.includes(quote) || article.title === quote);
    if (!isThere) return { reason: 'quote-not-in-article', detail: `${articleId}: ${quote}` };
  }
  const shown = citations.flatMap(({ quote, title, date }) => [quote, title, date ?? '']).join(' ');
  return foreignWord(text, shown);
}

function foreignWord(text: string, shown: string): Unverified | null {
  const known = new Set(partsOf(shown).map(({ marked }) => marked));
  const plain = text.replace(/\[\d+\]/g, ' ');
  for (const { marked, start, end } of partsOf(plain)) {
    if (known.has(marked) || startsSentence(plain, start)) continue;
    const written = plain.slice(start, end);
    if (/^\p{Nd}/u.test(written)) return { reason: 'number-not-in-quotes', detail: written };
    if (/^\p{Lu}/u.test(written)) return { reason: 'name-not-in-quotes', detail: written };
  }
  return null;
}

/** The first word of a line or sentence has a capital whatever it is. */
function startsSentence(text: string, start: number): boolean {
  return /(?:^|[\n.:;•(]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
}
