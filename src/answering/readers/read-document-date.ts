import { formatDate } from '../../text/format-date.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader } from '../reading.ts';

/** The date of the document that a question names, from the facts of the index. */
export const readDocumentDate: Reader = (task, { article, evidence }) => {
  const { documents } = task.snapshot.facts.factsOf(article.article.id);
  const found = documents.find(
    ({ number, date }) => date !== null && task.question.documents.includes(comparable(number)),
  );
  const quote = found && quoteSpan(task.snapshot, article.article, found.shownBy);
  if (!found?.date || !quote) return null;
  const text = task.phrase('answer.time', { time: formatDate(found.date) });
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  return { article, header: null, statements: [{ text, quotes: [quote] }], strength, isFact: true };
};

/** As the tokens of a question write it: `671/kh-ubnd`. */
function comparable(number: string): string {
  return number.toLowerCase().replace(/^0+(?=\d)/, '');
}
