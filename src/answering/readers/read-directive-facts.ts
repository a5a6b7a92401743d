import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import type { Reader, Statement } from '../reading.ts';
import { addressesSomebody } from './addresses-somebody.ts';
import { speaksOfAddressee } from './speaks-of-addressee.ts';
import { addressIn, tellDirective } from './tell-directive.ts';

/** Four of them with their names stay below the length of an answer. In UTF-16 units. */
const longestTask = 190;

/**
 * What was asked for at a meeting that is settled, from the facts of the index: all that comes from the
 * person whom the question names, or from anybody where it addresses nobody.
 */
export const readDirectiveFacts: Reader = (task, { article, evidence }) => {
  const { people } = task.query;
  const [person] = people;
  if (task.settled === null || people.length > 1) return null;
  if (!person && addressesSomebody(task.question)) return null;
  const asked = askedMeeting(task, article);
  const names = person && new Set(person.known.map(({ name }) => name.toLowerCase()));
  const directives = (asked?.facts.directives ?? []).filter(
    ({ meeting, from, confidence, shownBy }) =>
      meeting === asked?.ordinal &&
      confidence >= leastConfidence &&
      (!names || names.has(from.toLowerCase())) &&
      speaksOfAddressee(
        task.question,
        article.article[shownBy.part].slice(shownBy.start, shownBy.end),
      ),
  );
  const [first] = directives;
  if (!asked || !first) return null;
  const { facts } = asked;
  const isOnePerson = directives.every(({ from }) => from === first.from);
  const statements = directives.map((one): Statement => {
    const { snapshot } = task;
    const told = tellDirective(one, { article: article.article, facts, snapshot, longestTask });
    return isOnePerson ? told : { ...told, text: `${addressIn(facts, one.from)} ${told.text}` };
  });
  const header = isOnePerson
    ? task.phrase('answer.directives', { person: addressIn(facts, first.from) })
    : null;
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  return { article, header, statements, strength, isFact: true };
};
