import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { datesTold } from '../dates-told.ts';
import passageWords from '../lexicon/passage-words.json' with { type: 'json' };
import { saysItOfItsTime } from '../of-its-time.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { coverTokens, holds } from '../subject-coverage.ts';
import { headOf } from './head-of.ts';

const labels = createPhraseFinder(passageWords.labels);

/** What the question asks for by its name: `chủ đề`, `nguyên nhân`. */
export function askedLabel({ tokens, style }: UnderstoodQuestion): readonly Token[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  const [label] = labels.find(tokens, side);
  return label ? tokens.slice(label.from, label.to) : [];
}

/**
 * The sentence that gives what is asked for by its name: `với chủ đề “…”`, `Nguyên nhân chủ yếu do …`;
 * what it is of may stand in title, lead or the sentence before. None where two fit alike.
 */
export const readLabelled: Reader = (task, { article, evidence }) => {
  const label = askedLabel(task.question);
  if (label.length === 0) return null;
  const [best, rival] = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) => gives(sentence, label))
    .filter((one) =>
      saysItOfItsTime(task.question.periods, { article: one.article, dates: datesTold(one) }),
    )
    .map((sentence) => ({ sentence, share: shareOf(task, sentence, label) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share);
  if (!best || (rival && rival.share === best.share)) return null;
  const quote = quoteOf(best.sentence, { start: 0, end: 0 });
  const text = oneLine(quote.text);
  const isCut = !best.sentence.text.endsWith(quote.text);
  return {
    article,
    header: null,
    statements: [{ text: isCut ? `${text} …` : text, quotes: [quote] }],
    strength: 0.3 * evidence.coverage + 0.6 * best.share,
  };
};

/** Set by hand. */
const leastShare = 0.8;

/** Between the label and what it names stand few words: `Nguyên nhân chủ yếu của các vụ cháy là …`. */
const giving = /^[^.;,:"“]{0,48}?(?::|["“]|(?<!\p{L})(?:là|do|vì|bởi|gồm)(?!\p{L}))/iu;

function gives({ text }: ReadableSentence, label: readonly Token[]): boolean {
  const tokens = partsOf(text);
  return tokens.some((_, at) => {
    const end = tokens[at + label.length - 1]?.end;
    const isHere = label.every(({ folded }, offset) => tokens[at + offset]?.folded === folded);
    return isHere && end !== undefined && giving.test(text.slice(end));
  });
}

/** The share of the question that the sentence, title, lead and the sentence before hold. */
function shareOf(
  { question, weigh }: ReadingTask,
  sentence: ReadableSentence,
  label: readonly Token[],
): number {
  const { article, ordinal, folded } = sentence;
  const before = article.sentences.find(
    (one) => one.ordinal === ordinal - 1 && one.kind === 'body',
  );
  const known = [folded, before?.folded ?? '', headOf(article, sentence)].join('|');
  let total = 0;
  let covered = 0;
  for (const { from, to } of question.subjects) {
    const run = question.tokens.slice(from, to).filter((token) => !label.includes(token));
    const shares = coverTokens(run, known);
    run.forEach((token, at) => {
      const weight = weigh(token);
      total += weight;
      covered += weight * (shares[at] ?? 0) * (holds(folded, [token]) ? 1 : 0.95);
    });
  }
  return total === 0 ? 1 : covered / total;
}
