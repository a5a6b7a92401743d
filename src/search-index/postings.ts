import { findIn } from './find-in.ts';
import { lexicalSections, segmentLength, segmentsOf } from './lexical-layout.ts';
import type { TokenForm } from './search-terms.ts';
import type { Sections } from './section-file.ts';
import type { PassageNumber } from './snapshot.ts';

/** The posting lists of one leg as views into its file. */
export interface Postings {
  readonly segments: readonly Segment[];
  /** In how many passages the term of a list occurs. */
  documentFrequency(list: number): number;
  /** These passages, segment by segment. */
  passagesOf(list: number): PassageNumber[];
}

/** Places of passages count from the start of the segment. */
export interface Segment {
  readonly once: { passagesOf(list: number): Uint16Array };
  readonly repeated: {
    of(list: number): { readonly passages: Uint16Array; readonly frequencies: Uint8Array };
  };
}

export function openPostings(sections: Sections, form: TokenForm, passages: number): Postings {
  const segments = Array.from({ length: segmentsOf(passages) }, (_, segment) => ({
    once: openOnce(sections, form, segment),
    repeated: openRepeated(sections, form, segment),
  }));
  return {
    segments,
    documentFrequency: (list) =>
      segments.reduce(
        (sum, { once, repeated }) =>
          sum + once.passagesOf(list).length + repeated.of(list).passages.length,
        0,
      ),
    passagesOf: (list) =>
      segments.flatMap(({ once, repeated }, number) =>
        [...once.passagesOf(list), ...repeated.of(list).passages].map(
          (place) => number * segmentLength + place,
        ),
      ),
  };
}

function openOnce(sections: Sections, form: TokenForm, segment: number): Segment['once'] {
  const starts = sections.uint32(lexicalSections.onceStarts(form, segment));
  const passages = sections.uint16(lexicalSections.oncePassages(form, segment));
  return { passagesOf: (list) => passages.subarray(starts[list], starts[list + 1]) };
}

function openRepeated(sections: Sections, form: TokenForm, segment: number): Segment['repeated'] {
  const lists = sections.uint32(lexicalSections.repeatedLists(form, segment));
  const starts = sections.uint32(lexicalSections.repeatedStarts(form, segment));
  const passages = sections.uint16(lexicalSections.repeatedPassages(form, segment));
  const frequencies = sections.bytes(lexicalSections.frequencies(form, segment));
  return {
    of: (list) => {
      const at = findIn(lists, list, 0, lists.length);
      const [from, to] = at === undefined ? [0, 0] : [starts[at], starts[at + 1]];
      return { passages: passages.subarray(from, to), frequencies: frequencies.subarray(from, to) };
    },
  };
}
