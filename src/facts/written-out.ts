import { foldedWords } from '../text/folded-words.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { standingAliases } from './aliases.ts';
import placeAbbreviationsLexicon from './lexicon/place-abbreviations.json' with { type: 'json' };
import sameUnitNamesLexicon from './lexicon/same-unit-names.json' with { type: 'json' };

/** A short name with what it stands for, both in folded words. */
export interface ShortName {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

/** A short name that is a syllable, too (`TƯ`), is taken for one only in capitals: `đầu tư`. */
const syllable = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** Writes out short names; `name` is as written, the result is in folded words. */
export type WriteOut = (name: string) => readonly string[];

const placeAbbreviations = Object.entries(placeAbbreviationsLexicon).map(([short, long]) => ({
  short: foldedWords(short),
  long: foldedWords(long),
}));
const standing = tableOf(
  [...standingAliases, ...placeAbbreviations].map(({ short, long }) => ({
    short: short.split(' '),
    long: long.split(' '),
  })),
);

const usualNames = tableOf(
  Object.entries(sameUnitNamesLexicon).map(([name, usual]) => ({
    short: foldedWords(name).split(' '),
    long: foldedWords(usual).split(' '),
  })),
);

/** A folded word of a text that is written out, with the place of the last token that it stands for. */
export interface WrittenOutWord {
  readonly word: string;
  readonly token: number;
}

/** The words of a text with what offices abbreviate everywhere, and with what `own` explains. */
export function writtenOutWords(
  text: string,
  tokens: readonly Token[],
  own: readonly ShortName[] = [],
): readonly WrittenOutWord[] {
  const words = tokens.map(({ folded }, token) => ({ word: folded, token }));
  const written = replaced(words, standing, (at) => isAcronym(text, tokens[at]));
  return own.length === 0 ? written : replaced(written, tableOf(own), () => true);
}

/** The same with units called as they are mostly: the committee of a province's party is its `Tỉnh ủy`. */
export function withUsualNames(words: readonly WrittenOutWord[]): readonly WrittenOutWord[] {
  return replaced(words, usualNames, () => true);
}

/**
 * With what offices abbreviate everywhere and with units called as they are mostly: `UBND TX` →
 * `uy ban nhan dan thi xa`.
 */
export const writeOut: WriteOut = (name) =>
  withUsualNames(writtenOutWords(name, partsOf(name))).map(({ word }) => word);

/**
 * The same with the short names of one article. One with which its long name begins (`Trung tâm` for
 * `Trung tâm Khuyến công`) is written out only at the end of a name: `Trung tâm Y tế` is another.
 */
export function createWriteOut(ownShortNames: readonly ShortName[]): WriteOut {
  if (ownShortNames.length === 0) return writeOut;
  return (name) =>
    withUsualNames(writtenOutWords(name, partsOf(name), ownShortNames)).map(({ word }) => word);
}

/** By the first word, the longest first. */
type ShortNames = ReadonlyMap<string, readonly ShortName[]>;

function tableOf(shortNames: readonly ShortName[]): ShortNames {
  const table = new Map<string, ShortName[]>();
  for (const shortName of [...shortNames].sort((a, b) => b.short.length - a.short.length)) {
    const first = shortName.short[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), shortName]);
  }
  return table;
}

/** In capitals among small letters. */
function isAcronym(name: string, token: Token | undefined): boolean {
  const written = name.slice(token?.start, token?.end);
  return /^\p{Lu}{2,}$/u.test(written) && /\p{Ll}/u.test(name);
}

/** `isAcronymAt` tells how the word at a place is written. */
function replaced(
  words: readonly WrittenOutWord[],
  shortNames: ShortNames,
  isAcronymAt: (at: number) => boolean,
): readonly WrittenOutWord[] {
  const out: WrittenOutWord[] = [];
  for (let at = 0; at < words.length; ) {
    const one = words[at];
    if (!one) break;
    const found = shortNames
      .get(one.word)
      ?.find((name) => standsAt(name, words, at) && (!isSyllable(name) || isAcronymAt(at)));
    const token = words[at + (found?.short.length ?? 1) - 1]?.token ?? one.token;
    if (found) out.push(...found.long.map((word) => ({ word, token })));
    else out.push(one);
    at += found?.short.length ?? 1;
  }
  return out;
}

function isSyllable({ short }: ShortName): boolean {
  return short.length === 1 && syllable.test(short[0] ?? '');
}

function standsAt(
  { short, long }: ShortName,
  words: readonly WrittenOutWord[],
  at: number,
): boolean {
  if (!short.every((word, offset) => words[at + offset]?.word === word)) return false;
  const opensLong = short.every((word, offset) => long[offset] === word);
  return !opensLong || at + short.length === words.length;
}
