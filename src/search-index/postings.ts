import { findIn } from './find-in.ts';
import { lexicalSections, segmentLength, segmentsOf } from './lexical-layout.ts';
import type { TokenForm } from './search-terms.ts';
import type { Sections } from './section-file.ts';
import type { PassageMarks } from './snapshot.ts';

/** The posting lists of one leg as views into its file. */
export interface Postings {
  readonly segments: readonly Segment[];
  /** In how many passages the term of a list occurs; of those alone that `among` marks, if given. */
  documentFrequency(list: number, among?: PassageMarks): number;
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
    documentFrequency: (list, among) =>
      segments.reduce((sum, { once, repeated }, number) => {
        const lists = [once.passagesOf(list), repeated.of(list).passages];
        const marks = among?.subarray(number * segmentLength, (number + 1) * segmentLength);
        return lists.reduce((all, passages) => all + countOf(passages, marks), sum);
      }, 0),
  };
}

function countOf(passages: Uint16Array, marks: PassageMarks | undefined): number {
  if (marks === undefined) return passages.length;
  let count = 0;
  for (let at = 0; at < passages.length; at++) count += marks[passages[at] ?? 0] ?? 0;
  return count;
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
