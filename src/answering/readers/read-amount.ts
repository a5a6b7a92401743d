import { type Figure, findFigures } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { type Reader, type ReadingTask, wholeSentence } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { oneLine } from './describe-person.ts';

interface Sighting {
  readonly sentence: ReadableSentence;
  readonly figure: Figure;
  /** What is counted or measured, as written, without the number. */
  readonly thing: string;
  readonly score: number;
}

/** How many, how much: the number that stands at the thing asked for. */
export const readAmount: Reader = (task, { article, evidence }) => {
  const found = article.sentences
    .filter(({ kind }) => kind !== 'title')
    .flatMap((sentence) => sightingsIn(task, sentence))
    .sort((a, b) => b.score - a.score || a.sentence.ordinal - b.sentence.ordinal)[0];
  if (!found) return null;
  return {
    article,
    header: null,
    statements: [{ text: toText(task, found), quotes: [wholeSentence(found.sentence)] }],
    strength: Math.min(1, 0.3 + 0.3 * evidence.coverage + 0.4 * found.score),
  };
};

function toText({ phrase }: ReadingTask, { sentence, figure, thing }: Sighting): string {
  const amount = oneLine(sentence.text.slice(figure.start, figure.end));
  return figure.measure === ''
    ? phrase('answer.count', { amount, thing })
    : phrase('answer.amount', { amount, thing });
}

function sightingsIn(task: ReadingTask, sentence: ReadableSentence): Sighting[] {
  const overlap = coverageOf(task.question, sentence.folded, task.weigh);
  const figures = findFigures(sentence.text).filter(
    ({ start, end }) => !sentence.dates.some((date) => start < date.end && date.start < end),
  );
  return figures.flatMap((figure, at) => {
    const before = stretchBefore(sentence.text, figure, figures[at - 1]);
    const behind = stretchBehind(sentence.text, figure);
    const counted = matchCounted(task.question, behind);
    if (counted)
      return [
        { sentence, figure, thing: counted.thing, score: counted.share * 0.7 + overlap * 0.3 },
      ];
    const measured = matchMeasured(task.question, before);
    if (measured === null) return [];
    return [{ sentence, figure, thing: oneLine(before), score: measured * 0.7 + overlap * 0.3 }];
  });
}

/** Back to the nearest stop or the figure before. */
function stretchBefore(text: string, { start }: Figure, previous: Figure | undefined): string {
  const from = Math.max(0, start - 160, previous?.end ?? 0);
  return (
    text
      .slice(from, start)
      .split(/[.;:]\s|[,()]\s?|\s(?:và|với)\s/u)
      .at(-1) ?? ''
  );
}

/** To the next stop. */
function stretchBehind(text: string, { end }: Figure): string {
  return text.slice(end, end + 160).split(/[.,;:()]/u)[0] ?? '';
}

/** The thing counted stands behind both the asking word and the number: its first word must agree. */
function matchCounted(
  { tokens, askedAt, subjects }: UnderstoodQuestion,
  behind: string,
): { thing: string; share: number } | null {
  const run = subjects.find(({ from }) => from === askedAt.to);
  if (!run) return null;
  const wanted = tokens.slice(run.from, run.to);
  const there = partsOf(behind);
  let length = 0;
  while (length < wanted.length && wanted[length]?.folded === there[length]?.folded) length++;
  const isWholeWord = length >= Math.min(2, wanted.length);
  if (!isWholeWord || behind.slice(0, there[0]?.start ?? 0).trim() !== '') return null;
  return {
    thing: oneLine(behind.slice(0, there[length - 1]?.end ?? 0)),
    share: length / wanted.length,
  };
}

/** The thing measured stands before both: its first two syllables must be there, side by side. */
function matchMeasured(
  { tokens, askedAt, subjects }: UnderstoodQuestion,
  before: string,
): number | null {
  const run = subjects.find(({ from, to }) => to <= askedAt.from && to - from >= 1);
  if (!run) return null;
  const wanted: readonly Token[] = tokens.slice(run.from, run.to);
  const there = foldedTokens(partsOf(before));
  let length = wanted.length;
  while (length > 0 && !holds(there, wanted, 0, length)) length--;
  return length >= Math.min(2, wanted.length) && length > 0 ? length / wanted.length : null;
}
