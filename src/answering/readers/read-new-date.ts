import { namesMeeting } from '../../facts/meeting-words.ts';
import { oneLine } from '../../text/one-line.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import type { ReadableArticle, ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { asksTimeAs } from './time-asked.ts';

const puttingOff = createPhraseFinder(timeWords.puttingOff);
const leadSentences = 4;

/** Whether title or lead say that a meeting was put off: the day that they give is no longer its day. */
function isPutOff({ sentences }: ReadableArticle): boolean {
  return sentences.some(
    (sentence) => sentence.ordinal < leadSentences && tellsOfPuttingOff(sentence),
  );
}

/** `hội nghị … được hoãn lại`. */
export function tellsOfPuttingOff({ tokens }: Pick<ReadableSentence, 'tokens'>): boolean {
  return namesMeeting(tokens) && puttingOff.find(tokens, 'marked').length > 0;
}

const postponed = createPhraseFinder(timeWords.postponed);

/** The day to which a meeting was put off: the first behind `dời sang`, `tổ chức lại`. */
export const readNewDate: Reader = (task, { article, evidence }) => {
  if (!asksTimeAs('postponed', task.question) && !isPutOff(article)) return null;
  for (const sentence of article.sentences) {
    const { text, tokens, dates } = sentence;
    const last = postponed.find(tokens, 'marked').at(-1);
    const place = last && (tokens[last.to - 1]?.end ?? 0);
    const date = dates.find(
      ({ start, precision }) => precision === 'day' && place !== undefined && start >= place,
    );
    if (!date) continue;
    const time = oneLine(text.slice(date.start, date.end));
    return {
      article,
      header: null,
      statements: [
        { text: task.phrase('answer.time', { time }), quotes: [quoteOf(sentence, date)] },
      ],
      strength: Math.min(1, 0.6 + evidence.coverage / 2),
    };
  }
  return null;
};
