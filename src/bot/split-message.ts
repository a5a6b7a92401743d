import type { Span } from '../text/span.ts';
import { type MessageNode, plainText } from './message-tree.ts';

export interface SplitOptions {
  /** UTF-16 code units of a part's text without its markup. */
  readonly limit: number;
  /** Parts at most; what is left over is cut away and its place marked with `…`. */
  readonly atMost: number;
}

/** Telegram's limit of a message, and what a reader can be asked to scroll through. */
const telegramLimits: SplitOptions = { limit: 4096, atMost: 4 };

const ellipsis: MessageNode = { kind: 'text', text: '…' };

/** Where a cut hurts least, best first. */
const boundaries = ['\n\n', '\n', '. ', ' '];

const combiningMark = /\p{M}/u;

/**
 * Cuts a message into parts that Telegram takes. What is marked up and every item stays in one piece;
 * of one that is longer than a part the markup is closed before a cut and opened again after it. Parts of nothing but white space, which Telegram refuses, are left out; else
 * the texts of the parts joined are the text of the whole.
 */
export function splitMessage(
  nodes: readonly MessageNode[],
  { limit, atMost }: SplitOptions = telegramLimits,
): MessageNode[][] {
  const whole = plainText(nodes);
  const room = limit - plainText([ellipsis]).length;
  const spans = spansOf(whole, room, piecesOf(nodes, room));
  const readable = spans.filter(({ start, end }) => whole.slice(start, end).trim() !== '');
  const parts = readable.slice(0, atMost).map((span) => cutOut(nodes, span));
  if (readable.length > atMost) parts.at(-1)?.push(ellipsis);
  return parts;
}

function spansOf(text: string, limit: number, pieces: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = bestCut(text, start, start + limit, pieces);
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: text.length }];
}

/** Where what must stay whole lies in the text, as far as it fits into a part: the outermost of each. */
function piecesOf(nodes: readonly MessageNode[], limit: number, from = 0): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const node of nodes) {
    const end = start + plainText([node]).length;
    if (node.kind !== 'text') {
      pieces.push(
        ...(end - start <= limit ? [{ start, end }] : piecesOf(node.children, limit, start)),
      );
    }
    start = end;
  }
  return pieces;
}

/** The last good place to cut in the second half of the window, else its end or before a piece. */
function bestCut(text: string, start: number, end: number, pieces: readonly Span[]): number {
  const window = text.slice(start, end);
  const isInPiece = (at: number) => pieces.some((piece) => piece.start < at && at < piece.end);
  for (const boundary of boundaries) {
    let at = window.lastIndexOf(boundary);
    while (at >= window.length / 2 && isInPiece(start + at + boundary.length)) {
      at = window.lastIndexOf(boundary, at - 1);
    }
    if (at >= window.length / 2) return start + at + boundary.length;
  }
  const cut = wholeCharacterEnd(text, start, end);
  const piece = pieces.find((one) => one.start < cut && cut < one.end);
  return piece && piece.start > start ? piece.start : cut;
}

/** Steps back out of a surrogate pair, and off the marks of a letter as far as the window goes. */
function wholeCharacterEnd(text: string, start: number, end: number): number {
  let cut = end;
  while (cut > start + 2 && combiningMark.test(text.charAt(cut))) cut -= 1;
  const insidePair = (text.codePointAt(cut - 1) ?? 0) > 0xffff;
  return insidePair && cut - 1 > start ? cut - 1 : cut;
}

function cutOut(nodes: readonly MessageNode[], { start, end }: Span): MessageNode[] {
  const cut: MessageNode[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plainText([node]).length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) cut.push(cutNode(node, { start: from, end: to }));
    at += length;
  }
  return cut;
}

function cutNode(node: MessageNode, span: Span): MessageNode {
  if (node.kind === 'text') return { ...node, text: node.text.slice(span.start, span.end) };
  return { ...node, children: cutOut(node.children, span) };
}
