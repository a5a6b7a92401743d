import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnitVector, isZeroVector } from '../embedding/unit-vector.ts';
import { buildNeighbourGraph, type ReportProgress } from './neighbour-graph.ts';
import { openVectorRows, type VectorShape } from './vector-rows.ts';

export const vectorsFile = 'vectors.f32';
export const graphFile = 'graph.hnsw';

/**
 * From so many passages on a graph is built; fewer are scanned one by one, which is exact and needs
 * no second file. 5,000 vectors of 256 numbers take 1.2 ms, 1.9 ms at p95, and 10,000 twice that
 * (`npm run benchmark:vectors`); the graph takes half a millisecond, but may miss a passage.
 */
export const exactScanLimit = 5_000;

interface VectorFilesOptions {
  readonly dimensions: number;
  /** Default {@link exactScanLimit}. */
  readonly exactScanLimit?: number;
  /** Tells how far the graph is; not called where none is built. */
  readonly onProgress?: ReportProgress;
}

const rowsPerWrite = 1024;

/**
 * Writes the vectors of passages 0, 1, 2 … and, from {@link exactScanLimit} vectors on, the graph
 * over them into a folder that no reader sees yet. The caller syncs and publishes the files named in
 * the result.
 *
 * @throws RangeError naming the vector that has another dimension or is neither of length 1 nor
 * zero. Error when a file did not get its full size, as on a full disk.
 */
export async function writeVectorFiles(
  folder: string,
  vectors: Iterable<Float32Array> | AsyncIterable<Float32Array>,
  options: VectorFilesOptions,
): Promise<{ readonly files: readonly string[]; readonly count: number }> {
  const { dimensions } = options;
  const count = await writeVectors(join(folder, vectorsFile), vectors, dimensions);
  if (count < (options.exactScanLimit ?? exactScanLimit)) return { files: [vectorsFile], count };
  await writeGraph(folder, { dimensions, count }, options.onProgress);
  return { files: [vectorsFile, graphFile], count };
}

async function writeVectors(
  path: string,
  vectors: Iterable<Float32Array> | AsyncIterable<Float32Array>,
  dimensions: number,
): Promise<number> {
  const file = await open(path, 'wx');
  try {
    const count = await appendAll(file, vectors, dimensions);
    const expected = count * dimensions * Float32Array.BYTES_PER_ELEMENT;
    const { size } = await stat(path);
    if (size !== expected) throw new Error(`${path} has ${size} bytes instead of ${expected}.`);
    return count;
  } finally {
    await file.close();
  }
}

async function appendAll(
  file: FileHandle,
  vectors: Iterable<Float32Array> | AsyncIterable<Float32Array>,
  dimensions: number,
): Promise<number> {
  const rows = new Float32Array(rowsPerWrite * dimensions);
  let count = 0;
  for await (const vector of vectors) {
    refuseUnfit(vector, count, dimensions);
    rows.set(vector, (count % rowsPerWrite) * dimensions);
    count++;
    if (count % rowsPerWrite === 0) await append(file, rows);
  }
  await append(file, rows.subarray(0, (count % rowsPerWrite) * dimensions));
  return count;
}

async function append(file: FileHandle, numbers: Float32Array): Promise<void> {
  await file.appendFile(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

function refuseUnfit(vector: Float32Array, number: number, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`Vector ${number} has ${vector.length} numbers instead of ${dimensions}.`);
  }
  if (isUnitVector(vector) || isZeroVector(vector)) return;
  throw new RangeError(`Vector ${number} is neither of length 1 nor zero.`);
}

async function writeGraph(
  folder: string,
  shape: VectorShape,
  onProgress: ReportProgress | undefined,
): Promise<void> {
  const rows = openVectorRows(join(folder, vectorsFile), shape);
  try {
    const graph = await buildNeighbourGraph(rows, onProgress);
    await graph.save(join(folder, graphFile)).finally(graph.close);
  } finally {
    rows.close();
  }
}
