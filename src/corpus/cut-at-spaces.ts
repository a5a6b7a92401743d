import type { Span } from '../text/span.ts';

const word = /\S+/gu;
/** A "word" that is longer is cut anywhere; no Vietnamese text has one. */
const longestWord = 2000;

/** Cuts a stretch of text into spans of so many words at most, trimmed, in order. */
export function cutAtSpaces(text: string, { start, end }: Span, mostWords: number): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  let words = 0;
  for (const next of wordsOf(text.slice(start, end))) {
    const isFull: boolean =
      open !== null && (words >= mostWords || next.end - open.start > longestWord);
    if (open && isFull) spans.push(open);
    words = isFull ? 1 : words + 1;
    open = { start: open && !isFull ? open.start : next.start, end: next.end };
  }
  if (open) spans.push(open);
  return spans.map((span) => ({ start: start + span.start, end: start + span.end }));
}

function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: written, index }) =>
    cutWord(text, { start: index, end: index + written.length }),
  );
}

function cutWord(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, from + longestWord);
    const isInsidePair = to < end && /[\uD800-\uDBFF]/.test(text.charAt(to - 1));
    spans.push({ start: from, end: isInsidePair ? to + 1 : to });
    from = isInsidePair ? to + 1 : to;
  }
  return spans;
}
