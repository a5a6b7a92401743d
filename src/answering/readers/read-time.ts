import { namesMeeting } from '../../facts/meeting-words.ts';
import { isVerbAt } from '../../facts/predicates.ts';
import type { DateMention } from '../../text/find-dates.ts';
import { coverageOf } from '../article-evidence.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { type Reader, type ReadingTask, wholeSentence } from '../reading.ts';
import { oneLine } from './describe-person.ts';

/** What a sentence about the subject of the question must at least cover to date it. */
const leastOverlap = 0.5;
/** Where articles say when a meeting was; later dates are plans and deadlines. */
const leadSentences = 4;

/** When the meeting, or whatever else the question names, was. */
export const readTime: Reader = (task, { article, evidence }) => {
  const dated = article.sentences
    .flatMap((sentence) => datesOf(sentence).map((date) => ({ sentence, date })))
    .map((entry) => ({ ...entry, score: scoreOf(task, entry.sentence) }))
    .filter(({ score }) => score >= leastOverlap)
    .sort((a, b) => b.score - a.score || a.sentence.ordinal - b.sentence.ordinal);
  const [best] = dated;
  if (!best) return null;
  const { sentence, date } = best;
  const written = oneLine(sentence.text.slice(date.start, date.end));
  return {
    article,
    header: null,
    statements: [{ text: phraseDate(task, written, date), quotes: [wholeSentence(sentence)] }],
    strength: Math.min(1, 0.4 + evidence.coverage / 2 + best.score / 10),
  };
};

/** A year alone is the period that a meeting is about, not when it was. */
function datesOf({ kind, dates }: ReadableSentence): DateMention[] {
  if (kind === 'title') return [];
  return dates.filter(({ precision }) => precision === 'day' || precision === 'span').slice(0, 1);
}

function scoreOf(task: ReadingTask, sentence: ReadableSentence): number {
  const overlap = coverageOf(task.question, sentence.folded, task.weigh);
  const asksMeeting = namesMeeting(task.question.tokens);
  const tellsMeeting = sentence.ordinal < leadSentences && tellsOfMeeting(sentence);
  return overlap + (asksMeeting && tellsMeeting ? 0.5 : 0);
}

function tellsOfMeeting({ tokens }: ReadableSentence): boolean {
  return namesMeeting(tokens) || tokens.some((_, at) => isVerbAt(tokens, at));
}

function phraseDate({ phrase }: ReadingTask, written: string, date: DateMention): string {
  const capital = `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
  if (!date.yearIsInferred) return phrase('answer.time', { time: capital });
  return phrase('answer.time-with-year', { time: capital, year: date.period.first.slice(0, 4) });
}
