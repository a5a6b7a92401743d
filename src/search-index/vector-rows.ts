import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What the bytes of a vector file mean. */
export interface VectorShape {
  readonly dimensions: number;
  /** How many vectors there are. */
  readonly count: number;
}

/** The vectors of a file, read when asked for: the system's cache holds the file, not our heap. */
export interface VectorRows extends VectorShape {
  /** `rows` vectors, one behind the other, from the vector `first` on. */
  read(first: number, rows: number): Float32Array;
  close(): void;
}

/**
 * Opens a file of Float32 numbers, row after row, in the byte order of the machine (little-endian
 * wherever this program runs).
 *
 * @throws Error when the file is not as long as the shape says.
 */
export function openVectorRows(path: string, { dimensions, count }: VectorShape): VectorRows {
  const expected = count * dimensions * Float32Array.BYTES_PER_ELEMENT;
  const { size } = statSync(path);
  if (size !== expected) {
    throw new Error(
      `${path} has ${size} bytes; ${count} vectors of ${dimensions} numbers take ${expected}.`,
    );
  }
  const descriptor = openSync(path, 'r');
  return {
    dimensions,
    count,
    read: (first, rows) => readRows(descriptor, first, rows, dimensions),
    close: () => closeSync(descriptor),
  };
}

function readRows(descriptor: number, first: number, rows: number, dimensions: number) {
  const numbers = new Float32Array(rows * dimensions);
  const start = first * dimensions * Float32Array.BYTES_PER_ELEMENT;
  for (let done = 0; done < numbers.byteLength; ) {
    const read = readSync(descriptor, numbers, done, numbers.byteLength - done, start + done);
    if (read === 0) throw new RangeError(`There are no vectors ${first} to ${first + rows - 1}.`);
    done += read;
  }
  return numbers;
}
