import { join } from 'node:path';
import { isUnitVector, isZeroVector } from '../embedding/unit-vector.ts';
import { cosine, createExactScan } from './exact-scan.ts';
import { buildNeighbourGraph, loadNeighbourGraph, type NeighbourGraph } from './neighbour-graph.ts';
import type { PassageNumber, VectorIndex } from './snapshot.ts';
import { exactScanLimit, graphFile, vectorsFile } from './vector-files.ts';
import { openVectorRows, type VectorRows, type VectorShape } from './vector-rows.ts';

interface VectorIndexOptions extends VectorShape {
  /** Default {@link exactScanLimit}. */
  readonly exactScanLimit?: number;
  /** The graph's file must not be opened: it is not there, or not as it was written. */
  readonly isGraphUnusable?: boolean;
  /** Called before the graph is built anew, a second for 6,000 vectors of 256 numbers. */
  readonly onGraphRebuild?: () => void;
}

export interface OpenVectorIndex extends VectorIndex {
  /** Gives files and memory back; no other call may follow. */
  close(): void;
}

/**
 * Opens what `writeVectorFiles` wrote. The caller has checked sizes and checksums of the files.
 *
 * Scores are cosines. A search brings only passages with a positive cosine, never one whose text was
 * empty (its vector is zero), and nothing at all for the zero query. Below the limit it is exact;
 * from there on the graph is searched, and built anew in memory where its file is unusable.
 *
 * @throws Error when the vectors do not have the shape. The functions of the index throw RangeError
 * for a query that is not of length 1 or has other dimensions, and for a passage that does not exist.
 */
export async function openVectorIndex(
  folder: string,
  options: VectorIndexOptions,
): Promise<OpenVectorIndex> {
  const rows = openVectorRows(join(folder, vectorsFile), options);
  if (options.count < (options.exactScanLimit ?? exactScanLimit)) return scanned(rows);
  try {
    return graphed(rows, await openGraph(folder, rows, options));
  } catch (error) {
    rows.close();
    throw error;
  }
}

function openGraph(
  folder: string,
  rows: VectorRows,
  { isGraphUnusable = false, onGraphRebuild }: VectorIndexOptions,
): Promise<NeighbourGraph> {
  if (!isGraphUnusable) return loadNeighbourGraph(join(folder, graphFile), rows);
  onGraphRebuild?.();
  return buildNeighbourGraph(rows);
}

function scanned(rows: VectorRows): OpenVectorIndex {
  try {
    const scan = createExactScan(rows.read(0, rows.count), rows.dimensions);
    return { ...guarded(scan, rows), close: () => {} };
  } finally {
    rows.close();
  }
}

/** Vectors are read from the file: the graph holds them too, but gives them out slowly. */
function graphed(rows: VectorRows, graph: NeighbourGraph): OpenVectorIndex {
  const index: VectorIndex = {
    search: graph.search,
    scoresOf: (query, passages) => scoresOf(query, passages, rows),
  };
  const close = () => {
    graph.close();
    rows.close();
  };
  return { ...guarded(index, rows), close };
}

/**
 * The vectors of neighbouring passages are read together, those between them as well: one call takes
 * as long as four more rows of 256 numbers.
 */
const [rowsPerBlock, rowsBetween] = [256, 4];

function scoresOf(
  query: Float32Array,
  passages: readonly PassageNumber[],
  { read, dimensions }: VectorRows,
): number[] {
  const scores: number[] = [];
  for (let at = 0; at < passages.length; ) {
    const first = passages[at] ?? 0;
    const end = endOfBlock(passages, at);
    const block = read(first, (passages[end - 1] ?? 0) - first + 1);
    for (; at < end; at++) {
      const row = (passages[at] ?? 0) - first;
      scores.push(cosine(query, block.subarray(row * dimensions, (row + 1) * dimensions)));
    }
  }
  return scores;
}

/** Behind the last of ascending passages that lie close enough together. */
function endOfBlock(passages: readonly PassageNumber[], from: number): number {
  const first = passages[from] ?? 0;
  let end = from + 1;
  for (; end < passages.length; end++) {
    const [before, passage] = [passages[end - 1] ?? 0, passages[end] ?? 0];
    const isNear = passage > before && passage - before <= rowsBetween + 1;
    if (!isNear || passage - first >= rowsPerBlock) break;
  }
  return end;
}

function guarded(index: VectorIndex, shape: VectorShape): VectorIndex {
  return {
    search: (query, limit) => {
      refuseUnfitQuery(query, shape);
      return isZeroVector(query) ? [] : index.search(query, limit);
    },
    scoresOf: (query, passages) => {
      refuseUnfitQuery(query, shape);
      for (const passage of passages) refuseUnknown(passage, shape);
      return index.scoresOf(query, passages);
    },
  };
}

function refuseUnfitQuery(query: Float32Array, { dimensions }: VectorShape): void {
  if (query.length !== dimensions) {
    throw new RangeError(`The query has ${query.length} numbers instead of ${dimensions}.`);
  }
  if (isUnitVector(query) || isZeroVector(query)) return;
  throw new RangeError('The query is neither of length 1 nor zero.');
}

function refuseUnknown(passage: number, { count }: VectorShape): void {
  if (Number.isInteger(passage) && passage >= 0 && passage < count) return;
  throw new RangeError(`There is no passage ${passage} among ${count}.`);
}
