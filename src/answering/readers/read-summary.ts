import type { Article } from '../../corpus/article.ts';
import type { ArticleFacts, Directive } from '../../facts/article-facts.ts';
import { oneLine } from '../../text/one-line.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence, meetingLine } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader, ReadingTask, Statement } from '../reading.ts';
import { shortened } from './shortened.ts';

/** What fits an answer beside the line on the meeting itself. */
const mostDirectives = 4;
/** In UTF-16 units. */
const longestTask = 150;

/** One meeting in short: when, what, by whom, and what was asked for at it. */
export const readSummary: Reader = (task, { article, evidence }) => {
  const asked = askedMeeting(task, article);
  if (!asked || asked.meeting.confidence < leastConfidence) return null;
  const { facts, ordinal, meeting } = asked;
  const stored = { articleId: article.article.id, ordinal, meeting, terms: '' };
  const line = meetingLine(
    { best: stored, others: [] },
    { ...task, people: new Set(), withChairs: true },
  );
  if (!line) return null;
  const directives = facts.directives
    .filter((one) => one.meeting === ordinal && one.confidence >= leastConfidence)
    .slice(0, mostDirectives)
    .map((one) => directiveStatement(one, facts, article.article, task));
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  return { article, header: null, statements: [line, ...directives], strength, isFact: true };
};

function directiveStatement(
  { from, verb, task, shownBy }: Directive,
  { people }: ArticleFacts,
  article: Article,
  { snapshot }: ReadingTask,
): Statement {
  const named = people.find(({ name }) => name === from)?.namedBy;
  const spans = named === undefined ? [shownBy] : [shownBy, named];
  const words = oneLine(article[task.part].slice(task.start, task.end));
  const quotes = spans.flatMap((span) => quoteSpan(snapshot, article, span) ?? []);
  return { text: `${from} ${verb}: ${shortened(words, longestTask)}`, quotes };
}
