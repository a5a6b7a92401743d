import type { Citation } from './answer.ts';
import type { Quote, Statement } from './reading.ts';

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
  /** How many statements did not fit. */
  readonly left: number;
}

/** Statements to be shown, and how to say that some are left out. */
export interface Citable {
  readonly header: string | null;
  readonly statements: readonly Statement[];
  /** How many more there are, which would not fit anyway. */
  readonly beyond?: number;
  /** Shown behind the others, not as one of them. */
  readonly context: Statement | null;
  readonly tellMore: (count: number) => string;
}

/** In UTF-16 units: an answer is read on a phone. */
export const longestAnswer = 900;
/** Kept for saying how many statements were left out. */
const roomForMore = 60;

/**
 * Numbers the quotes of a reading in the order of its statements; the same quote keeps its number.
 * Statements that do not fit into an answer are left out from the end, and it says how many.
 */
export function cite({ header, statements, beyond = 0, context, tellMore }: Citable): CitedText {
  const heading = header === null ? [] : [capitalised(header)];
  const taken = heading.join('').length + (context?.text.length ?? 0);
  const kept = statements.slice(0, countFitting(statements, taken));
  const citations: Citation[] = [];
  const cited = kept.map((statement) => numbered(statement, citations));
  const about = context ? [numbered(context, citations)] : [];
  const left = statements.length - kept.length + beyond;
  const more = left > 0 ? [tellMore(left)] : [];
  const isList = header !== null || statements.length > 1;
  const lines = cited.map(lineOf);
  const body = isList ? lines.map((line) => `• ${line}`) : lines.map(capitalised);
  const text = [...heading, ...body, ...more, ...about.map(lineOf)].join('\n');
  return { text, statements: [...cited, ...about], citations, left };
}

function numbered({ text, quotes }: Statement, citations: Citation[]): CitedStatement {
  return { text, numbers: [...new Set(quotes.map((quote) => numberOf(quote, citations)))] };
}

function lineOf({ text, numbers }: CitedStatement): string {
  return `${text} ${numbers.map((n) => `[${n}]`).join('')}`;
}

function countFitting(statements: readonly Statement[], used: number): number {
  let length = used + roomForMore;
  const over = statements.findIndex(({ text, quotes }) => {
    length += text.length + 5 * quotes.length + 4;
    return length > longestAnswer;
  });
  return over < 0 ? statements.length : Math.max(1, over);
}

function numberOf({ article, passageId, text: quote }: Quote, citations: Citation[]): number {
  const { id, title, date, url, synthetic } = article;
  const known = citations.find((one) => one.articleId === id && one.quote === quote);
  if (known) return known.n;
  const n = citations.length + 1;
  citations.push({ n, articleId: id, passageId, title, date, url, synthetic, quote });
  return n;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
