import type { Span } from '../text/span.ts';
import { linesOf } from '../text/split-sentences.ts';
import type { PassageKind } from './article.ts';
import { type Byline, labelledByline, unlabelledByline } from './bylines.ts';
import { isCaption } from './captions.ts';

/** A line of an article, trimmed, and what it is. */
interface Paragraph extends Span {
  readonly kind: PassageKind;
}

/** Bylines stand in the last lines only: author, photographer, source, editor. */
const mostBylines = 4;

/** The lines of an article's text that hold more than white space, in order. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  const firstByline = lines.length - bylinesOf(text, lines).length;
  return lines.map((line, at) => ({ ...line, kind: kindOf(text, line, at >= firstByline) }));
}

/** Who wrote an article by what it says in its last lines; null when it does not say. */
export function authorOf(text: string): string | null {
  const bylines = bylinesOf(text, linesOf(text));
  const ofText = bylines.filter(({ of }) => of === 'text');
  const shown = ofText.length > 0 ? ofText : bylines.filter(({ of }) => of === 'source');
  return shown.map(({ name }) => name).join(', ') || null;
}

/** The bylines that end an article, with their lines, in order. */
export function bylinesIn(text: string): (Byline & Span)[] {
  return bylinesOf(text, linesOf(text));
}

/** A text is never nothing but bylines. */
function bylinesOf(text: string, lines: readonly Span[]): (Byline & Span)[] {
  const bylines: (Byline & Span)[] = [];
  for (const { start, end } of lines.slice(1).slice(-mostBylines).reverse()) {
    const line = text.slice(start, end);
    const isLast = bylines.length === 0;
    const byline = labelledByline(line) ?? (isLast ? unlabelledByline(line) : null);
    if (!byline) break;
    bylines.unshift({ ...byline, start, end });
  }
  return bylines;
}

function kindOf(text: string, { start, end }: Span, isInTail: boolean): PassageKind {
  const line = text.slice(start, end);
  if (isInTail || labelledByline(line)?.of === 'text') return 'byline';
  return isCaption(line) ? 'caption' : 'body';
}
