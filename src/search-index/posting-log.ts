/** The terms of up to a segment of passages in the order of the passages, before they are sorted. */
export interface PostingLog {
  readonly passages: number;
  /** `terms` ascending; a term that stands several times has that frequency. */
  add(terms: Uint32Array): void;
  /** Postings in lists, each list in the order of the passages. */
  sorted(lists: number, listOf: (term: number) => number): SortedPostings;
}

/** Passages in which a term occurs once apart from the others, which have a frequency. */
export interface SortedPostings {
  readonly once: PostingLists;
  readonly repeated: PostingLists & { readonly frequencies: Uint8Array };
}

interface PostingLists {
  /** For each list, where it starts; one end more. */
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
}

/** More repetitions than this hardly change a score. */
const highestFrequency = 255;

export function createPostingLog(): PostingLog {
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
      return ends.length;
    },
    add: (passageTerms) => {
      for (let start = 0, end = 0; start < passageTerms.length; start = end) {
        const term = passageTerms[start] ?? 0;
        while (end < passageTerms.length && passageTerms[end] === term) end++;
        append(term, end - start);
      }
      ends.push(count);
    },
    sorted: (lists, listOf) => {
      const listNumbers = terms.subarray(0, count).map(listOf);
      return sortPostings({ listNumbers, frequencies, ends }, lists);
    },
  };
}

interface LoggedPostings {
  readonly listNumbers: Uint32Array;
  readonly frequencies: Uint8Array;
  /** For each passage, where its postings end. */
  readonly ends: readonly number[];
}

/** A counting sort: passages are gone through in order, so every list comes out in order. */
function sortPostings(logged: LoggedPostings, lists: number): SortedPostings {
  const { listNumbers, frequencies, ends } = logged;
  const once = emptyLists(logged, lists, (frequency) => frequency === 1);
  const repeated = emptyLists(logged, lists, (frequency) => frequency > 1);
  const sortedFrequencies = new Uint8Array(repeated.passages.length);
  let at = 0;
  ends.forEach((end, passage) => {
    for (; at < end; at++) {
      const list = listNumbers[at] ?? 0;
      const frequency = frequencies[at] ?? 0;
      if (frequency === 1) once.append(list, passage);
      else sortedFrequencies[repeated.append(list, passage)] = frequency;
    }
  });
  return { once, repeated: { ...repeated, frequencies: sortedFrequencies } };
}

/** Lists with room for the postings that `belongs` lets in. */
function emptyLists(
  { listNumbers, frequencies }: LoggedPostings,
  lists: number,
  belongs: (frequency: number) => boolean,
) {
  const starts = new Uint32Array(lists + 1);
  listNumbers.forEach((list, at) => {
    if (belongs(frequencies[at] ?? 0)) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  });
  for (let list = 0; list < lists; list++) {
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  }
  const passages = new Uint16Array(starts[lists] ?? 0);
  const next = starts.slice();
  const append = (list: number, passage: number): number => {
    const place = next[list] ?? 0;
    next[list] = place + 1;
    passages[place] = passage;
    return place;
  };
  return { starts, passages, append };
}

function copyInto<Numbers extends Uint32Array | Uint8Array>(target: Numbers, source: Numbers) {
  target.set(source);
  return target;
}
