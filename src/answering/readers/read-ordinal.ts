import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { foldedTokens } from '../readable-article.ts';
import { type Reader, wholeSentence } from '../reading.ts';

const ordinal =
  /(?:lần thứ|thứ|khóa|khoá|nhiệm kỳ)\s+(?:[IVXLC]+|\p{Nd}+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/giu;

/** What an ordinal belongs to stands within this many characters before it. */
const reach = 80;
const leastOverlap = 0.6;

/** The how-manieth: `lần thứ III`, where the words before it are those asked for. */
export const readOrdinal: Reader = ({ question, phrase, weigh }, { article, evidence }) => {
  const found = article.sentences
    .flatMap((sentence) =>
      Array.from(sentence.text.matchAll(ordinal), (match) => ({ sentence, match })),
    )
    .map(({ sentence, match }) => {
      const near = sentence.text.slice(Math.max(0, match.index - reach), match.index + reach);
      const overlap = coverageOf(question, foldedTokens(partsOf(near)), weigh);
      return { sentence, written: match[0], overlap };
    })
    .filter(({ overlap }) => overlap >= leastOverlap)
    .sort((a, b) => b.overlap - a.overlap)[0];
  if (!found) return null;
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.ordinal', { ordinal: found.written }),
        quotes: [wholeSentence(found.sentence)],
      },
    ],
    strength: Math.min(1, 0.3 + evidence.coverage / 3 + found.overlap / 3),
  };
};
