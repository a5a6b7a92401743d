/** A word with one capital, in front: an acronym (`HĐND`) is none. */
const word = '(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{Ll}\\p{M}]*(?![\\p{L}\\p{M}])';

/** Two or more capitalised words in a row, as names are written; acronyms belong to no run. */
export function capitalisedRuns(text: string): RegExpExecArray[] {
  return Array.from(text.matchAll(new RegExp(`${word}(?:\\s+${word})+`, 'gu')));
}
