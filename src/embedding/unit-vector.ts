/** How far from 1 the length of a unit vector of Float32 numbers may be. */
const tolerance = 1e-3;

/** The vector at length 1; the zero vector when its length is zero, infinite or not a number. */
export function toUnitVector(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  if (!Number.isFinite(length) || length === 0) return new Float32Array(vector.length);
  return vector.map((value) => value / length);
}

/** Whether a vector has the length 1. */
export function isUnitVector(vector: Float32Array): boolean {
  return Math.abs(lengthOf(vector) - 1) <= tolerance;
}

/** Whether a vector is the one that stands for an empty text. */
export function isZeroVector(vector: Float32Array): boolean {
  return vector.every((value) => value === 0);
}

function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
