import { normaliseText } from '../text/normalise-text.ts';

/**
 * A body as it is stored: normalised, without white space at the ends of lines and of the whole, and
 * with at most one empty line between paragraphs.
 */
export function storedText(text: string): string {
  const lines = normaliseText(text)
    .split('\n')
    .map((line) => line.trimEnd());
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}

/** A title, name or tag as it is stored: one line, single spaces. */
export function storedLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim();
}
