import { foldMarks } from './fold-marks.ts';
import { foldTonePlace } from './fold-tone-place.ts';
import type { Span } from './span.ts';

/** A syllable or a run of digits, in the form in which it is compared. */
export interface Token extends Span {
  /** Lower case, old tone place, marks kept; a number without leading zeros (`05` → `5`). */
  readonly marked: string;
  /** The same without marks. */
  readonly folded: string;
}

/** What a text is searched by. */
export interface TextTokens {
  /** Syllables and numbers in reading order; neighbours form the adjacent pairs. */
  readonly parts: readonly Token[];
  /**
   * Identifiers (`23-NQ/TW`, `COVID-19`) and grouped numbers (`4,66`) as wholes. Their parts stand
   * in `parts` too.
   */
  readonly wholes: readonly Token[];
}

const part = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const joined = /[\p{L}\p{M}\p{Nd}]+(?:[-/][\p{L}\p{M}\p{Nd}]+)+|\p{Nd}+(?:[.,]\p{Nd}+)+/gu;
const onlyNumbersJoined = /^[\p{Nd}/-]+$/u;

/** Splits a text (NFC) into tokens with their places in it. */
export function tokenise(text: string): TextTokens {
  return { parts: partsOf(text), wholes: wholesOf(text) };
}

/** Only the syllables and numbers of a text. */
export function partsOf(text: string): Token[] {
  return matches(text, part);
}

/** Dates (`05/7/2022`) are left out: their spellings differ, their numbers are found as parts. */
function wholesOf(text: string): Token[] {
  return matches(text, joined).filter(({ marked }) => !onlyNumbersJoined.test(marked));
}

function matches(text: string, pattern: RegExp): Token[] {
  return Array.from(text.matchAll(pattern), (match) =>
    toToken(match[0], match.index, match.index + match[0].length),
  );
}

function toToken(written: string, start: number, end: number): Token {
  const marked = comparable(written);
  return { marked, folded: foldMarks(marked), start, end };
}

/** The form of one written token in which it is compared: see {@link Token.marked}. */
export function comparable(written: string): string {
  return foldTonePlace(written.toLowerCase()).replace(/(?<!\p{Nd})0+(?=\p{Nd})/gu, '');
}
