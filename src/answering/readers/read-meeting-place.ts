import { namesMeeting } from '../../facts/meeting-words.ts';
import { askedMeeting } from '../asked-meeting.ts';
import { leastConfidence } from '../meeting-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Reader } from '../reading.ts';

/** Where the meeting asked about was, from the facts of the index. */
export const readMeetingPlace: Reader = (task, { article, evidence }) => {
  if (!namesMeeting(task.question.tokens)) return null;
  const asked = askedMeeting(task, article);
  const place = asked?.meeting.place;
  if (!asked || asked.meeting.confidence < leastConfidence || !place) return null;
  const quote = quoteSpan(task.snapshot, article.article, place.shownBy);
  if (!quote) return null;
  return {
    article,
    header: null,
    statements: [{ text: task.phrase('answer.place', { place: place.name }), quotes: [quote] }],
    strength: Math.min(1, 0.4 + evidence.coverage / 2),
    isFact: true,
  };
};
