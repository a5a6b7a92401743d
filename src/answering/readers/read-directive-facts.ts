import type { Directive } from '../../facts/article-facts.ts';
import { namesMeeting } from '../../facts/meeting-words.ts';
import { partsOf } from '../../text/tokens.ts';
import { type AskedMeeting, askedMeeting } from '../asked-meeting.ts';
import { headWords } from '../head-words.ts';
import { isGivenBy } from '../is-given-by.ts';
import { leastConfidence } from '../meeting-line.ts';
import { foldedTokens } from '../readable-article.ts';
import type { Candidate, Reader, Reading, ReadingTask, Statement } from '../reading.ts';
import { addressesSomebody, askedSpeaker } from './addresses-somebody.ts';
import { isOnTopic } from './is-on-topic.ts';
import { speaksOfAddressee } from './speaks-of-addressee.ts';
import { addressIn, tellDirective } from './tell-directive.ts';

/** Four of them with their names stay below the length of an answer. In UTF-16 units. */
const longestTask = 190;

/**
 * What was asked for at a meeting that is settled, from the facts of the index: all that comes from the
 * person or office that the question names, or from anybody where it addresses nobody.
 */
export const readDirectiveFacts: Reader = (task, candidate) =>
  task.settled === null ? null : readFacts(task, candidate);

/** The same of an article that is only found by its words: items of a list have no speaker beside them. */
export const readFoundDirectiveFacts: Reader = (task, candidate) =>
  task.settled === null ? readFacts(task, candidate) : null;

function readFacts(task: ReadingTask, candidate: Candidate): Reading | null {
  const { question, query } = task;
  const isUnknown = query.people.length === 0 && askedSpeaker(question) === null;
  if (query.people.length > 1 || (isUnknown && addressesSomebody(question))) return null;
  const asked = askedMeeting(task, candidate.article);
  if (!asked) return null;
  const directives = asked.facts.directives.filter(isMeant(task, candidate, asked));
  return directives.length === 0 ? null : toReading(task, candidate, asked, directives);
}

function isMeant(
  task: ReadingTask,
  { article }: Candidate,
  { facts, ordinal }: AskedMeeting,
): (directive: Directive) => boolean {
  const { question, settled } = task;
  const ofTheMeeting = settled !== null || namesMeeting(question.tokens);
  const putting = {
    facts,
    range: { from: 0, to: 0 },
    head: headWords(article),
    found: [article.article.id],
  };
  return (directive) => {
    const { part, start, end } = directive.shownBy;
    const said = article.article[part].slice(start, end);
    return (
      directive.confidence >= leastConfidence &&
      (!ofTheMeeting || directive.meeting === ordinal) &&
      isGivenBy(task, directive, putting) &&
      (settled !== null || isOnTopic(question, foldedTokens(partsOf(said)), article)) &&
      speaksOfAddressee(question, said)
    );
  };
}

function toReading(
  { phrase, snapshot }: ReadingTask,
  { article, evidence }: Candidate,
  { facts }: AskedMeeting,
  directives: readonly Directive[],
): Reading {
  const from = directives[0]?.from ?? '';
  const isOnePerson = directives.every((one) => one.from === from);
  const statements = directives.map((one): Statement => {
    const told = tellDirective(one, { article: article.article, facts, snapshot, longestTask });
    return isOnePerson ? told : { ...told, text: `${addressIn(facts, one.from)} ${told.text}` };
  });
  const header = isOnePerson
    ? phrase('answer.directives', { person: addressIn(facts, from) })
    : null;
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  return { article, header, statements, strength, isFact: true };
}
