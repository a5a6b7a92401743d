import { foldMarks } from '../text/fold-marks.ts';
import { createPhraseFinder, isUnbrokenMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { endOfCapitals, isElided, isShouted } from './capitalised-runs.ts';
import { endOfHyphenated, hasForeignWord, isBehindHyphen } from './foreign-names.ts';
import commonSurnamesLexicon from './lexicon/common-surnames.json' with { type: 'json' };
import countriesLexicon from './lexicon/countries.json' with { type: 'json' };
import officeHeadsLexicon from './lexicon/office-heads.json' with { type: 'json' };
import placePrefixesLexicon from './lexicon/place-prefixes.json' with { type: 'json' };
import placesLexicon from './lexicon/places.json' with { type: 'json' };
import surnamesLexicon from './lexicon/surnames.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };

/** A personal name: `tokens.slice(from, to)`. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/**
 * What stands directly in front of a name; an `office of state` leads no firm, and behind an `office
 * in a unit` the place of the unit may stand: `Giám đốc Sở Y tế Lạc Khê`.
 */
export type Address = 'honorific' | 'office of state' | 'office in a unit' | 'office' | 'none';

/** Those of nine people in ten; a place seldom begins with one. */
const commonSurnames = new Set(commonSurnamesLexicon.map((name) => name.toLowerCase()));
const surnames = new Set(surnamesLexicon.map((name) => name.toLowerCase()));
const foldedSurnames = new Set([...surnames].map(foldMarks));
const places = createPhraseFinder(placesLexicon);
const countries = createPhraseFinder(countriesLexicon);
const placePrefixes = createPhraseFinder(placePrefixesLexicon);
const headsOfOfficesAndUnits = createPhraseFinder([...officeHeadsLexicon, ...unitsLexicon]);

/** Family name, up to three middle names, given name; a few have one more. */
const longestName = 5;
/**
 * In syllables. `ông Bảy` is a person; without an honorific two capitalised words are as often a
 * place or a firm.
 */
const shortestName: Readonly<Record<Address, number>> = {
  honorific: 1,
  'office of state': 2,
  'office in a unit': 2,
  office: 2,
  none: 3,
};

/**
 * Finds runs of capitalised words that are Vietnamese personal names: they start with a family name,
 * or an honorific or office stands directly in front.
 */
export function findNameRuns(
  sentence: string,
  tokens: readonly Token[],
  addressBefore: (at: number) => Address,
): NameRun[] {
  const found: NameRun[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfCapitals(sentence, tokens, at);
    const run = end > at ? nameWithin(sentence, tokens, at, end, addressBefore) : null;
    if (run) found.push(run);
    at = run?.to ?? Math.max(at + 1, skipTo(tokens, at, end));
  }
  return found;
}

/** A capitalised stretch without a name inside is left at its end. */
function skipTo(tokens: readonly Token[], at: number, end: number): number {
  return Math.min(tokens.length, Math.max(at + 1, end));
}

function nameWithin(
  sentence: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  addressBefore: (at: number) => Address,
): NameRun | null {
  const first = tokens[start];
  if (first && isShouted(sentence, first) && end - start > longestName) return null;
  const atLeader = leaderName(sentence, tokens, start, end, addressBefore);
  if (atLeader !== undefined) return atLeader;
  for (let from = afterPlace(sentence, tokens, start, end); from < end; from++) {
    const address = addressBefore(from);
    const isInUnit = address === 'office in a unit' || (address === 'none' && from > start);
    if (isInUnit && isPlaceOfUnit(tokens, from, end)) {
      from += 1;
      continue;
    }
    if (address === 'none' && !isSurname(tokens[from]) && !beginsElided(sentence, tokens, from))
      continue;
    if (isUnitBeforeName(tokens, from, end)) continue;
    const to = nextHead(tokens, from, Math.min(end, from + longestName));
    if (to - from < shortestName[address === 'none' && from > start ? 'office' : address]) continue;
    if (address.startsWith('office') && !isSurnameHere(tokens, from, to)) continue;
    if (to - from === 1 && headsOfOfficesAndUnits.at(tokens, from, 'marked')) continue;
    if (!isPlace(sentence, tokens, from, to, address))
      return { from, to: endOfHyphenated(sentence, tokens, from, to) };
  }
  return null;
}

/**
 * `Thủ tướng Canada Justin …`, `Tổng thống Macron`: behind an office of state and its country a name
 * need not be Vietnamese. Null where only the country stands there, undefined where this says nothing.
 */
function leaderName(
  sentence: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  addressBefore: (at: number) => Address,
): NameRun | null | undefined {
  const country = followsPlaceWord(sentence, tokens, start) ? undefined : countryAt(tokens, start);
  if (!country && !hasForeignWord(sentence, tokens, start, end)) return undefined;
  const address = addressBefore(start);
  if (address !== 'office of state' && !(country && address.startsWith('office'))) return undefined;
  // `Sở Y tế Mỹ Hải Tạ Văn Minh`: a place that begins like a country.
  if (address === 'office in a unit' && isPlaceOfUnit(tokens, start, end)) return undefined;
  const from = Math.min(country?.to ?? start, end);
  if (country && from === end) return null;
  const isKnown = isSurname(tokens[from]) && end - from >= 2;
  if (isKnown && !hasForeignWord(sentence, tokens, from, end))
    return country ? { from, to: Math.min(end, from + longestName) } : undefined;
  const isName = hasForeignWord(sentence, tokens, from, end) || (country && end - from >= 2);
  if (!isName || isBehindHyphen(sentence, tokens, from)) return undefined;
  const to = nextHead(tokens, from, Math.min(end, from + longestName));
  return { from, to: endOfHyphenated(sentence, tokens, from, to) };
}

/**
 * `UBND huyện Phong Châu Nguyễn Văn An`: after a place word the first two syllables are the place's
 * when a family name follows them, and the whole run is when there are only two. `Lê Thị`, `Trần Văn`
 * begin no place but one that is named after somebody: `Giám đốc Bệnh viện Lê Thị Hồng Tâm`.
 */
function afterPlace(
  sentence: string,
  tokens: readonly Token[],
  start: number,
  end: number,
): number {
  const place = places.at(tokens, start, 'marked');
  if (place && place.to <= end - 2 && isSurname(tokens[place.to])) return place.to;
  if (!followsPlaceWord(sentence, tokens, start)) return start;
  if (end - start <= 2) return end;
  // `huyện Sơn Trà Thượng`: a place of one syllable is much rarer than one of three.
  if (end - start === 3 && !isSurname(tokens[start]) && !hasMiddleName(tokens, start)) return end;
  if (isSurname(tokens[start]) && middleNames.has(tokens[start + 1]?.marked ?? '')) return start;
  return end - start >= 4 && isSurname(tokens[start + 2]) ? start + 2 : start;
}

/** Only people have them right behind a family name. */
const middleNames = new Set(['thị', 'văn']);

/** `H'Mai Êban`: the particle stands for a family name. */
function beginsElided(sentence: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  return left !== undefined && right !== undefined && isElided(sentence, left, right);
}

function hasMiddleName(tokens: readonly Token[], surname: number): boolean {
  return middleNames.has(tokens[surname + 1]?.marked ?? '');
}

/** Also one that no lexicon knows, by what stands behind it: `Lôi Thị Mai`; not `Tân Văn Lê Thị Mai`. */
function isSurnameHere(tokens: readonly Token[], at: number, to: number): boolean {
  if (isSurname(tokens[at])) return true;
  return (
    hasMiddleName(tokens, at) && (to - at === 3 || (to - at > 3 && !isSurname(tokens[at + 2])))
  );
}

/** How long the name of a district or a province mostly is, in syllables. */
const placeLength = 2;

/**
 * Two syllables that end a unit's name or stand between it and a family name are its place, unless they
 * begin with a family name that people have much more often than places.
 */
function isPlaceOfUnit(tokens: readonly Token[], from: number, end: number): boolean {
  if (commonSurnames.has(tokens[from]?.marked ?? '')) return false;
  const next = tokens[from + 1]?.marked ?? '';
  if (middleNames.has(next)) return false;
  // `Chủ tịch Công đoàn Sở Hoàng Ngọc Lan`
  if (headsOfOfficesAndUnits.at(tokens, from, 'marked') && commonSurnames.has(next)) return false;
  if (end - from === placeLength) return true;
  return end - from >= 2 * placeLength && isSurname(tokens[from + placeLength]);
}

/** `Lào`, but not the first half of `Lào Cai`. */
function countryAt(tokens: readonly Token[], at: number) {
  const country = countries.at(tokens, at, 'marked');
  const place = places.at(tokens, at, 'marked');
  return country && (!place || place.to <= country.to) ? country : undefined;
}

/** `Bí thư T.Ư Đoàn Lê …`: the union, no family name. */
function isUnitBeforeName(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at]?.marked !== 'đoàn' || !isSurname(tokens[at + 1]) || end - at < 3) return false;
  const before = tokens[at - 1]?.marked;
  return before === 'ư' || before === 'ương';
}

function isSurname(token: Token | undefined): boolean {
  return token !== undefined && surnames.has(token.marked);
}

/** Whether a word of a question, typed with marks or without, can be a family name. */
export function isSurnameOn(token: Token, side: TokenSide): boolean {
  return side === 'marked' ? surnames.has(token.marked) : foldedSurnames.has(token.folded);
}

/** `Nguyễn Văn An Giám đốc Sở`: where a comma is missing, the office's first words end the name. */
function nextHead(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const head = headsOfOfficesAndUnits.at(tokens, at, 'marked');
    if (!head || head.to - head.from < 2 || !isUnbrokenMatch(tokens, head)) continue;
    // `Nguyễn Công An`: without these words no whole name would be left.
    if (at > from && head.to <= end && !isWholeName(tokens, from, at)) continue;
    return at;
  }
  return end;
}

function isWholeName(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from >= 2 && !middleNames.has(tokens[to - 1]?.marked ?? '');
}

function isPlace(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  address: Address,
): boolean {
  const place = places.at(tokens, from, 'marked');
  if (place && place.to >= to) return true;
  return address === 'none' && followsPlaceWord(sentence, tokens, from);
}

function followsPlaceWord(sentence: string, tokens: readonly Token[], from: number): boolean {
  for (let at = Math.max(0, from - 3); at < from; at++) {
    const match = placePrefixes.at(tokens, at, 'marked');
    const last = tokens[from - 1];
    const first = tokens[from];
    if (match?.to === from && last && first) {
      return /^[\s.]*$/.test(sentence.slice(last.end, first.start));
    }
  }
  return false;
}
