import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import abbreviationsLexicon from './lexicon/abbreviations.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };

/** A short name that a text gives a unit in brackets: `Cục Giống thủy sản (Cục GTS)`. */
export interface Alias {
  /** Folded tokens, joined by spaces. */
  readonly short: string;
  readonly long: string;
}

const units = createPhraseFinder(unitsLexicon);
const bracketed =
  /\(\s*(?:(?:sau đây )?(?:gọi|viết) tắt là[: ]*|gọi là )?([\p{L}\p{N}&.\- ]{2,40}?)\s*\)/giu;

/** The longest unit name that is looked for in front of a bracket. */
const longestUnitInTokens = 16;

/**
 * Finds short names that are explained where they first stand. The long form starts at the unit's
 * head (`Cục`, `Trung tâm`) that the short form repeats, or whose initials it spells.
 */
export function findAliases(text: string): Alias[] {
  const aliases = Array.from(text.matchAll(bracketed), (match) =>
    aliasOf(text.slice(0, match.index), match[1] ?? ''),
  );
  return aliases.filter((alias) => alias !== null);
}

function aliasOf(before: string, shortName: string): Alias | null {
  const sentence = lastWordsOf(before);
  const tokens = partsOf(sentence);
  const short = partsOf(shortName);
  const from = startOfLongForm(sentence, tokens, short, shortName);
  if (from === null || short.length === 0) return null;
  const long = tokens.slice(from);
  return long.length > short.length ? { short: joined(short), long: joined(long) } : null;
}

/** The end of the line, as far as a unit's name can reach. */
function lastWordsOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - 200));
}

function startOfLongForm(
  sentence: string,
  tokens: readonly Token[],
  short: readonly Token[],
  shortName: string,
): number | null {
  for (let at = tokens.length - 1; at >= Math.max(0, tokens.length - longestUnitInTokens); at--) {
    const head = units.at(tokens, at, 'marked');
    if (!head || !startsUpper(sentence, tokens[at])) continue;
    if (shortensBehindHead(short, tokens.slice(at), head.to - head.from)) return at;
    if (spellsInitials(shortName, tokens.slice(at))) return at;
  }
  return null;
}

function startsUpper(sentence: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(sentence.slice(token.start, token.end));
}

/** `Cục GTS` and `Cục Giống` shorten `Cục Giống thủy sản`; `Cục Đường sông` names another. */
function shortensBehindHead(
  short: readonly Token[],
  long: readonly Token[],
  head: number,
): boolean {
  if (!long.slice(0, head).every(({ folded }, at) => short[at]?.folded === folded)) return false;
  const [rest, whole] = [short.slice(head), long.slice(head)];
  return standInOrder(rest, whole) || spellsInitials(joined(rest), whole);
}

function standInOrder(words: readonly Token[], text: readonly Token[]): boolean {
  let at = 0;
  return words.every(({ folded }) => {
    while (at < text.length && text[at]?.folded !== folded) at++;
    return at++ < text.length;
  });
}

/** `UBND` spells `Ủy ban nhân dân`; the initials may leave out joining words. */
function spellsInitials(shortName: string, long: readonly Token[]): boolean {
  const wanted = partsOf(shortName)
    .map(({ folded }) => folded)
    .join('');
  const initials = long.map(({ folded }) => folded[0] ?? '').join('');
  const withoutJoins = long
    .filter(({ folded }) => folded !== 'va')
    .map(({ folded }) => folded[0] ?? '')
    .join('');
  return wanted.length >= 2 && (wanted === initials || wanted === withoutJoins);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

/** The same as written: `Cục GTS` explained as `Cục Giống thủy sản`. */
export function findExplainedNames(
  text: string,
): { readonly name: string; readonly other: string }[] {
  return Array.from(text.matchAll(bracketed)).flatMap((match) => {
    const before = lastWordsOf(text.slice(0, match.index));
    const tokens = partsOf(before);
    const short = partsOf(match[1] ?? '');
    const from = startOfLongForm(before, tokens, short, match[1] ?? '');
    const first = from === null ? undefined : tokens[from];
    if (!first || from === null || tokens.length - from <= short.length) return [];
    return [{ name: before.slice(first.start).trim(), other: (match[1] ?? '').trim() }];
  });
}

/** What offices abbreviate everywhere, explained or not. */
export const standingAliases: readonly Alias[] = Object.entries(abbreviationsLexicon).map(
  ([short, long]) => ({ short: joined(partsOf(short)), long: joined(partsOf(long)) }),
);
