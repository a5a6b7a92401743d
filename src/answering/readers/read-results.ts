import { oneLine } from '../../text/one-line.ts';
import { coverageOf } from '../article-evidence.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { saysItOfItsTime } from '../of-its-time.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader, type Statement } from '../reading.ts';
import { withoutBullet } from './items-behind.ts';
import { achievementsOf, decisionsOf } from './outcome-sentences.ts';
import { shortened } from './shortened.ts';

const mostTold = 5;
/** In UTF-16 units. */
const longestTold = 260;

/** What was achieved and decided: the sentences that say so, those first that hold most of the question. */
export const readResults: Reader = (task, { article, evidence }) => {
  const { question, weigh } = task;
  const asked = askedMeeting(task, article);
  const achieved = achievementsOf(article, asked);
  const found = new Set([
    ...achieved.filter((sentence) => saysItOfItsTime(question.periods, sentence)),
    ...decisionsOf(article, asked),
  ]);
  const told = [...found]
    .map((sentence) => ({ sentence, overlap: coverageOf(question, sentence.folded, weigh) }))
    .sort((a, b) => b.overlap - a.overlap || a.sentence.ordinal - b.sentence.ordinal)
    .slice(0, mostTold)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.ordinal - b.ordinal);
  if (told.length === 0) return null;
  const strength = Math.min(1, 0.5 + evidence.coverage / 2);
  return { article, header: null, statements: told.map(tellSentence), strength };
};

/** What a meeting decided, where nobody is said to have asked for anything. */
export const readDecisions: Reader = (task, { article, evidence }) => {
  const told = decisionsOf(article, askedMeeting(task, article)).slice(0, mostTold);
  if (told.length === 0) return null;
  const strength = Math.min(1, 0.4 + evidence.coverage / 2);
  return { article, header: null, statements: told.map(tellSentence), strength };
};

/** A sentence as a statement, in the article's words. */
export function tellSentence(sentence: ReadableSentence): Statement {
  const text = shortened(withoutBullet(oneLine(sentence.text)), longestTold);
  const end = Math.min(sentence.text.length, longestTold);
  return { text: text.replace(/[\s;,]+$/u, ''), quotes: [quoteOf(sentence, { start: 0, end })] };
}
