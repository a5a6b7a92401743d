import { namesMeeting } from '../../facts/meeting-words.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import type { Span } from '../../text/span.ts';
import { coverageOf } from '../article-evidence.ts';
import { askedMeeting } from '../asked-meeting.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import type { ReadableSentence } from '../readable-article.ts';
import { type Candidate, quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { readTime } from './read-time.ts';
import { asksTimeAs } from './time-asked.ts';

const hours = timeWords.clockUnits.join('|');
const minutes = timeWords.minuteUnits.join('|');
/** `14 giờ 00`, `16h30`, `8 giờ 30 phút`; `3 giờ làm việc` is no time of the day, but nobody counts so. */
const clock = new RegExp(
  `(?<![\\p{Nd}.,/-])\\p{Nd}{1,2}\\s?(?:${hours})(?![\\p{L}])(?:\\s?\\p{Nd}{1,2}(?!\\p{Nd})(?:\\s?(?:${minutes})(?!\\p{L}))?)?|(?<![\\p{Nd}.,/-])\\p{Nd}{1,2}[hg]\\p{Nd}{2}(?!\\p{Nd})`,
  'giu',
);
const deadlines = createPhraseFinder(timeWords.deadlines);
const endings = createPhraseFinder(timeWords.ending);
const starts = createPhraseFinder(timeWords.starting);

/** At what time of the day the meeting asked about began, or ended where that is asked. */
export const readClock: Reader = (task, candidate) => {
  if (!asksTimeAs('clock', task.question)) return null;
  const found = clockOf(task, candidate);
  if (!found) return dayWithoutClock(task, candidate);
  const { sentence, place } = found;
  const time = sentence.text.slice(place.start, place.end).replace(/\s+/gu, ' ');
  return {
    article: candidate.article,
    header: null,
    statements: [
      { text: task.phrase('answer.time', { time }), quotes: [quoteOf(sentence, place)] },
    ],
    strength: Math.min(1, 0.6 + candidate.evidence.coverage / 2),
  };
};

/** The day is told where no hour is found, and that none was found. */
function dayWithoutClock(task: ReadingTask, candidate: Candidate) {
  const day = readTime(task, candidate);
  const [statement] = day?.statements ?? [];
  if (!day || !statement) return null;
  const text = task.phrase('answer.time-without-clock', { time: statement.text });
  return { ...day, statements: [{ ...statement, text }], strength: day.strength - 0.2 };
}

interface FoundClock {
  readonly sentence: ReadableSentence;
  readonly place: Span;
}

function clockOf(task: ReadingTask, { article }: Candidate): FoundClock | undefined {
  const asksEnd = asksTimeAs('ending', task.question);
  return article.sentences
    .filter((sentence) => isOfItsDay(task, sentence) && tellsOfTime(sentence))
    .filter(({ tokens }) => endings.find(tokens, 'folded').length > 0 === asksEnd)
    .flatMap((sentence) => clocksIn(sentence).map((place) => ({ sentence, place })))
    .map((found) => ({ ...found, overlap: overlapOf(task, found.sentence) }))
    .toSorted((a, b) => b.overlap - a.overlap)[0];
}

function overlapOf({ question, weigh }: ReadingTask, { folded }: ReadableSentence): number {
  return coverageOf(question, folded, weigh);
}

/** Of a meeting, or of when something begins: `- 7h30: Chào cờ` of a week's plan is neither. */
function tellsOfTime({ tokens }: ReadableSentence): boolean {
  return namesMeeting(tokens) || starts.find(tokens, 'marked').length > 0;
}

/** The first of a sentence, no deadline; with its day where that stands right behind. */
function clocksIn({ text, tokens, dates }: ReadableSentence): Span[] {
  return Array.from(text.matchAll(clock), ({ 0: written, index }) => {
    const end = index + written.length;
    const day = dates.find(({ start }) => start >= end && start - end <= longestGap);
    return { start: index, end: day?.end ?? end };
  }).filter(({ start }) => {
    const before = tokens.filter((token) => token.end <= start).slice(-2);
    return deadlines.find(before, 'folded').length === 0;
  });
}

const longestGap = 4;
const leadSentences = 4;

/** A sentence that names the day of the meeting, or stands in the lead without another day. */
function isOfItsDay(task: ReadingTask, { article, dates, ordinal, tokens }: ReadableSentence) {
  const time = askedMeeting(task, article)?.meeting.time;
  const days = dates.filter(({ precision }) => precision === 'day' || precision === 'span');
  if (time && days.length > 0) {
    return days.some(({ period }) => period.first === time.period.first);
  }
  return ordinal < leadSentences || endings.find(tokens, 'folded').length > 0;
}
