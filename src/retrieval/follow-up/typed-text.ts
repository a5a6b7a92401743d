import { normaliseText } from '../../text/normalise-text.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import type { TokenRange } from '../understood-question.ts';
import { writingStyleOf } from '../writing-style.ts';

/** A message in the form of `normaliseText` on one line, with what its words are compared by. */
export interface TypedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** `folded` where it is typed without marks or with few. */
  readonly side: TokenSide;
  readonly isEnglish: boolean;
}

export function typedText(written: string): TypedText {
  const text = inSmallLettersIfShouted(normaliseText(written).replace(/\s+/gu, ' ').trim());
  const tokens = partsOf(text);
  const style = writingStyleOf(tokens);
  const side = style === 'marked' ? 'marked' : 'folded';
  return { text, tokens, side, isEnglish: style === 'english' };
}

/** `AI CHỦ TRÌ?`: capitals that stand everywhere tell no names. Three words are no short names. */
function inSmallLettersIfShouted(text: string): string {
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}+\P{L}+\p{Lu}+\P{L}+\p{Lu}/u.test(text);
  return isShouted ? text.toLowerCase() : text;
}

/** A range of a text on its own; English stays English, the marks are those of the range. */
export function partOf(typed: TypedText, range: TokenRange): TypedText {
  const part = typedText(wordsOf(typed, range));
  return typed.isEnglish ? { ...part, side: typed.side, isEnglish: true } : part;
}

/** Whether Vietnamese words stand there without any mark; short names (`TTKC`) have none anyway. */
export function isUnmarked({ text, tokens, isEnglish }: TypedText): boolean {
  const words = tokens.filter(({ start, end }) => /\p{Ll}/u.test(text.slice(start, end)));
  return !isEnglish && words.length > 0 && words.every(({ marked, folded }) => marked === folded);
}

/** The words of a range as written, with the bracket that closes one opened inside. */
export function wordsOf(typed: TypedText, range: TokenRange): string {
  const { start, end } = charactersOf(typed, range);
  return typed.text.slice(start, end);
}

/** Where the words of a range stand in the text. */
export function charactersOf(
  { text, tokens }: TypedText,
  { from, to }: TokenRange,
): { readonly start: number; readonly end: number } {
  const start = tokens[from]?.start ?? text.length;
  const end = Math.max(start, tokens[to - 1]?.end ?? start);
  const inside = text.slice(start, end);
  const isOpen = inside.lastIndexOf('(') > inside.lastIndexOf(')');
  return { start, end: isOpen && text[end] === ')' ? end + 1 : end };
}

/** What stands between the word before a place and the word at it; empty at the edges. */
export function gapBefore({ text, tokens }: TypedText, at: number): string {
  const [left, right] = [tokens[at - 1], tokens[at]];
  return left && right ? text.slice(left.end, right.start) : '';
}

export function isCapitalised({ text, tokens }: TypedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

export function overlaps(one: TokenRange, other: TokenRange): boolean {
  return one.from < other.to && other.from < one.to;
}
