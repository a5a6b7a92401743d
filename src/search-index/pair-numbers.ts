/** Numbers pairs of token numbers from 0 in the order of their first appearance. */
export interface PairNumbers {
  /** The number of the pair, a new one for a new pair. */
  numberOf(first: number, second: number): number;
  /** How many pairs have a number. */
  readonly count: number;
  first(pair: number): number;
  second(pair: number): number;
}

const empty = -1;

/**
 * A hash table over typed arrays: about 24 bytes a pair, where a `Map` takes 60 and ends at 2^24
 * entries.
 */
export function createPairNumbers(capacity = 1 << 16): PairNumbers {
  let firsts = new Uint32Array(capacity);
  let seconds = new Uint32Array(capacity);
  let slots = new Int32Array(capacity * 2).fill(empty);
  let count = 0;

  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let slot = hash(first, second) & mask;
    for (let pair = slots[slot] ?? empty; pair !== empty; pair = slots[slot] ?? empty) {
      if (firsts[pair] === first && seconds[pair] === second) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    firsts = doubled(firsts);
    seconds = doubled(seconds);
    slots = new Int32Array(slots.length * 2).fill(empty);
    for (let pair = 0; pair < count; pair++) {
      slots[slotOf(firsts[pair] ?? 0, seconds[pair] ?? 0)] = pair;
    }
  };
  const append = (first: number, second: number): number => {
    if (count === firsts.length) grow();
    firsts[count] = first;
    seconds[count] = second;
    slots[slotOf(first, second)] = count;
    return count++;
  };

  return {
    numberOf: (first, second) => {
      const known = slots[slotOf(first, second)] ?? empty;
      return known === empty ? append(first, second) : known;
    },
    get count() {
      return count;
    },
    first: (pair) => firsts[pair] ?? 0,
    second: (pair) => seconds[pair] ?? 0,
  };
}

/** Mixes both numbers into all bits (the finaliser of MurmurHash3). */
function hash(first: number, second: number): number {
  let bits = Math.imul(first, 0x9e3779b1) ^ second;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
