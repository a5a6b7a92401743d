import { foldMarks } from '../text/fold-marks.ts';
import { comparable } from '../text/tokens.ts';

/**
 * The form in which numbers of documents are compared: small letters without marks (`QĐ` is often
 * typed `QD`), hyphens for dashes, no spaces, no leading zeros. `05 – CT/TƯ` → `5-ct/tu`.
 */
export function documentKey(number: string): string {
  return foldMarks(comparable(number.replace(/\s+/gu, '').replace(/[‐–—]/gu, '-')));
}
