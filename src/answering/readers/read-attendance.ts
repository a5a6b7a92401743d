import type { ArticleFacts, ArticleSpan, PersonFact } from '../../facts/article-facts.ts';
import type { Role } from '../../facts/roles.ts';
import { oneLine } from '../../text/one-line.ts';
import { type AskedMeeting, askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { type Candidate, quoteOf, type Reader, type Statement } from '../reading.ts';
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
  const sentences = [...told, ...followingItems(candidate, told)].sort(
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

/** Of an article on several meetings the sentence belongs to the one spoken of last. */
function tellsOfItsGroups(
  { tokens, text, article }: ReadableSentence,
  { facts, ordinal }: AskedMeeting,
): boolean {
  if (!tellsOfGroups(tokens)) return false;
  const start = article.article.text.indexOf(text);
  return start >= 0 && lastMeetingBefore(start + text.length, facts) === ordinal;
}

function lastMeetingBefore(end: number, { meetings, people }: ArticleFacts): number | null {
  const places: readonly { readonly shownBy: ArticleSpan; readonly meeting: number | null }[] = [
    ...meetings.map(({ shownBy }, meeting) => ({ shownBy, meeting })),
    ...people,
  ];
  const [last] = places
    .filter(({ meeting, shownBy }) => meeting !== null && isBefore(shownBy, end))
    .sort((one, other) => startOf(other.shownBy) - startOf(one.shownBy));
  return last?.meeting ?? null;
}

function isBefore({ part, start }: ArticleSpan, end: number): boolean {
  return part === 'title' || start < end;
}

function startOf({ part, start }: ArticleSpan): number {
  return part === 'title' ? -1 : start;
}

const bullet = /^[-–+•*]\s*/u;

/** `Thành phần gồm:` in front of a list: its lines up to the one that is no item. */
function followingItems(
  { article }: Candidate,
  told: readonly ReadableSentence[],
): readonly ReadableSentence[] {
  const opening = told.find(({ text }) => text.endsWith(':'));
  if (!opening) return [];
  const rest = article.sentences.slice(article.sentences.indexOf(opening) + 1);
  const end = rest.findIndex(({ text }) => !bullet.test(text));
  return rest.slice(0, end < 0 ? rest.length : end).filter((one) => !told.includes(one));
}

function toStatement(sentence: ReadableSentence): Statement {
  const text = shortened(oneLine(sentence.text).replace(bullet, ''), longestTold);
  const quote = quoteOf(sentence, { start: 0, end: Math.min(sentence.text.length, longestTold) });
  return { text: text.replace(/[\s;,]+$/u, ''), quotes: [quote] };
}
