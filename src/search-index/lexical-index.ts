import {
  type Bm25Parameters,
  brakesOf,
  inverseDocumentFrequency,
  worthOfRepetition,
  worthOnce,
} from './bm25.ts';
import { lexicalSections, segmentLength } from './lexical-layout.ts';
import { openPostings, type Postings, type Segment } from './postings.ts';
import { type SearchTerms, searchTerms, type TokenForm } from './search-terms.ts';
import type { Sections } from './section-file.ts';
import type { LexicalIndex, PassageMarks } from './snapshot.ts';
import { topPassages } from './top-passages.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** One leg in a file of postings. */
interface LexicalSource {
  readonly sections: Sections;
  readonly form: TokenForm;
  readonly parameters: Bm25Parameters;
}

/** A posting list of the question with what its rarity is worth. */
interface QuestionList {
  readonly list: number;
  readonly rarity: number;
}

/**
 * Opens one leg over checked sections. A question's term counts once, however often it stands
 * there.
 *
 * A search goes term by term over its postings into one number a passage. BM25 of a term is its
 * rarity, times what one occurrence is worth in a passage of that length, times what repetition
 * adds; the second factor is the same for all terms of a passage and comes in at the end, so nine
 * of ten postings cost one addition.
 */
export function openLexicalIndex({ sections, form, parameters }: LexicalSource): LexicalIndex {
  const vocabulary = openVocabulary(sections, form);
  const brakes = brakesOf(sections.uint32(lexicalSections.lengths(form)), parameters);
  const postings = openPostings(sections, form, brakes.length);
  const frequencyOf = (list: number | undefined, among?: PassageMarks): number =>
    list === undefined ? 0 : postings.documentFrequency(list, among);
  const weigh = (list: number, weight: number): QuestionList => {
    const frequency = postings.documentFrequency(list);
    return { list, rarity: weight * inverseDocumentFrequency(frequency, brakes.length) };
  };
  const weighedLists = (question: string): QuestionList[] => {
    const { singles, pairs } = listsOf(searchTerms(question)[form], vocabulary);
    return [
      ...singles.map((list) => weigh(list, 1)),
      ...pairs.map((list) => weigh(list, parameters.pairWeight)),
    ];
  };
  const scoresFor = createScorer(postings, brakes, parameters, weighedLists);
  return {
    search: (question, limit) => topPassages(scoresFor(question), limit),
    scoresOf: (question, passages) => {
      const all = scoresFor(question);
      return passages.map((passage) => all[passage] ?? 0);
    },
    documentFrequency: (token, among) => frequencyOf(vocabulary.listOf(token), among),
    pairFrequency: (first, second, among) => frequencyOf(vocabulary.pairOf(first, second), among),
    tokens: vocabulary.tokens,
  };
}

/** The score of every passage for a question, in an array that the next question overwrites. */
function createScorer(
  { segments }: Postings,
  brakes: Float32Array,
  parameters: Bm25Parameters,
  weighedLists: (question: string) => readonly QuestionList[],
): (question: string) => Float32Array {
  const once = brakes.map((brake) => worthOnce(brake, parameters));
  const scores = new Float32Array(brakes.length);
  /** The scores of the last question are kept: its passages are looked up after the search. */
  let scored: string | undefined;
  return (question) => {
    if (question === scored) return scores;
    scored = undefined;
    scores.fill(0);
    for (const list of weighedLists(question)) {
      segments.forEach((segment, number) => {
        const inSegment = [number * segmentLength, (number + 1) * segmentLength] as const;
        addList(scores.subarray(...inSegment), brakes.subarray(...inSegment), segment, list);
      });
    }
    for (let passage = 0; passage < scores.length; passage++) {
      scores[passage] = (scores[passage] ?? 0) * (once[passage] ?? 0);
    }
    scored = question;
    return scores;
  };
}

/** The posting lists of known terms, each once. */
function listsOf({ parts, wholes }: SearchTerms, { listOf, pairOf }: Vocabulary) {
  const singles = [...parts, ...wholes].map(listOf);
  const pairs = parts.slice(1).map((part, at) => pairOf(parts[at] ?? '', part));
  return { singles: known(singles), pairs: known(pairs) };
}

function known(lists: readonly (number | undefined)[]): number[] {
  return [...new Set(lists)].filter((list) => list !== undefined);
}

/** Adds rarity and repetition, in units of one occurrence. */
function addList(
  scores: Float32Array,
  brakes: Float32Array,
  { once, repeated }: Segment,
  { list, rarity }: QuestionList,
): void {
  const single = once.passagesOf(list);
  // `for … of` over a typed array takes half as long again, and most of a search is spent here.
  for (let at = 0; at < single.length; at++) {
    const passage = single[at] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + rarity;
  }
  const { passages, frequencies } = repeated.of(list);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    const worth = worthOfRepetition(frequencies[at] ?? 0, brakes[passage] ?? 0);
    scores[passage] = (scores[passage] ?? 0) + rarity * worth;
  }
}
