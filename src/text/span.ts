/** A stretch of a text in UTF-16 code units: `text.slice(start, end)` is the stretch itself. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
