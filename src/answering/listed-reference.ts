import { unitHeads } from '../facts/unit-heads.ts';
import { writingStyleOf } from '../retrieval/writing-style.ts';
import { ordinalsIn } from '../text/ordinals.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import type { MeetingPlace } from './conversations.ts';
import words from './lexicon/list-references.json' with { type: 'json' };

const nouns = createPhraseFinder(words.nouns);
const firsts = createPhraseFinder(words.first);
const lasts = createPhraseFinder(words.last);
const numbering = createPhraseFinder(words.numbering);
const places = createPhraseFinder(words.places);

/** A question about one of the meetings that were listed before. */
export interface ListedReference {
  readonly meetings: readonly MeetingPlace[];
  /** The question with the meeting instead of its place in the list. */
  readonly text: string;
}

/**
 * `Cuộc họp thứ hai ai chủ trì?`, `cái cuối cùng họp ở đâu?` behind a list; `null` where nothing is
 * listed there, and for a question that names a unit: `Phiên họp thứ hai của Hội đồng nhân dân …`.
 */
export function listedReference(
  written: string,
  listed: readonly (readonly MeetingPlace[])[],
): ListedReference | null {
  const tokens = partsOf(written);
  // Without marks `số 1` looks like `Sở`.
  const side = writingStyleOf(tokens) === 'marked' ? 'marked' : 'folded';
  if (listed.length === 0 || unitHeads(tokens, side).length > 0) return null;
  for (let at = 0; at < tokens.length; at++) {
    const noun = nouns.at(tokens, at, 'folded');
    const found = noun && placeBehind(written, tokens, noun.to, listed.length);
    const meetings = found && listed[found.place];
    if (!found || !meetings) continue;
    const end = places.at(tokens, found.to, 'folded')?.to ?? found.to;
    const before = written.slice(0, tokens[at]?.start);
    const behind = written.slice(tokens[end - 1]?.end);
    return { meetings, text: `${before}cuộc họp${behind}` };
  }
  return null;
}

interface FoundPlace {
  readonly place: number;
  readonly to: number;
}

function placeBehind(
  written: string,
  tokens: readonly Token[],
  at: number,
  count: number,
): FoundPlace | null {
  const first = firsts.at(tokens, at, 'folded');
  if (first) return { place: 0, to: first.to };
  const last = lasts.at(tokens, at, 'folded');
  if (last) return { place: count - 1, to: last.to };
  const number = numbering.at(tokens, at, 'folded') && tokens[at + 1];
  if (!number) return null;
  const value = /^\p{Nd}{1,2}$/u.test(number.marked)
    ? Number(number.marked)
    : ordinalsIn(written.slice(tokens[at]?.start, number.end))[0];
  return value === undefined ? null : { place: value - 1, to: at + 2 };
}
