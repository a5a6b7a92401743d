import { type Outcome, read, refused } from './outcome.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Enough to tell UTF-16 by its pattern of zeros; long enough for a page of any text. */
const sampleBytes = 4096;
/**
 * In Vietnamese UTF-16 at least every fifth character is a space, stop or plain letter, which has a
 * zero as its high byte.
 */
const leastZeroShare = 0.2;

/**
 * Text in UTF-8 or UTF-16, each with or without a byte order mark. Refuses `article-empty`,
 * `binary-file` (zeros that are no UTF-16) and `wrong-encoding`.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.length === 0) return refused('article-empty', {});
  const encoding = detectEncoding(bytes);
  const text = decodeStrictly(bytes, encoding);
  if (text === null)
    return bytes.includes(0) && encoding === 'utf-8'
      ? refused('binary-file', {})
      : refused('wrong-encoding', {});
  return text.includes('\0') ? refused('binary-file', {}) : read(text);
}

/** By the byte order mark, else by where the zeros are; UTF-8 is what remains. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  if (!sample.includes(0)) return 'utf-8';
  const zeros = countZeros(sample);
  const pairs = sample.length / 2;
  if (zeros.atOdd >= pairs * leastZeroShare && zeros.atEven === 0) return 'utf-16le';
  if (zeros.atEven >= pairs * leastZeroShare && zeros.atOdd === 0) return 'utf-16be';
  return 'utf-8';
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function countZeros(bytes: Uint8Array): { readonly atEven: number; readonly atOdd: number } {
  let atEven = 0;
  let atOdd = 0;
  for (const [place, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (place % 2 === 0) atEven++;
    else atOdd++;
  }
  return { atEven, atOdd };
}
