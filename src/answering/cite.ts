import type { Citation } from './answer.ts';
import type { Quote, Reading } from './reading.ts';

/** A reading as text with `[n]` behind each statement, and the sources that they point to. */
export interface CitedText {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Longer sentences are quoted around their first part: a quote is shown in a chat. */
const longestQuote = 700;

/** Numbers the quotes of a reading in the order of its statements; the same quote keeps its number. */
export function cite({ header, statements }: Reading): CitedText {
  const citations: Citation[] = [];
  const lines = statements.map(({ text, quotes }) => {
    const numbers = quotes.map((quote) => numberOf(quote, citations));
    return `${text} ${numbers.map((n) => `[${n}]`).join('')}`;
  });
  if (header === null && lines.length <= 1) return { text: capitalised(lines.join('')), citations };
  const heading = header === null ? [] : [capitalised(header)];
  return { text: [...heading, ...lines.map((line) => `• ${line}`)].join('\n'), citations };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function numberOf(quote: Quote, citations: Citation[]): number {
  const text = quoteText(quote);
  const { article } = quote.sentence.article;
  const known = citations.find((one) => one.articleId === article.id && one.quote === text);
  if (known) return known.n;
  const n = citations.length + 1;
  citations.push({
    n,
    articleId: article.id,
    passageId: quote.sentence.passageId,
    title: article.title,
    date: article.date,
    url: article.url,
    synthetic: article.synthetic,
    quote: text,
  });
  return n;
}

function quoteText({ sentence, start, end }: Quote): string {
  const text = sentence.text.slice(start, end);
  if (text.length <= longestQuote) return text;
  return text.slice(0, text.lastIndexOf(' ', longestQuote));
}
