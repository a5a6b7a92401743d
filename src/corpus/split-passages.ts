import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { countParts } from '../text/tokens.ts';
import type { Article, Passage, PassageId, PassageKind } from './article.ts';
import { cutAtSpaces } from './cut-at-spaces.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * The size at which ranking was best on Vietnamese question sets; it also fits, with its title, into
 * the 512 tokens that embedding models read.
 */
const mostParts = 180;
/** Nothing that is longer is a sentence: a table or a list without stops. */
const mostSentenceParts = 2000;
/** The same for text without spaces. */
const mostSentenceLength = 20_000;
/** Four times what 180 Vietnamese syllables take: for text without syllables (numbers, signs). */
const mostLength = 4000;

interface Piece extends Span {
  readonly kind: PassageKind;
  readonly parts: number;
  /** Never shares a passage with what follows. */
  readonly isClosed: boolean;
}

/**
 * The passages of an article in order: whole paragraphs up to 180 syllables together; a longer
 * paragraph is split between sentences into parts of like size, and a longer sentence stays whole
 * unless it is none. Captions and bylines are passages of their own and end the packing. The passages
 * do not overlap and hold all but white space.
 */
export function splitPassages({ id, text }: Article): Passage[] {
  const passages: Piece[] = [];
  let open: Piece | null = null;
  for (const piece of piecesOf(text)) {
    const joined: Piece | null = open && join(open, piece);
    if (open && !joined) passages.push(open);
    open = joined ?? piece;
  }
  if (open) passages.push(open);
  return passages.map(({ start, end, kind }, ordinal) => ({
    id: `${id}#${ordinal}` as PassageId,
    articleId: id,
    kind,
    start,
    end,
  }));
}

function join(first: Piece, second: Piece): Piece | null {
  const parts = first.parts + second.parts;
  if (first.isClosed || second.isClosed || parts > mostParts || isTooLong(first, second))
    return null;
  return { ...first, end: second.end, parts };
}

function piecesOf(text: string): Piece[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const { start, end, kind } = paragraph;
    const parts = countParts(text.slice(start, end));
    if (kind !== 'body') return [{ ...paragraph, parts, isClosed: true }];
    if (parts <= mostParts && end - start <= mostSentenceLength) {
      return [{ ...paragraph, parts, isClosed: false }];
    }
    return splitParagraph(text, paragraph, parts);
  });
}

/** Fills parts of like size, so that no short rest is left over. */
function splitParagraph(text: string, paragraph: Span, parts: number): Piece[] {
  const target = parts / Math.ceil(parts / mostParts);
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const sentence of sentencesOf(text, paragraph)) {
    const joined: Piece | null = open && joinWithin(open, sentence, target);
    if (open && !joined) pieces.push(open);
    open = joined ?? sentence;
  }
  return open ? [...pieces, open] : pieces;
}

function joinWithin(first: Piece, second: Piece, target: number): Piece | null {
  const parts = first.parts + second.parts;
  const isFull = parts > mostParts || first.parts + second.parts / 2 > target;
  if (isFull || isTooLong(first, second)) return null;
  return { ...first, end: second.end, parts };
}

function isTooLong(first: Span, second: Span): boolean {
  return second.end - first.start > mostLength;
}

function sentencesOf(text: string, { start, end }: Span): Piece[] {
  return splitSentences(text.slice(start, end)).flatMap((sentence) => {
    const whole = { start: start + sentence.start, end: start + sentence.end };
    const parts = countParts(text.slice(whole.start, whole.end));
    const isSentence = parts <= mostSentenceParts && whole.end - whole.start <= mostSentenceLength;
    const spans = isSentence ? [whole] : cutAtSpaces(text, whole, mostParts);
    return spans.map((span) => ({
      ...span,
      kind: 'body' as const,
      parts: isSentence ? parts : countParts(text.slice(span.start, span.end)),
      isClosed: true,
    }));
  });
}
