import { coverageOf } from '../article-evidence.ts';
import { type Reader, wholeSentence } from '../reading.ts';
import { oneLine } from './describe-person.ts';

/** The best sentence must itself hold this share of what is asked: learnt, see `docs/answering.md`. */
const leastOverlap = 0.6;
const longestText = 600;

/** The sentence that says most of what the question asks about. */
export const readPassage: Reader = ({ question, weigh }, { article, evidence }) => {
  const best = article.sentences
    .filter(({ kind }) => kind === 'body')
    .map((sentence) => ({ sentence, overlap: coverageOf(question, sentence.folded, weigh) }))
    .sort((a, b) => b.overlap - a.overlap || a.sentence.ordinal - b.sentence.ordinal)[0];
  if (!best || best.overlap < leastOverlap) return null;
  return {
    article,
    header: null,
    statements: [
      { text: cutToLength(oneLine(best.sentence.text)), quotes: [wholeSentence(best.sentence)] },
    ],
    strength: 0.3 * evidence.coverage + 0.6 * best.overlap,
  };
};

function cutToLength(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestText))} …`;
}
