import { formatDate } from '../text/format-date.ts';
import { oneLine } from '../text/one-line.ts';
import { readableArticles } from './find-articles.ts';
import { type OfficeHolding, officeHoldings } from './office-holdings.ts';
import { quoteSpan } from './quote-span.ts';
import type { ReadableArticle } from './readable-article.ts';
import { asksForHolder } from './readers/asks-for-holder.ts';
import { askedOffice } from './readers/read-office-holder.ts';
import type { Quote, Reading, ReadingTask, Statement } from './reading.ts';

/** So many holders are told, the one seen last first. */
const mostHolders = 4;

/**
 * Who holds the office that a question names with its unit, from the facts of all articles. Of several
 * each is told with the day of the article that shows it. `null` where no article shows anybody.
 */
export function readHolders(task: ReadingTask, found: readonly ReadableArticle[]): Reading | null {
  const { question, snapshot } = task;
  const office = asksForHolder(question) ? askedOffice(question) : null;
  const [first, last] = [office?.[0], office?.at(-1)];
  if (!first || !last) return null;
  const ids = found.map(({ article }) => article.id);
  const holdings = officeHoldings(question.text.slice(first.start, last.end), ids, snapshot)
    .filter(isAsked(task))
    .flatMap((holding) => withQuotes(holding, task))
    .sort((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
  const holders = holdings.filter(isFirstOfItsPerson).slice(0, mostHolders);
  return toReading(holders, task);
}

function isAsked({ question }: ReadingTask): (holding: OfficeHolding) => boolean {
  return ({ day }) =>
    question.periods.every(
      ({ period }) => day !== null && day >= period.first && day <= period.last,
    );
}

interface ShownHolding extends OfficeHolding {
  readonly quotes: readonly Quote[];
}

/** Facts join what several sentences tell: only what the quotes show is told. */
function withQuotes(holding: OfficeHolding, { snapshot }: ReadingTask): ShownHolding[] {
  const article = snapshot.article(holding.articleId);
  if (!article) return [];
  const { shownBy, namedBy, name } = holding.person;
  const spans = shownBy.start === namedBy.start ? [shownBy] : [shownBy, namedBy];
  const quotes = spans.flatMap((span) => quoteSpan(snapshot, article, span) ?? []);
  const shown = quotes.map(({ text }) => oneLine(text)).join('\n');
  return shown.includes(holding.written) && shown.includes(name) ? [{ ...holding, quotes }] : [];
}

function isFirstOfItsPerson(
  { person }: OfficeHolding,
  at: number,
  all: readonly OfficeHolding[],
): boolean {
  return all.findIndex((other) => other.person.name === person.name) === at;
}

function toReading(holders: readonly ShownHolding[], task: ReadingTask): Reading | null {
  const [latest] = holders;
  if (!latest) return null;
  const places = new Map([[latest.articleId, new Set<string>()]]);
  const [article] = readableArticles(task.snapshot, places);
  if (!article) return null;
  const statements = holders.map((holder) => toStatement(holder, holders.length > 1, task));
  return { article, header: null, statements, strength: 1, isFact: true };
}

function toStatement(
  { person: { name, honorific }, written, quotes, articleId }: ShownHolding,
  isDated: boolean,
  { phrase, snapshot }: ReadingTask,
): Statement {
  const person = honorific ? `${honorific.toLowerCase()} ${name}` : name;
  const date = snapshot.article(articleId)?.date ?? null;
  const values = { person, offices: written };
  const text =
    isDated && date !== null
      ? phrase('answer.office-posted', { ...values, date: formatDate(date) })
      : phrase('answer.office', values);
  return { text, quotes };
}
