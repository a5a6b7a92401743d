import { partsOf } from './tokens.ts';

/** The folded words of a text with single spaces between them: the form in which names are found. */
export function foldedWords(text: string): string {
  return partsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
