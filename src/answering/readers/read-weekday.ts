import { oneLine } from '../../text/one-line.ts';
import { askedMeeting } from '../asked-meeting.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader } from '../reading.ts';
import { asksTimeAs } from './time-asked.ts';

/** On which day of the week the meeting asked about was, with the day that tells it. */
export const readWeekday: Reader = (task, { article, evidence }) => {
  if (!asksTimeAs('weekday', task.question)) return null;
  const asked = askedMeeting(task, article);
  const time = asked?.meeting.time;
  if (!asked || asked.meeting.confidence < leastConfidence || !time?.shownBy) return null;
  const { first, last } = time.period;
  const quote = quoteSpan(task.snapshot, article.article, time.shownBy);
  const weekday = timeWords.weekdays[new Date(first).getUTCDay()];
  if (!quote || first !== last || time.year === 'unknown' || weekday === undefined) return null;
  const { part, start, end } = time.shownBy;
  const day = oneLine(article.article[part].slice(start, end));
  return {
    article,
    header: null,
    statements: [{ text: task.phrase('answer.weekday', { weekday, day }), quotes: [quote] }],
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
    isFact: true,
  };
};
