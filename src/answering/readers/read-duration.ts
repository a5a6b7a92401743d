import { namesMeeting } from '../../facts/meeting-words.ts';
import { oneLine } from '../../text/one-line.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import { askedMeeting } from '../asked-meeting.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import type { ReadableSentence } from '../readable-article.ts';
import { type Candidate, quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { readMeetingTime } from './read-meeting-time.ts';
import { asksTimeAs } from './time-asked.ts';

const units = timeWords.durationUnits.join('|');
/** `2,5 ngày`, `hai ngày`, `một buổi`; a date behind `ngày` makes it none. */
const length = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,/-])(?:\\p{Nd}{1,2}(?:[.,]\\p{Nd})?|nửa|một|hai|ba|bốn|năm|sáu|bảy)\\s(?:${units})(?![\\p{L}])(?!\\s?\\p{Nd})`,
  'giu',
);
const lasting = createPhraseFinder(timeWords.lasting);

/** How long the meeting asked about lasted: as the article says, else the days of a longer one. */
export const readDuration: Reader = (task, candidate) => {
  if (!asksTimeAs('duration', task.question)) return null;
  return lengthTold(task, candidate) ?? daysTold(task, candidate);
};

function lengthTold(task: ReadingTask, { article, evidence }: Candidate) {
  for (const sentence of article.sentences) {
    const found = lengthIn(sentence);
    if (!found) continue;
    return {
      article,
      header: null,
      statements: [
        {
          text: task.phrase('answer.time', { time: oneLine(found.written) }),
          quotes: [quoteOf(sentence, found)],
        },
      ],
      strength: Math.min(1, 0.5 + evidence.coverage / 2),
    };
  }
  return null;
}

/** In tokens, between what lasts and how long. */
const reach = 3;

function lengthIn({ text, tokens }: ReadableSentence) {
  if (!namesMeeting(tokens)) return null;
  for (const { 0: written, index: start } of text.matchAll(length)) {
    const end = start + written.length;
    const before = partsOf(text.slice(0, start)).slice(-reach);
    const behind = partsOf(text.slice(end)).slice(0, reach);
    const isLasting = [before, behind].some((words) => lasting.find(words, 'marked').length > 0);
    if (isLasting) return { start, end, written };
  }
  return null;
}

/** `16 - 17/5/2019`; one day alone says nothing: it may be that of the opening. */
function daysTold(task: ReadingTask, candidate: Candidate) {
  const time = askedMeeting(task, candidate.article)?.meeting.time;
  const isLonger = time && time.precision === 'span' && time.period.first !== time.period.last;
  return isLonger ? readMeetingTime(task, candidate) : null;
}
