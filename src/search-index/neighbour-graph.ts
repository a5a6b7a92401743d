import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { isUnitVector, isZeroVector } from '../embedding/unit-vector.ts';
import type { ScoredPassage } from './snapshot.ts';
import type { VectorRows } from './vector-rows.ts';

/** Called with how many vectors are done, of how many. */
export type ReportProgress = (done: number, total: number) => void;

/** An HNSW graph over the vectors that are not zero, labelled with their passages' numbers. */
export interface NeighbourGraph {
  /**
   * The passages nearest to a unit vector, best first, ties by number; only those with a positive
   * cosine. A few of them may be missing: see {@link linksPerVector}.
   */
  search(query: Float32Array, limit: number): ScoredPassage[];
  /** @throws Error when the file does not hold the whole graph afterwards. */
  save(path: string): Promise<void>;
  /** Gives the memory back at once; no other call may follow. */
  close(): void;
}

/**
 * Chosen on 69,539 sentences of real news with 500 of their headlines as questions: recall@10 is
 * 0.994 with `breadth` 100; 12 links give 0.987, and a construction breadth of 200 gives 0.995 for
 * nearly twice the building time. `npm run benchmark:vectors -- --corpus FILE.jsonl` measures on
 * articles of one's own (48,674 passages of 50 syllables: recall@10 0.993, recall@100 0.980).
 */
const linksPerVector = 16;
const constructionBreadth = 100;
/** How many candidates a search keeps; at least twice as many as wanted for recall at the end. */
const breadth = 100;

/** Any unit of work below about 20 ms between two looks at the event loop. */
const sliceSize = 64;

/**
 * Builds the graph of all vectors in memory, letting other work run now and then.
 *
 * @throws RangeError naming the vector that is neither of length 1 nor zero.
 */
export async function buildNeighbourGraph(
  rows: VectorRows,
  onProgress: ReportProgress = () => {},
): Promise<NeighbourGraph> {
  const graph = emptyGraph(rows.dimensions);
  graph.initIndex(Math.max(rows.count, 1), linksPerVector, constructionBreadth);
  const built = asNeighbourGraph(graph, rows.dimensions);
  try {
    for (let first = 0; first < rows.count; first += sliceSize) {
      const size = Math.min(sliceSize, rows.count - first);
      addSlice(graph, rows.read(first, size), first, rows.dimensions);
      onProgress(first + size, rows.count);
      await setImmediate();
    }
    return built;
  } catch (error) {
    built.close();
    throw error;
  }
}

/**
 * Reads a saved graph. The file must have been checked against its recorded checksum and
 * dimensions: the library notices neither a flipped bit nor another dimension and may kill the
 * process.
 *
 * @throws Error when the library cannot read the file.
 */
export async function loadNeighbourGraph(
  path: string,
  { dimensions, count }: Pick<VectorRows, 'dimensions' | 'count'>,
): Promise<NeighbourGraph> {
  // A new object for each load: one whose load failed would crash at the next call.
  const graph = emptyGraph(dimensions);
  await graph.readIndex(path);
  const points = graph.getCurrentCount();
  const loaded = asNeighbourGraph(graph, dimensions);
  if (points <= count) return loaded;
  loaded.close();
  throw new Error(`${path} has ${points} points for ${count} vectors.`);
}

/** Inner products of unit vectors are cosines; the library's own `cosine` would only divide again. */
function emptyGraph(dimensions: number): hnswlib.HierarchicalNSW {
  return new hnswlib.HierarchicalNSW('ip', dimensions);
}

/** The library takes NaN silently and ends the process at a value that is no number. */
function addSlice(
  graph: hnswlib.HierarchicalNSW,
  numbers: Float32Array,
  first: number,
  dimensions: number,
): void {
  for (let from = 0; from < numbers.length; from += dimensions) {
    const label = first + from / dimensions;
    const vector = numbers.subarray(from, from + dimensions);
    // The vector of an empty text is near to nothing and would only mislead the graph.
    if (isZeroVector(vector)) continue;
    if (!isUnitVector(vector)) throw new RangeError(`Vector ${label} is not of length 1.`);
    graph.addPoint(Array.from(vector), label);
  }
}

function asNeighbourGraph(graph: hnswlib.HierarchicalNSW, dimensions: number): NeighbourGraph {
  return {
    search: (query, limit) => searchGraph(graph, query, limit),
    save: (path) => saveGraph(graph, path, dimensions),
    // The destructor waits for a garbage collection that does not know of the memory.
    close: () => graph.initIndex(1),
  };
}

function searchGraph(
  graph: hnswlib.HierarchicalNSW,
  query: Float32Array,
  limit: number,
): ScoredPassage[] {
  const wanted = Math.min(limit, graph.getCurrentCount());
  if (wanted <= 0) return [];
  // The breadth is no part of the file and must hold all that are wanted.
  graph.setEf(Math.max(breadth, 2 * wanted));
  const { neighbors, distances } = graph.searchKnn(Array.from(query), wanted);
  return neighbors
    .map((passage, at) => ({ passage, score: Math.fround(1 - (distances[at] ?? 1)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.passage - other.passage);
}

async function saveGraph(
  graph: hnswlib.HierarchicalNSW,
  path: string,
  dimensions: number,
): Promise<void> {
  await graph.writeIndex(path);
  const points = graph.getCurrentCount();
  // The library reports success on a full disk.
  const expected = points * leastBytesPerPoint(dimensions);
  const { size } = statSync(path);
  if (size < expected) throw new Error(`${path} has ${size} bytes instead of over ${expected}.`);
  const written = await loadNeighbourGraph(path, { dimensions, count: points });
  written.close();
}

/** The vector, the links of the lowest layer with their number, a label, the length of the rest. */
function leastBytesPerPoint(dimensions: number): number {
  return 4 * dimensions + 4 * (2 * linksPerVector + 1) + 8 + 4;
}
