import type { Embedder } from '../embedding/embedder.ts';
import type {
  PassageNumber,
  ScoredPassage,
  Snapshot,
  StoredPassage,
} from '../search-index/snapshot.ts';
import {
  activeLegs,
  type Candidate,
  type FusedCandidate,
  fuse,
  type LegName,
  type LegWeights,
  weightsByStyle,
} from './fusion.ts';
import { restoreMarks } from './restore-marks.ts';
import { createKnownWords } from './tolerance/known-words.ts';
import type { QuestionPeriod, UnderstoodQuestion } from './understood-question.ts';

/** A passage with its fused score and the raw score of each leg that was asked. */
export interface RankedPassage {
  readonly passage: StoredPassage;
  readonly score: number;
  readonly legs: Readonly<Record<LegName, number>>;
}

export interface RetrieveOptions {
  /** How many passages to give back. */
  readonly limit: number;
  /** Only this leg, for measuring it. */
  readonly leg?: LegName;
}

/** How deep each leg is read before fusion: five times what is usually given back. Set by hand. */
const candidatesPerLeg = 50;

/**
 * Added where the article touches a time that the question names: about a quarter of the way from
 * the worst candidate to the best, so that it decides between look-alikes, not between subjects. Set by hand.
 */
const periodBonus = 0.25;

/** More passages of one article than this come only when nothing else is left. */
const passagesPerArticle = 3;

/** Ranks the passages of a snapshot for a question. */
export async function retrieve(
  question: UnderstoodQuestion,
  { snapshot, embedder }: { readonly snapshot: Snapshot; readonly embedder: Embedder },
  { limit, leg }: RetrieveOptions,
): Promise<RankedPassage[]> {
  const weights = leg ? only(leg) : weightsByStyle[question.style];
  const strict = leg ? [] : question.periods.filter(({ restricts }) => restricts);
  const found = await findCandidates(question, { snapshot, embedder }, weights, strict, limit);
  const fused = fuse(found, weights);
  const ranked = leg ? fused : withPeriodBonus(question, snapshot, fused);
  return toPassages(snapshot, ranked, limit);
}

/** Deeper by this factor while a time that restricts leaves too little. */
const deepening = 8;

async function findCandidates(
  question: UnderstoodQuestion,
  { snapshot, embedder }: { readonly snapshot: Snapshot; readonly embedder: Embedder },
  weights: LegWeights,
  strict: readonly QuestionPeriod[],
  limit: number,
): Promise<Candidate[]> {
  for (let depth = Math.max(limit, candidatesPerLeg); ; depth *= deepening) {
    const legs = await searchLegs(question, snapshot, embedder, weights, depth);
    const numbers = new Set(legs.flatMap(({ hits }) => hits.map(({ passage }) => passage)));
    const allowed = [...numbers].filter((passage) =>
      strict.every(({ period }) => snapshot.touchesPeriod(passage, period)),
    );
    const isExhausted = legs.every(({ hits }) => hits.length < depth);
    if (allowed.length >= limit || strict.length === 0 || isExhausted) {
      return scoreAll(allowed, legs);
    }
  }
}

/** What a leg found, and its scores for what the others found. */
interface SearchedLeg {
  readonly name: LegName;
  readonly hits: readonly ScoredPassage[];
  scoresOf(passages: readonly PassageNumber[]): number[];
}

async function searchLegs(
  question: UnderstoodQuestion,
  snapshot: Snapshot,
  embedder: Embedder,
  weights: LegWeights,
  depth: number,
): Promise<SearchedLeg[]> {
  const { text } = question;
  const { marked, folded, dense } = snapshot;
  const lexical = { marked, folded };
  const legs = activeLegs(weights).map(async (name): Promise<SearchedLeg> => {
    if (name === 'dense') {
      const query = await embedder.embedQuery(denseQueryOf(question, snapshot));
      return searchDense(dense, query, depth);
    }
    const index = lexical[name];
    const hits = index.search(text, depth);
    return { name, hits, scoresOf: (passages) => index.scoresOf(text, passages) };
  });
  return Promise.all(legs);
}

/** The model has learnt Vietnamese with its marks: where they are missing, likely ones are put in. */
function denseQueryOf({ asTyped, style }: UnderstoodQuestion, snapshot: Snapshot): string {
  const lacksMarks = style === 'unmarked' || style === 'mixed';
  return lacksMarks ? restoreMarks(asTyped, createKnownWords(snapshot)) : asTyped;
}

/** Vectors of passages that the search has scored are not read again. */
function searchDense(dense: Snapshot['dense'], query: Float32Array, depth: number): SearchedLeg {
  const hits = dense.search(query, depth);
  const known = new Map(hits.map(({ passage, score }) => [passage, score]));
  return {
    name: 'dense',
    hits,
    scoresOf: (passages) => {
      const others = passages.filter((passage) => !known.has(passage));
      const scores = dense.scoresOf(query, others);
      others.forEach((passage, at) => {
        known.set(passage, scores[at] ?? 0);
      });
      return passages.map((passage) => known.get(passage) ?? 0);
    },
  };
}

/** Every candidate gets the true score of every leg, also of those that did not propose it. */
function scoreAll(passages: readonly PassageNumber[], legs: readonly SearchedLeg[]): Candidate[] {
  const scores = new Map(legs.map(({ name, scoresOf }) => [name, scoresOf(passages)]));
  return passages.map((passage, at) => ({
    passage,
    legs: {
      marked: scores.get('marked')?.[at] ?? 0,
      folded: scores.get('folded')?.[at] ?? 0,
      dense: scores.get('dense')?.[at] ?? 0,
    },
  }));
}

function withPeriodBonus(
  question: UnderstoodQuestion,
  snapshot: Snapshot,
  candidates: readonly FusedCandidate[],
): FusedCandidate[] {
  const periods = question.periods.filter(({ anyYear }) => !anyYear);
  if (periods.length === 0) return [...candidates];
  return candidates
    .map((candidate) => {
      const touched = periods.filter(({ period }) =>
        snapshot.touchesPeriod(candidate.passage, period),
      ).length;
      return { ...candidate, score: candidate.score + (periodBonus * touched) / periods.length };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** Texts are fetched only for what is given back: fetching all candidates cost most of the time. */
function toPassages(
  snapshot: Snapshot,
  ranked: readonly FusedCandidate[],
  limit: number,
): RankedPassage[] {
  const kept = capPerArticle(ranked, limit, ({ passage }) => snapshot.articleNumberOf(passage));
  const passages = snapshot.passages(kept.map(({ passage }) => passage));
  return kept.flatMap(({ score, legs }, at) => {
    const passage = passages[at];
    return passage ? [{ passage, score, legs }] : [];
  });
}

/** At most three entries of an article, back-filled with the rest in their order. */
export function capPerArticle<Entry>(
  ranked: readonly Entry[],
  limit: number,
  articleOf: (entry: Entry) => number,
): Entry[] {
  const counts = new Map<number, number>();
  const within: Entry[] = [];
  const beyond: Entry[] = [];
  for (const entry of ranked) {
    if (within.length === limit) break;
    const article = articleOf(entry);
    const count = (counts.get(article) ?? 0) + 1;
    counts.set(article, count);
    (count <= passagesPerArticle ? within : beyond).push(entry);
  }
  return [...within, ...beyond].slice(0, limit);
}

function only(leg: LegName): LegWeights {
  return { marked: 0, folded: 0, dense: 0, [leg]: 1 };
}
