/** The terms of up to a segment of passages in the order of the passages, before they are sorted. */
export interface PostingLog {
  readonly passages: number;
  /** `terms` ascending; a term that stands several times has that frequency. */
  add(terms: Uint32Array, length: number): void;
  /** Postings in lists, each list in the order of the passages. */
  sorted(
    lists: number,
    listOf: (term: number) => number,
    weigh: (frequency: number, length: number) => number,
  ): SortedPostings;
}

export interface SortedPostings {
  /** For each list, where it starts; one end more. */
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  readonly weights: Uint8Array;
}

/** More repetitions than this no longer change a weight. */
const highestFrequency = 255;

export function createPostingLog(): PostingLog {
  const lengths: number[] = [];
  const ends: number[] = [];
  let terms = new Uint32Array(1 << 12);
  let frequencies = new Uint8Array(1 << 12);
  let count = 0;

  const append = (term: number, frequency: number): void => {
    if (count === terms.length) {
      terms = copyInto(new Uint32Array(count * 2), terms);
      frequencies = copyInto(new Uint8Array(count * 2), frequencies);
    }
    terms[count] = term;
    frequencies[count++] = Math.min(frequency, highestFrequency);
  };

  return {
    get passages() {
      return lengths.length;
    },
    add: (passageTerms, length) => {
      for (let start = 0, end = 0; start < passageTerms.length; start = end) {
        const term = passageTerms[start] ?? 0;
        while (end < passageTerms.length && passageTerms[end] === term) end++;
        append(term, end - start);
      }
      lengths.push(length);
      ends.push(count);
    },
    sorted: (lists, listOf, weigh) => {
      const starts = countLists(terms.subarray(0, count), lists, listOf);
      const next = starts.slice(0, lists);
      const passages = new Uint16Array(count);
      const weights = new Uint8Array(count);
      let at = 0;
      ends.forEach((end, passage) => {
        const length = lengths[passage] ?? 0;
        for (; at < end; at++) {
          const list = listOf(terms[at] ?? 0);
          const place = next[list] ?? 0;
          next[list] = place + 1;
          passages[place] = passage;
          weights[place] = weigh(frequencies[at] ?? 0, length);
        }
      });
      return { starts, passages, weights };
    },
  };
}

function countLists(
  terms: Uint32Array,
  lists: number,
  listOf: (term: number) => number,
): Uint32Array {
  const starts = new Uint32Array(lists + 1);
  for (const term of terms) {
    const after = listOf(term) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let list = 0; list < lists; list++) {
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  }
  return starts;
}

function copyInto<Numbers extends Uint32Array | Uint8Array>(target: Numbers, source: Numbers) {
  target.set(source);
  return target;
}
