import { oneLine } from '../../text/one-line.ts';
import { quoteOf, type Reader } from '../reading.ts';

/** `bằng hình thức trực tiếp và trực tuyến`, `theo hình thức trực tuyến`, or the bare words. */
const formOfMeeting =
  /(?:(?:bằng|theo|với|dưới|qua) )?hình thức (?:họp |hội nghị )?((?:trực|kết hợp)[^.,;:()\n]{3,80})|trực tiếp (?:và|kết hợp(?: với)?) trực tuyến(?: (?:đến|tới|với) [^.,;:()\n]{3,60})?|trực tuyến(?: (?:đến|tới|với) [^.,;:()\n]{3,60})?/iu;

/** In what form the meeting was held; an article that does not say is not guessed at. */
export const readForm: Reader = ({ phrase }, { article, evidence }) => {
  for (const sentence of article.sentences) {
    const match = formOfMeeting.exec(sentence.text);
    if (!match) continue;
    const form = oneLine(match[1] ?? match[0]);
    return {
      article,
      header: null,
      statements: [
        {
          text: phrase('answer.form', { form }),
          quotes: [quoteOf(sentence, { start: match.index, end: match.index + match[0].length })],
        },
      ],
      strength: Math.min(1, 0.4 + evidence.coverage / 2),
    };
  }
  return null;
};
