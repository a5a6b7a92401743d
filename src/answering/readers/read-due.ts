import type { Article } from '../../corpus/article.ts';
import type { ArticleSpan, Directive } from '../../facts/article-facts.ts';
import { isDueBehind } from '../../facts/due-words.ts';
import { findDates } from '../../text/find-dates.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import { foldedTokens } from '../readable-article.ts';
import type { Candidate, Reader, ReadingTask } from '../reading.ts';

/** Share of the question's words that a task must hold to be the one asked about. Set by hand. */
const leastOverlap = 0.35;

/** By when something has to be done, from the task that is most like the one asked about. */
export const readDue: Reader = (task, candidate) => {
  const { article } = candidate.article;
  const directive = likestTask(task, candidate);
  const due = directive && (directive.due?.shownBy ?? dueInTask(directive, article));
  const quote = directive && quoteSpan(task.snapshot, article, directive.shownBy);
  if (!directive || !due || !quote) return null;
  const time = oneLine(article[due.part].slice(due.start, due.end));
  return {
    article: candidate.article,
    header: null,
    statements: [{ text: task.phrase('answer.due', { time }), quotes: [quote] }],
    strength: Math.min(1, 0.5 + candidate.evidence.coverage / 2),
    isFact: true,
  };
};

/** `nhấn mạnh phòng cần rà soát trước ngày 30/5` sets a day, too, though the verb asks for nothing. */
function dueInTask({ task }: Directive, article: Article): ArticleSpan | undefined {
  const text = article[task.part].slice(task.start, task.end);
  const due = findDates(text, article.date).find((date) => isDueBehind(text, date));
  return due && { part: task.part, start: task.start + due.start, end: task.start + due.end };
}

function likestTask(task: ReadingTask, candidate: Candidate): Directive | undefined {
  const asked = askedMeeting(task, candidate.article);
  const { directives } = task.snapshot.facts.factsOf(candidate.article.article.id);
  const [likest] = directives
    .filter(({ meeting, confidence }) => {
      return confidence >= leastConfidence && (!asked || meeting === asked.ordinal);
    })
    .map((directive) => ({ directive, overlap: overlapOf(task, candidate, directive) }))
    .filter(({ overlap }) => overlap >= leastOverlap)
    .sort((a, b) => b.overlap - a.overlap);
  return likest?.directive;
}

/** Without the words that name the meeting: only those of the task are compared. */
function overlapOf(
  { question, weigh }: ReadingTask,
  { article: { article } }: Candidate,
  { shownBy: { part, start, end } }: Directive,
): number {
  return coverageOf(question, foldedTokens(partsOf(article[part].slice(start, end))), weigh);
}
