import { type Figure, findFigures } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import amountWords from '../lexicon/amount-words.json' with { type: 'json' };
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quotedPart, type Reader } from '../reading.ts';
import { coverTokens, holds } from '../subject-coverage.ts';
import { type AskedThing, askedThing } from './asked-thing.ts';
import { canAnswer, isOnlyGoal, isPart, namesPlaces } from './figure-fits.ts';
import { headOf } from './head-of.ts';

type Counted = Extract<AskedThing, { kind: 'counted' }>;

/** A stretch of a sentence that counts the thing asked for. */
interface Clause {
  readonly sentence: ReadableSentence;
  readonly text: string;
  readonly number: string;
  readonly score: number;
}

/**
 * How many, where the words of the question stand about the number in another order: `Hiện toàn thành
 * phố có 688 đảng viên đang sinh hoạt tại 80 chi bộ khu vực ngoài quốc doanh`. The clause is told as it
 * stands; none is where two with other numbers fit alike.
 */
export const readAmountClause: Reader = ({ question }, { article, evidence }) => {
  const asked = askedThing(question);
  if (asked?.kind !== 'counted') return null;
  const [best, rival] = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) => namesPlaces(question, sentence) && !isOnlyGoal(question, sentence))
    .flatMap((sentence) => clausesIn(question, sentence, asked))
    .sort((a, b) => b.score - a.score)
    .filter(({ number }, at, all) => at === 0 || number !== all[0]?.number);
  if (!best || (rival && rival.score > best.score - tieWidth)) return null;
  const text = quotedPart(best.text, { start: 0, end: 0 });
  const { passageId } = best.sentence;
  return {
    article,
    header: null,
    statements: [{ text: oneLine(text), quotes: [{ article: article.article, passageId, text }] }],
    strength: 0.3 * evidence.coverage + 0.5 * best.score,
  };
};

const tieWidth = 0.05;

function clausesIn(
  question: UnderstoodQuestion,
  sentence: ReadableSentence,
  asked: Counted,
): Clause[] {
  const { text, dates } = sentence;
  return findFigures(text)
    .filter(({ start, end }) => !dates.some((date) => start < date.end && date.start < end))
    .filter((figure) => canAnswer(question, sentence, figure) && figure.measure === '')
    .flatMap((figure) => {
      const head = headBehind(text, figure, asked);
      const clause = clauseAround(text, figure);
      const score = head === 0 ? 0 : scoreOf(question, sentence, clause, asked, head);
      const number = figure.number;
      return score > 0 ? [{ sentence, text: clause, number, score }] : [];
    });
}

/** How many of the words counted stand right behind the number; 0 where it counts something else. */
function headBehind(text: string, { end }: Figure, { words }: Counted): number {
  const behind = partsOf(text.slice(end, end + 80));
  if (!/^[\s“"‘']*$/u.test(text.slice(end, end + (behind[0]?.start ?? 0)))) return 0;
  const differs = words.findIndex(({ folded }, at) => behind[at]?.folded !== folded);
  const length = differs < 0 ? words.length : differs;
  return length;
}

/** Most Vietnamese nouns have two syllables. */
const leastHead = 2;

/** From semicolon to semicolon: its commas belong to what it says. */
function clauseAround(text: string, { start, end }: Figure): string {
  const from = text.lastIndexOf('; ', start);
  const to = text.indexOf(';', end);
  return text.slice(from < 0 ? 0 : from + 2, to < 0 ? text.length : to);
}

/**
 * What else is said of the thing, or the deed in front of the asking word, stands in the clause; the
 * rest of the question there or in title and lead.
 */
function scoreOf(
  question: UnderstoodQuestion,
  { article, text }: ReadableSentence,
  clause: string,
  { words, rest }: Counted,
  head: number,
): number {
  const folded = foldedTokens(partsOf(clause));
  const known = `${folded}|${foldedTokens(partsOf(text))}|${headOf(article)}`;
  const more = [...words.slice(head), ...rest];
  const said =
    more.length > 0 && head >= Math.min(leastHead, words.length) ? shareOf(more, folded) : 0;
  // `tiêm được 1.876 liều`: of what, the lead says.
  const done =
    shareOf(more, known, 1) >= leastTold ? shareOf(deedOf(question), withoutFillers(clause)) : 0;
  const told = Math.max(said, done);
  if (told < leastTold) return 0;
  const all = question.subjects.flatMap(({ from, to }) => {
    const run = question.tokens.slice(from, to);
    return coverTokens(run, known);
  });
  const share = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  if (share < leastKnown) return 0;
  const own = shareOf(question.tokens, folded);
  return 0.5 * told + 0.2 * share + 0.3 * own - (isPart(clause) ? 0.2 : 0);
}

/** Set by hand. */
const leastTold = 0.8;
const leastKnown = 0.8;

const fillers = new Set(amountWords.fillers);

function withoutFillers(clause: string): string {
  return foldedTokens(partsOf(clause).filter(({ marked }) => !fillers.has(marked)));
}

/** @param ofNone the share of no words */
function shareOf(tokens: readonly Token[], folded: string, ofNone = 0): number {
  if (tokens.length === 0) return ofNone;
  const shares = coverTokens(tokens, folded);
  if (tokens.length === 1) return holds(folded, tokens) ? 1 : 0;
  return shares.reduce((sum, one) => sum + one, 0) / tokens.length;
}

/** `gắn camera | ở bao nhiêu địa điểm`: the end of the words in front. */
function deedOf({ subjects, tokens, askedAt }: UnderstoodQuestion): readonly Token[] {
  const run = subjects.findLast(({ to }) => to <= askedAt.from && askedAt.from - to <= 1);
  return run ? tokens.slice(Math.max(run.from, run.to - 2), run.to) : [];
}
