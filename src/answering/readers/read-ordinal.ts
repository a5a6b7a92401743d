import { partsOf } from '../../text/tokens.ts';
import { foldedTokens } from '../readable-article.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { holds } from '../subject-coverage.ts';

const ordinal =
  /(?:lần thứ|thứ|khóa|khoá)\s+(?:[IVXLC]+|\p{Nd}+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/giu;

/** What an ordinal belongs to stands directly before it, in at most this many characters. */
const reach = 40;

/** The how-manieth: `lần thứ III`, directly behind the thing that the question names. */
export const readOrdinal: Reader = ({ question, phrase }, { article, evidence }) => {
  const thing = question.subjects.find(({ to }) => to === question.askedAt.from);
  if (!thing) return null;
  const wanted = question.tokens.slice(thing.from, thing.to);
  for (const sentence of article.sentences) {
    for (const { 0: written, index } of sentence.text.matchAll(ordinal)) {
      const before = foldedTokens(partsOf(sentence.text.slice(Math.max(0, index - reach), index)));
      if (!before.endsWith(foldedTokens(wanted)) && !holds(before, wanted.slice(-4))) continue;
      return {
        article,
        header: null,
        statements: [
          {
            text: phrase('answer.ordinal', { ordinal: written }),
            quotes: [quoteOf(sentence, { start: index, end: index + written.length })],
          },
        ],
        strength: 0.5 + evidence.coverage / 2,
      };
    }
  }
  return null;
};
