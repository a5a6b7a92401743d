import { coverageOf } from '../article-evidence.ts';
import { saysItOfItsTime } from '../of-its-time.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { oneLine } from './describe-person.ts';

/** The best sentence must itself hold this share of what is asked: learnt, see `docs/answering.md`. */
const leastOverlap = 0.6;

/** The sentence that says most of what the question asks about. */
export const readPassage: Reader = ({ question, weigh }, { article, evidence }) => {
  if (question.subjects.every(({ from, to }) => to - from < 2)) return null;
  const best = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) => saysItOfItsTime(question.periods, sentence))
    .map((sentence) => ({ sentence, overlap: coverageOf(question, sentence.folded, weigh) }))
    .sort((a, b) => b.overlap - a.overlap || a.sentence.ordinal - b.sentence.ordinal)[0];
  if (!best || best.overlap < leastOverlap) return null;
  const quote = quoteOf(best.sentence, { start: 0, end: 0 });
  const text = oneLine(best.sentence.text.slice(quote.start, quote.end));
  return {
    article,
    header: null,
    statements: [
      { text: quote.end < best.sentence.text.length ? `${text} …` : text, quotes: [quote] },
    ],
    strength: 0.3 * evidence.coverage + 0.6 * best.overlap,
  };
};
