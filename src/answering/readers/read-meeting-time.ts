import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader } from '../reading.ts';
import { tellsOfPuttingOff } from './read-new-date.ts';

/** When the meeting asked about was, from the facts of the index: never the day of posting. */
export const readMeetingTime: Reader = (task, { article, evidence }) => {
  const asked = askedMeeting(task, article);
  const time = asked?.meeting.time;
  if (!asked || asked.meeting.confidence < leastConfidence || !time?.shownBy) return null;
  const { part, start, end } = time.shownBy;
  const quote = quoteSpan(task.snapshot, article.article, time.shownBy);
  if (!quote) return null;
  const written = oneLine(article.article[part].slice(start, end));
  // `Cùng ngày` tells the day only to whoever has read the sentence before.
  if (!/\p{Nd}/u.test(written)) return null;
  if (tellsOfPuttingOff({ tokens: partsOf(quote.text) })) return null;
  const told =
    time.year === 'inferred'
      ? task.phrase('answer.time-with-year', { time: written, year: time.period.first.slice(0, 4) })
      : task.phrase('answer.time', { time: written });
  return {
    article,
    header: null,
    statements: [{ text: told, quotes: [quote] }],
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
    isFact: true,
  };
};
