import type { Span } from '../../text/span.ts';

/** A stretch of a text and what is to stand there instead. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with edits made; they must not overlap. Spaces left over are closed. */
export function editText(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  const edited = inOrder.reduce(
    (result, edit) => `${result.slice(0, edit.start)}${edit.text}${result.slice(edit.end)}`,
    text,
  );
  return edited
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.?!;])/gu, '')
    .trim();
}

/** As a question is written: a capital first, one question mark at the end. */
export function asQuestion(text: string): string {
  const words = text.replace(/[\s?.!,;…]+$/u, '').replace(/^[\s,;.–-]+/u, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
}

/** To stand inside a sentence: `Hội nghị …` → `hội nghị …`. */
export function withSmallStart(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
