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
 * Cuts a message into parts that Telegram takes. Markup that a cut goes through is closed before and
 * opened again after it. Parts of nothing but white space, which Telegram refuses, are left out; else
 * the texts of the parts joined are the text of the whole.
 */
export function splitMessage(
  nodes: readonly MessageNode[],
  { limit, atMost }: SplitOptions = telegramLimits,
): MessageNode[][] {
  const whole = plainText(nodes);
  const spans = spansOf(whole, limit - plainText([ellipsis]).length);
  const readable = spans.filter(({ start, end }) => whole.slice(start, end).trim() !== '');
  const parts = readable.slice(0, atMost).map((span) => cutOut(nodes, span));
  if (readable.length > atMost) parts.at(-1)?.push(ellipsis);
  return parts;
}

function spansOf(text: string, limit: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = bestCut(text, start, start + limit);
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: text.length }];
}

/** The last good place to cut in the second half of the window, else its end. */
function bestCut(text: string, start: number, end: number): number {
  const window = text.slice(start, end);
  for (const boundary of boundaries) {
    const at = window.lastIndexOf(boundary);
    if (at >= window.length / 2) return start + at + boundary.length;
  }
  return wholeCharacterEnd(text, start, end);
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
