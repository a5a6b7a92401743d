import { createHash, randomInt } from 'node:crypto';

/** Twelve symbols in groups of four, as it is shown: `K7QF-2MBT-9XHC`. */
export type OneTimeCode = string;

/**
 * No symbols that look alike (O 0, I L 1, S 5, Z 2, B 8, G 6), and none of which a Vietnamese keyboard
 * makes another letter: no vowels, D or W.
 */
const alphabet = 'CFGHJKMNPQRTVX234579';

/** 12 symbols of 20 are 51 bits: far beyond guessing by messages within the day that a code lives. */
const symbols = 12;
const groupLength = 4;

const shape = new RegExp(`^[${alphabet}]{${symbols}}$`);

/** A new code from a cryptographic source. */
export function makeOneTimeCode(): OneTimeCode {
  const drawn = Array.from({ length: symbols }, () => alphabet.charAt(randomInt(alphabet.length)));
  return inGroups(drawn.join(''));
}

/**
 * The code that a text consists of, in any case and with spaces or dashes anywhere; null where the
 * text is none.
 */
export function readOneTimeCode(text: string): OneTimeCode | null {
  if (text.length > 100) return null;
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return shape.test(bare) ? inGroups(bare) : null;
}

/** What may be kept of a code. */
export function hashOfCode(code: OneTimeCode): string {
  return createHash('sha256').update(`code ${code}`).digest('base64url');
}

function inGroups(bare: string): OneTimeCode {
  const starts = Array.from({ length: symbols / groupLength }, (_, at) => at * groupLength);
  return starts.map((start) => bare.slice(start, start + groupLength)).join('-');
}
