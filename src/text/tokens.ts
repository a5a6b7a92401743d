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
interface TextTokens {
  /** Syllables and numbers in reading order; neighbours form the adjacent pairs. */
  readonly parts: readonly Token[];
  /**
   * Identifiers (`12-NQ/TU`, `COVID-19`) and grouped numbers (`3,75`) as wholes. Their parts stand
   * in `parts` too.
   */
  readonly wholes: readonly Token[];
}

const part = /[\p{L}\p{M}]+|\p{Nd}+/gu;
/** The look-behinds keep it from trying every place inside a long word: time stays linear. */
const joined =
  /(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{M}\p{Nd}]+(?:[-/][\p{L}\p{M}\p{Nd}]+)+|(?<!\p{Nd})\p{Nd}+(?:[.,]\p{Nd}+)+/gu;
const onlyNumbersJoined = /^[\p{Nd}/-]+$/u;

/** Splits a text (NFC) into tokens with their places in it. */
export function tokenise(text: string): TextTokens {
  return { parts: partsOf(text), wholes: wholesOf(text) };
}

/** Only the syllables and numbers of a text. */
export function partsOf(text: string): Token[] {
  return matches(text, part);
}

/** How many syllables and numbers a text has: the length of `partsOf`, without making the tokens. */
export function countParts(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(part)) count++;
  return count;
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
  const { marked, folded } = formsOf(written);
  return { marked, folded, start, end };
}

interface Forms {
  readonly marked: string;
  readonly folded: string;
}

/**
 * Vietnamese has some 7,000 syllables, each written in up to three cases: remembering their forms
 * makes tokens six times faster. Longer words come and go, and a piece of over 12 units of a text
 * would keep that whole text in memory.
 */
const rememberedForms = new Map<string, Forms>();
const mostRememberedForms = 30_000;
const longestRememberedWord = 12;

function formsOf(written: string): Forms {
  const remembered = rememberedForms.get(written);
  if (remembered) return remembered;
  const marked = comparable(written);
  const forms = { marked, folded: foldMarks(marked) };
  const isWorthIt = written.length <= longestRememberedWord;
  if (isWorthIt && rememberedForms.size < mostRememberedForms) rememberedForms.set(written, forms);
  return forms;
}

/** The form of one written token in which it is compared: see {@link Token.marked}. */
export function comparable(written: string): string {
  return foldTonePlace(written.toLowerCase()).replace(/(?<!\p{Nd})0+(?=\p{Nd})/gu, '');
}
