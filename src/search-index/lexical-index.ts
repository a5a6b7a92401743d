import { type Bm25Parameters, inverseDocumentFrequency, weightStep } from './bm25.ts';
import { lexicalSections, segmentLength, segmentsOf } from './lexical-layout.ts';
import { searchTerms, type TokenForm } from './search-terms.ts';
import type { Sections } from './section-file.ts';
import type { LexicalIndex, PassageNumber } from './snapshot.ts';
import { topPassages } from './top-passages.ts';

/** What stands for one leg in the manifest and the file of postings. */
export interface LexicalSource {
  readonly sections: Sections;
  readonly form: TokenForm;
  readonly passages: number;
  readonly parameters: Bm25Parameters;
}

interface Segment {
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  readonly weights: Uint8Array;
}

/** A posting list of the question with what one step of its weights is worth. */
interface QuestionList {
  readonly list: number;
  readonly factor: number;
}

/**
 * Opens one leg over checked sections. A question's term counts once, however often it stands
 * there. Searching is term at a time into one number a passage.
 */
export function openLexicalIndex(source: LexicalSource): LexicalIndex {
  const { form, passages, parameters } = source;
  const { listOfToken, listOfPair } = openVocabulary(source);
  const segments = openSegments(source);
  // Shared by all searches: they run to their end before another one starts.
  const scores = new Float32Array(passages);

  const frequencyOf = (list: number): number =>
    segments.reduce((sum, { starts }) => sum + end(starts, list) - start(starts, list), 0);
  const listsOf = (question: string): QuestionList[] => {
    const { parts, wholes } = searchTerms(question)[form];
    const single = [...parts, ...wholes].map(listOfToken);
    const paired = parts.slice(1).map((part, at) => listOfPair(parts[at] ?? '', part));
    const weighted = (lists: readonly (number | undefined)[], weight: number) =>
      [...new Set(lists)].flatMap((list) => {
        if (list === undefined) return [];
        const rarity = inverseDocumentFrequency(frequencyOf(list), passages);
        return { list, factor: rarity * weight * weightStep(parameters) };
      });
    return [...weighted(single, 1), ...weighted(paired, parameters.pairWeight)];
  };

  return {
    search: (question, limit) => {
      scores.fill(0);
      for (const list of listsOf(question)) addToAll(scores, segments, list);
      return topPassages(scores, limit);
    },
    scoresOf: (question, numbers) => {
      const chosen = new Float32Array(numbers.length);
      for (const list of listsOf(question)) addToChosen(chosen, numbers, segments, list);
      return [...chosen];
    },
    documentFrequency: (token) => {
      const list = listOfToken(token);
      return list === undefined ? 0 : frequencyOf(list);
    },
  };
}

function openVocabulary({ sections, form }: LexicalSource) {
  const bytes = sections.bytes(lexicalSections.tokens(form));
  const tokens = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  const numbers = new Map(tokens.map((token, number) => [token, number]));
  const pairStarts = sections.uint32(lexicalSections.pairStarts(form));
  const pairSeconds = sections.uint32(lexicalSections.pairSeconds(form));
  return {
    listOfToken: (token: string) => numbers.get(token),
    listOfPair: (first: string, second: string) => {
      const [one, other] = [numbers.get(first), numbers.get(second)];
      if (one === undefined || other === undefined) return undefined;
      const place = find(pairSeconds, other, start(pairStarts, one), end(pairStarts, one));
      return place === undefined ? undefined : numbers.size + place;
    },
  };
}

function openSegments({ sections, form, passages }: LexicalSource): Segment[] {
  return Array.from({ length: segmentsOf(passages) }, (_, segment) => ({
    starts: sections.uint32(lexicalSections.starts(form, segment)),
    passages: sections.uint16(lexicalSections.passages(form, segment)),
    weights: sections.bytes(lexicalSections.weights(form, segment)),
  }));
}

function addToAll(
  scores: Float32Array,
  segments: readonly Segment[],
  { list, factor }: QuestionList,
): void {
  segments.forEach(({ starts, passages, weights }, segment) => {
    const base = segment * segmentLength;
    const last = end(starts, list);
    for (let at = start(starts, list); at < last; at++) {
      const passage = base + (passages[at] ?? 0);
      scores[passage] = (scores[passage] ?? 0) + factor * (weights[at] ?? 0);
    }
  });
}

/** Adds in the order and precision of {@link addToAll}, so that both give the same scores. */
function addToChosen(
  scores: Float32Array,
  numbers: readonly PassageNumber[],
  segments: readonly Segment[],
  { list, factor }: QuestionList,
): void {
  numbers.forEach((number, at) => {
    const segment = segments[Math.floor(number / segmentLength)];
    if (segment === undefined) return;
    const { starts, passages, weights } = segment;
    const place = find(passages, number % segmentLength, start(starts, list), end(starts, list));
    if (place !== undefined) scores[at] = (scores[at] ?? 0) + factor * (weights[place] ?? 0);
  });
}

function start(starts: Uint32Array, list: number): number {
  return starts[list] ?? 0;
}

function end(starts: Uint32Array, list: number): number {
  return starts[list + 1] ?? 0;
}

/** The place of `wanted` in an ascending stretch. */
function find(
  numbers: Uint16Array | Uint32Array,
  wanted: number,
  from: number,
  to: number,
): number | undefined {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && numbers[low] === wanted ? low : undefined;
}
