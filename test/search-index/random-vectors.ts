import { toUnitVector } from '../../src/embedding/unit-vector.ts';

/** A seeded source of numbers from 0 to 1 (a linear congruential generator of 31 bits). */
export function createRandom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function randomVector(dimensions: number, random: () => number): Float32Array {
  return toUnitVector(new Float32Array(dimensions).map(() => random() - 0.5));
}

/** Vectors about a few centres, as topics lie about theirs: neither uniform nor far apart. */
export function clusteredVectors(
  count: number,
  dimensions: number,
  random: () => number,
): Float32Array[] {
  const centres = Array.from({ length: 20 }, () => randomVector(dimensions, random));
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)];
    const noise = randomVector(dimensions, random);
    return toUnitVector(noise.map((value, at) => value * 0.9 + (centre?.[at] ?? 0)));
  });
}
