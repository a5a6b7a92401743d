import type { Citation } from './answer.ts';
import type { Phrase, Quote, Reading, Statement } from './reading.ts';

/** A statement as it is shown, with the numbers of the sources that must say it. */
export interface CitedStatement {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** A reading as text with `[n]` behind each statement, and the sources that they point to. */
export interface CitedText {
  readonly text: string;
  readonly statements: readonly CitedStatement[];
  readonly citations: readonly Citation[];
}

/** In UTF-16 units: an answer is read on a phone. */
export const longestAnswer = 900;
/** Kept for saying how many statements were left out. */
const roomForMore = 60;

/**
 * Numbers the quotes of a reading in the order of its statements; the same quote keeps its number.
 * Statements that do not fit into an answer are left out from the end, and it says how many.
 */
export function cite({ header, statements }: Reading, phrase: Phrase): CitedText {
  const heading = header === null ? [] : [capitalised(header)];
  const kept = statements.slice(0, countFitting(statements, heading.join('').length));
  const citations: Citation[] = [];
  const cited = kept.map(({ text, quotes }) => ({
    text,
    numbers: quotes.map((quote) => numberOf(quote, citations)),
  }));
  const lines = cited.map(
    ({ text, numbers }) => `${text} ${numbers.map((n) => `[${n}]`).join('')}`,
  );
  const left = statements.length - kept.length;
  const more = left > 0 ? [phrase('answer.more', { count: left })] : [];
  const isList = header !== null || statements.length > 1;
  const body = isList ? lines.map((line) => `• ${line}`) : lines.map(capitalised);
  return { text: [...heading, ...body, ...more].join('\n'), statements: cited, citations };
}

function countFitting(statements: readonly Statement[], used: number): number {
  let length = used + roomForMore;
  const over = statements.findIndex(({ text, quotes }) => {
    length += text.length + 5 * quotes.length + 4;
    return length > longestAnswer;
  });
  return over < 0 ? statements.length : Math.max(1, over);
}

function numberOf({ sentence, start, end }: Quote, citations: Citation[]): number {
  const quote = sentence.text.slice(start, end);
  const { id, title, date, url, synthetic } = sentence.article.article;
  const known = citations.find((one) => one.articleId === id && one.quote === quote);
  if (known) return known.n;
  const n = citations.length + 1;
  const { passageId } = sentence;
  citations.push({ n, articleId: id, passageId, title, date, url, synthetic, quote });
  return n;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
