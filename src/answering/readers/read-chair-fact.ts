import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader } from '../reading.ts';

/**
 * Who chaired, from the facts of the index: they also hold chairs that no single sentence names
 * together with the deed.
 */
export const readChairFact: Reader = (task, { article, evidence }) => {
  const asked = askedMeeting(task, article);
  const chairs = asked?.facts.people.filter(
    ({ meeting, roles, confidence }) =>
      meeting === asked.ordinal && roles.includes('chair') && confidence >= leastConfidence,
  );
  if (!chairs || chairs.length === 0) return null;
  const named = chairs.filter(
    (one, at) => chairs.findIndex(({ name }) => name === one.name) === at,
  );
  const statements = named.map(({ name, shownBy, namedBy }) => ({
    text: task.phrase('answer.chair', { person: name }),
    quotes: [shownBy, namedBy].flatMap(
      (span) => quoteSpan(task.snapshot, article.article, span) ?? [],
    ),
  }));
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  const gist = named
    .map(({ name }) => name)
    .sort()
    .join('|');
  return { article, header: null, statements, gist, strength, isFact: true };
};
