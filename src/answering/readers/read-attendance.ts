import type { PersonFact } from '../../facts/article-facts.ts';
import type { Role } from '../../facts/roles.ts';
import { oneLine } from '../../text/one-line.ts';
import { type AskedMeeting, askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { isOfTheMeeting } from '../meeting-of-sentence.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { type Candidate, quoteOf, type Reader, type Statement } from '../reading.ts';
import { itemsBehind, withoutBullet } from './items-behind.ts';
import { shortened } from './shortened.ts';
import { tellsOfGroups } from './tells-of-groups.ts';

/** In UTF-16 units: two such sentences and the meeting's name fit an answer. */
const longestTold = 380;

/**
 * Who came to the meeting asked about: the sentences that say so, in the article's words, for these hold
 * the offices and also those who came without being named (`đại diện lãnh đạo các sở`). Where none says
 * who came, those who chaired it.
 */
export const readAttendance: Reader = (task, candidate) => {
  const asked = askedMeeting(task, candidate.article);
  if (!asked || asked.meeting.confidence < leastConfidence) return null;
  const came = sentencesOf(candidate, asked, 'attend');
  const told = came.length > 0 ? came : sentencesOf(candidate, asked, 'chair');
  const sentences = [...told, ...itemsBehind(candidate.article, told)].sort(
    (one, other) => one.ordinal - other.ordinal,
  );
  if (sentences.length === 0) return null;
  const { article, evidence } = candidate;
  return {
    article,
    header: null,
    statements: sentences.map(toStatement),
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
    isFact: true,
  };
};

function sentencesOf(
  { article }: Candidate,
  asked: AskedMeeting,
  role: Role,
): readonly ReadableSentence[] {
  const people = asked.facts.people.filter(
    ({ meeting, roles, confidence }) =>
      meeting === asked.ordinal && confidence >= leastConfidence && roles.includes(role),
  );
  const named = new Set<string>();
  return article.sentences.filter((sentence) => {
    if (sentence.kind !== 'body') return false;
    const those = people.filter((person) => isShownBy(person, sentence)).map(({ name }) => name);
    const isNew = those.some((name) => !named.has(name));
    for (const name of those) named.add(name);
    return isNew || (role === 'attend' && tellsOfItsGroups(sentence, asked));
  });
}

function isShownBy({ shownBy }: PersonFact, { article, text }: ReadableSentence): boolean {
  const shown = article.article[shownBy.part].slice(shownBy.start, shownBy.end);
  return shown.includes(text) || text.includes(shown);
}

function tellsOfItsGroups(sentence: ReadableSentence, asked: AskedMeeting): boolean {
  return tellsOfGroups(sentence.tokens) && isOfTheMeeting(sentence, asked);
}

function toStatement(sentence: ReadableSentence): Statement {
  const text = shortened(withoutBullet(oneLine(sentence.text)), longestTold);
  const quote = quoteOf(sentence, { start: 0, end: Math.min(sentence.text.length, longestTold) });
  return { text: text.replace(/[\s;,]+$/u, ''), quotes: [quote] };
}
