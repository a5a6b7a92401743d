import { saysNothing } from '../../facts/meeting-words.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { datesTold } from '../dates-told.ts';
import passageWords from '../lexicon/passage-words.json' with { type: 'json' };
import { saysItOfItsTime } from '../of-its-time.ts';
import { foldedTokens } from '../readable-article.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { askedContacts } from './asked-contacts.ts';
import { sufferedDeed } from './asks-for-other-side.ts';
import { askedLabel } from './read-labelled.ts';

/** The best sentence must itself hold this share of what is asked: learnt, see `docs/answering.md`. */
const leastOverlap = 0.6;

/** The sentence that says most of what the question asks about. */
export const readPassage: Reader = ({ question, weigh }, { article, evidence }) => {
  const { subjects, tokens } = question;
  if (subjects.every(({ from, to }) => to - from < 2 || saysNothing(tokens.slice(from, to)))) {
    return null;
  }
  const isReasonAsked = passageWords.why.some((why) => holds(foldedTokens(tokens), partsOf(why)));
  const contacts = askedContacts(question);
  const label = askedLabel(question);
  const best = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) =>
      saysItOfItsTime(question.periods, { article: sentence.article, dates: datesTold(sentence) }),
    )
    .filter(({ folded }) => contacts.every((one) => holds(folded, partsOf(one))))
    .filter(({ folded }) => holds(folded, sufferedDeed(question)))
    .filter(({ folded }) => isReasonAsked || holds(folded, label))
    .filter(({ folded }) => !isReasonAsked || givesReason(folded))
    .map((sentence) => ({ sentence, overlap: coverageOf(question, sentence.folded, weigh) }))
    .sort((a, b) => b.overlap - a.overlap || a.sentence.ordinal - b.sentence.ordinal)[0];
  if (!best || best.overlap < leastOverlap) return null;
  const quote = quoteOf(best.sentence, { start: 0, end: 0 });
  const text = oneLine(quote.text);
  const isCut = !best.sentence.text.endsWith(quote.text);
  return {
    article,
    header: null,
    statements: [{ text: isCut ? `${text} …` : text, quotes: [quote] }],
    strength: 0.3 * evidence.coverage + 0.6 * best.overlap,
  };
};

function givesReason(folded: string): boolean {
  return passageWords.because.some((because) => holds(folded, partsOf(because)));
}
