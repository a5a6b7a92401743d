/** `YYYY-MM-DD`, a day that exists. */
export type IsoDate = string;

/** First and last day, both included. */
export interface Period {
  readonly first: IsoDate;
  readonly last: IsoDate;
}
