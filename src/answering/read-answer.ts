import { saysNothing } from '../facts/meeting-words.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { partsOf } from '../text/tokens.ts';
import { coverageOf, evidenceOf } from './article-evidence.ts';
import { foldedTokens, type ReadableArticle } from './readable-article.ts';
import { readersFor } from './readers-for.ts';
import type { Candidate, Reading, ReadingTask } from './reading.ts';

/** What came of reading. */
export type ReadingResult =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Reading[] }
  | { readonly kind: 'nothing' };

/**
 * The share of a question's subject words that an article must hold to be read for it. Set by hand
 * within the curve of `docs/answering.md`, after wrong answers at 0.55.
 */
const leastCoverage = 0.65;

/** Readings closer than this in fitness are not told apart. Set by hand, as is {@link fitWidth}. */
const tieWidth = 0.05;

/** What is asked of one meeting, so that two that fit must not be mixed up. */
const askedOfOneMeeting = new Set(['person', 'time', 'place', 'form', 'directive']);

/**
 * Only articles that fit the question nearly as well as the best one are read: when the meeting asked
 * about names no chair, that of a similar meeting is no answer.
 */
const fitWidth = 0.12;

/** `Cuộc họp diễn ra ngày nào?` is asked of every meeting there is. */
function isUnspecific({ subjects, tokens, periods }: UnderstoodQuestion): boolean {
  return (
    periods.length === 0 && subjects.every(({ from, to }) => saysNothing(tokens.slice(from, to)))
  );
}

/** Reads the answer out of the articles that were found, best first. */
export function readAnswer(task: ReadingTask, articles: readonly ReadableArticle[]): ReadingResult {
  const fitting = articles
    .map((article, rank) => {
      return { article, rank, evidence: evidenceOf(task.question, article, task.weigh) };
    })
    .filter(({ evidence }) => evidence.fits && evidence.coverage >= leastCoverage)
    .map((candidate) => ({ candidate, fit: fitOf(task, candidate) - 0.005 * candidate.rank }));
  const bestFit = Math.max(...fitting.map(({ fit }) => fit));
  const readings = fitting
    .filter(({ fit }) => fit >= bestFit - fitWidth)
    .flatMap(({ candidate, fit }) => readOne(task, candidate, fit))
    .sort((a, b) => b.fitness - a.fitness);
  const [best] = readings;
  if (!best) return { kind: 'nothing' };
  const width = isUnspecific(task.question) ? Number.POSITIVE_INFINITY : tieWidth;
  const rivals = readings
    .filter(({ fitness }) => fitness >= best.fitness - width)
    .map(({ reading }) => reading);
  if (!askedOfOneMeeting.has(task.question.asked) || agree(rivals)) {
    return { kind: 'read', reading: best.reading };
  }
  return { kind: 'ambiguous', readings: rivals.toSorted(byDate) };
}

function readOne(
  task: ReadingTask,
  candidate: Candidate,
  fit: number,
): { readonly reading: Reading; readonly fitness: number }[] {
  for (const reader of readersFor(task.question)) {
    const reading = reader(task, candidate);
    if (reading) return [{ reading, fitness: 0.7 * fit + 0.3 * reading.strength }];
  }
  return [];
}

/**
 * Title and lead say which meeting an article is about, so they count besides the whole; the title
 * again, because a lead also tells of the meetings before.
 */
function fitOf(task: ReadingTask, { article, evidence }: Candidate): number {
  const lead = article.sentences.filter(({ ordinal }) => ordinal < 2).map(({ folded }) => folded);
  const unit = foldedTokens(partsOf(article.article.unit ?? ''));
  const title = foldedTokens(partsOf(article.article.title));
  const inHead = coverageOf(task.question, [unit, ...lead].join('|'), task.weigh);
  const inTitle = coverageOf(task.question, title, task.weigh);
  const inTime = titleBonus * shareOfPeriodsInTitle(task, article);
  return 0.4 * evidence.coverage + 0.4 * inHead + 0.2 * inTitle + inTime;
}

/** The meeting on 2020 that was held in 2021 fits a question of 2021 less than the one on 2021. */
const titleBonus = 0.1;

function shareOfPeriodsInTitle({ question }: ReadingTask, { sentences }: ReadableArticle): number {
  const named = sentences.find(({ kind }) => kind === 'title')?.dates ?? [];
  const shared = question.periods.filter(({ period }) =>
    named.some((date) => periodsOverlap(date.period, period)),
  );
  return shared.length / Math.max(1, question.periods.length);
}

function byDate({ article: one }: Reading, { article: other }: Reading): number {
  return (one.article.date ?? '').localeCompare(other.article.date ?? '');
}

function agree(readings: readonly Reading[]): boolean {
  const said = readings.map(({ statements }) => statements.map(({ text }) => text).join('\n'));
  return new Set(said).size <= 1;
}
