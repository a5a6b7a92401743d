import type { Article, ArticleId } from '../corpus/article.ts';
import type { DatePrecision } from '../text/date-reading.ts';
import { findDates } from '../text/find-dates.ts';
import type { Citation } from './answer.ts';
import { type CitedStatement, type CitedText, longestAnswer } from './cite.ts';
import openingWordsLexicon from './lexicon/opening-words.json' with { type: 'json' };

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

/** A whole number, date or document number: `4,66`, `05/7/2022`, `12-NQ/TU`. */
const figure = /\p{Nd}+(?:[.,/-][\p{L}\p{Nd}]+)*/gu;
/** A run of capitalised words, as names are written. */
const nameRun = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu;

/**
 * The gate between reading and showing: every quote stands word for word in its article, and every
 * figure and every run of capitalised words of a statement stands in that statement's own quotes.
 * Days are compared by
 * value, and the posting date of a source may be told, too. `null` when nothing is wrong.
 */
export function verify(
  { text, statements, citations }: Omit<CitedText, 'left'>,
  articleOf: (id: ArticleId) => Article | undefined,
): Unverified | null {
  if (statements.length === 0 || statements.some(({ numbers }) => numbers.length === 0)) {
    return { reason: 'no-citation', detail: text };
  }
  if (text.length > longestAnswer) return { reason: 'too-long', detail: String(text.length) };
  for (const { articleId, quote } of citations) {
    const article = articleOf(articleId);
    const isThere = article && (article.text.includes(quote) || article.title.includes(quote));
    if (!isThere || quote === '') return { reason: 'quote-not-in-article', detail: articleId };
  }
  return statements.map((one) => doubtOf(one, citations)).find((doubt) => doubt !== null) ?? null;
}

function doubtOf(statement: CitedStatement, citations: readonly Citation[]): Unverified | null {
  const own = statement.numbers.flatMap((n) => citations.find((one) => one.n === n) ?? []);
  const shown = own.map(({ quote }) => oneLine(quote)).join(' | ');
  const years = own.map(({ date }) => date?.slice(0, 4));
  const figures = new Set(shown.match(figure) ?? []);
  for (const written of withoutShownDates(statement.text, own).match(figure) ?? []) {
    if (figures.has(written) || years.includes(written)) continue;
    return { reason: 'number-not-in-quotes', detail: written };
  }
  const lower = shown.toLowerCase();
  for (const { 0: run, index } of statement.text.matchAll(nameRun)) {
    const name = withoutOpening(statement.text, run, index).toLowerCase();
    if (lower.includes(run.toLowerCase()) || lower.includes(name)) continue;
    return { reason: 'name-not-in-quotes', detail: run };
  }
  return null;
}

const exact = new Set<DatePrecision>(['day', 'span']);

/**
 * Days that the quotes give, in whatever writing, are shown: `9-7-2018` by `chiều 09/07` of an article
 * that was posted in July 2018. So is the day of posting, of which the statement says that it is one.
 */
function withoutShownDates(text: string, own: readonly Citation[]): string {
  const shown = own.flatMap(({ quote, date }) => [
    ...findDates(quote, date).map(({ period }) => period),
    ...(date === null ? [] : [{ first: date, last: date }]),
  ]);
  return findDates(text, null)
    .filter(({ year, precision }) => year === 'written' && exact.has(precision))
    .filter(({ period: { first, last } }) =>
      shown.some((one) =>
        first === last
          ? one.first === first || one.last === first
          : one.first === first && one.last === last,
      ),
    )
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** Words before a name with which a sentence pattern begins, in small letters. */
const openingWords = new Set(openingWordsLexicon);

/**
 * The one capital with which a sentence pattern begins is no name; of `Tại Hạ Đông` the rest is one.
 * Any other word before a capital may be a surname.
 */
function withoutOpening(text: string, run: string, index: number): string {
  const opens = /(?:^|[.:;]\s)$/u.test(text.slice(Math.max(0, index - 2), index));
  const [first = '', ...rest] = run.split(' ');
  if (!opens || (rest.length > 0 && !openingWords.has(first.toLowerCase()))) return run;
  return rest.join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
