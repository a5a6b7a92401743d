import type { Span } from '../../text/span.ts';

/** A change of a question: `text.slice(start, end)` becomes `meant`. */
export interface Edit<Kind extends string = string> extends Span {
  readonly meant: string;
  readonly kind: Kind;
}

/** The text with its edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, meant } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(from, start) + meant;
    from = end;
  }
  return edited + text.slice(from);
}
