import type { ArticleFacts, Directive } from '../../facts/article-facts.ts';
import { oneLine } from '../../text/one-line.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Candidate, Reader, ReadingTask, Statement } from '../reading.ts';
import { shortened } from './shortened.ts';

/** Four of them with their names stay below the length of an answer. In UTF-16 units. */
const longestTask = 190;

/**
 * What somebody asked for at a meeting that is settled, from the facts of the index: all that belongs
 * to it and comes from the person whom the question names.
 */
export const readDirectiveFacts: Reader = (task, candidate) => {
  const { people } = task.query;
  const [person] = people;
  if (task.settled === null || !person || people.length > 1) return null;
  const asked = askedMeeting(task, candidate.article);
  const names = new Set(person.known.map(({ name }) => name.toLowerCase()));
  const directives = (asked?.facts.directives ?? []).filter(
    ({ meeting, from, confidence }) =>
      meeting === asked?.ordinal && confidence >= leastConfidence && names.has(from.toLowerCase()),
  );
  const [first] = directives;
  if (!asked || !first) return null;
  const statements = directives.map((one) => toStatement(one, asked.facts, candidate, task));
  const header = task.phrase('answer.directives', { person: addressIn(asked.facts, first.from) });
  const strength = Math.min(1, 0.5 + candidate.evidence.coverage / 2);
  return { article: candidate.article, header, statements, strength, isFact: true };
};

function addressIn({ people }: ArticleFacts, name: string): string {
  const honorific = people.find((one) => one.name === name && one.honorific !== null)?.honorific;
  return honorific ? `${honorific.toLowerCase()} ${name}` : name;
}

function toStatement(
  { from, to, verb, task: words, shownBy }: Directive,
  { people }: ArticleFacts,
  { article: { article } }: Candidate,
  { snapshot }: ReadingTask,
): Statement {
  const named = people.find(({ name }) => name === from)?.namedBy;
  const spans = named === undefined ? [shownBy] : [shownBy, named];
  const quotes = spans.flatMap((span) => quoteSpan(snapshot, article, span) ?? []);
  const told = oneLine(article[words.part].slice(words.start, words.end));
  const text = [verb, to, told].filter((part) => part !== null).join(' ');
  return { text: shortened(text, longestTask), quotes };
}
