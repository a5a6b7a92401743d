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
 * The share of a question's subject words that an article must hold to be read for it. Learnt: see
 * `docs/answering.md` for the command and the curve.
 */
const leastCoverage = 0.55;

/** Readings closer than this in fitness are not told apart. */
const tieWidth = 0.03;

/** What is asked of one meeting, so that two that fit must not be mixed up. */
const askedOfOneMeeting = new Set(['person', 'time', 'place', 'form', 'directive']);

/** Reads the answer out of the articles that were found, best first. */
export function readAnswer(task: ReadingTask, articles: readonly ReadableArticle[]): ReadingResult {
  const readings = articles
    .map((article) => ({ article, evidence: evidenceOf(task.question, article, task.weigh) }))
    .filter(({ evidence }) => evidence.fits && evidence.coverage >= leastCoverage)
    .flatMap((candidate) => readOne(task, candidate))
    .sort((a, b) => b.fitness - a.fitness);
  const [best] = readings;
  if (!best) return { kind: 'nothing' };
  const rivals = readings
    .filter(({ fitness }) => fitness >= best.fitness - tieWidth)
    .map(({ reading }) => reading);
  if (!askedOfOneMeeting.has(task.question.asked) || agree(rivals)) {
    return { kind: 'read', reading: best.reading };
  }
  return { kind: 'ambiguous', readings: rivals };
}

function readOne(
  task: ReadingTask,
  candidate: Candidate,
): { readonly reading: Reading; readonly fitness: number }[] {
  for (const reader of readersFor(task.question)) {
    const reading = reader(task, candidate);
    if (reading) return [{ reading, fitness: fitnessOf(task, candidate, reading) }];
  }
  return [];
}

/** Title and lead say which meeting an article is about, so they count as much as the rest. */
function fitnessOf(task: ReadingTask, { article, evidence }: Candidate, reading: Reading): number {
  const lead = article.sentences.filter(({ ordinal }) => ordinal < 2).map(({ folded }) => folded);
  const unit = foldedTokens(partsOf(article.article.unit ?? ''));
  const head = coverageOf(task.question, [unit, ...lead].join('|'), task.weigh);
  return 0.35 * evidence.coverage + 0.35 * head + 0.3 * reading.strength - 0.005 * article.rank;
}

function agree(readings: readonly Reading[]): boolean {
  const said = readings.map(({ statements }) => statements.map(({ text }) => text).join('\n'));
  return new Set(said).size <= 1;
}
