import { type AskedMeeting, askedMeeting } from '../asked-meeting.ts';
import { leastConfidence, meetingLine } from '../meeting-line.ts';
import { isOfTheMeeting } from '../meeting-of-sentence.ts';
import type { ReadableArticle, ReadableSentence } from '../readable-article.ts';
import type { Reader } from '../reading.ts';
import { achievementsOf, decisionsOf } from './outcome-sentences.ts';
import { tellSentence } from './read-results.ts';
import { addressIn, tellDirective } from './tell-directive.ts';

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
    .map((one) => {
      const { snapshot } = task;
      const told = tellDirective(one, { article: article.article, facts, snapshot, longestTask });
      return { ...told, text: `${addressIn(facts, one.from)} ${told.text}` };
    });
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  const outcome = directives.length < fewDirectives ? outcomeOf(article, asked) : [];
  const statements = [line, ...outcome.map(tellSentence), ...directives];
  return { article, header: null, statements, strength, isFact: true };
};

/** Who was asked for so little also wants to know what was decided and told. */
const fewDirectives = 2;
const mostOutcomes = 3;

function outcomeOf(article: ReadableArticle, asked: AskedMeeting): readonly ReadableSentence[] {
  const decided = decisionsOf(article, asked);
  const achieved = achievementsOf(article, asked).filter((sentence) =>
    isOfTheMeeting(sentence, asked),
  );
  return [...new Set([...decided, ...achieved])]
    .slice(0, mostOutcomes)
    .sort((one, other) => one.ordinal - other.ordinal);
}
