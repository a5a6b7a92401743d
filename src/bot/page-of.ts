/** A page of a list that is asked for by its number. */
export interface Page {
  /** From 1 on. */
  readonly number: number;
  readonly pages: number;
  readonly limit: number;
  readonly offset: number;
}

/** @returns null where what was typed is no page of the list. Nothing typed is the first page. */
export function pageOf(typed: string, length: number, limit: number): Page | null {
  const pages = Math.max(1, Math.ceil(length / limit));
  const number = typed === '' ? 1 : /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0;
  if (number < 1 || number > pages) return null;
  return { number, pages, limit, offset: (number - 1) * limit };
}
