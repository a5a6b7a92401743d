import { type Outcome, refused } from './outcome.ts';

const bytesOfMegabyte = 1_000_000;

/** An article, be it a file or a line, has at most this many bytes. */
export const largestArticleBytes = 5 * bytesOfMegabyte;

/** Rounded up, so that the refused size never reads like the limit. */
export function refusedAsTooLarge(bytes: number): Outcome<never> {
  const megabytes = Math.ceil((bytes / bytesOfMegabyte) * 100) / 100;
  return refused('article-too-large', { megabytes, limit: largestArticleBytes / bytesOfMegabyte });
}
