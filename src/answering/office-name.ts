import type { OrganisingUnit } from '../facts/article-facts.ts';
import { writeOut } from '../facts/written-out.ts';
import { isLevelWord, skippedLevels } from '../retrieval/skipped-levels.ts';
import { foldedWords } from '../text/folded-words.ts';
import headsOfPlaces from './lexicon/heads-of-places.json' with { type: 'json' };
import shortUnits from './lexicon/short-units.json' with { type: 'json' };

/**
 * Folded words of an office or a unit, short names written out; `của` may stand or not. Who is called
 * `Chủ tịch huyện` heads its people's committee.
 */
export function nameWords(written: string): readonly string[] {
  return withCommittee(writeOut(written).filter((word) => word !== 'cua'));
}

const wordsOf = (phrase: string) => foldedWords(phrase).split(' ');
const heads = headsOfPlaces.heads.map(wordsOf);
const levels = headsOfPlaces.levels.map(wordsOf);
const committee = wordsOf(headsOfPlaces.unit);

function withCommittee(words: readonly string[]): readonly string[] {
  const stands = (phrase: readonly string[], from: number) =>
    phrase.every((word, at) => words[from + at] === word);
  for (const head of heads) {
    const at = words.findIndex((_, from) => stands(head, from));
    const end = at + head.length;
    if (at < 0 || !levels.some((level) => stands(level, end))) continue;
    return [...words.slice(0, end), ...committee, ...words.slice(end)];
  }
  return words;
}

/** The same words, but that one may leave out the level of a place: `Sở Y tế (tỉnh) Hạ Đông`. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return (
    skippedLevels(one, 0, other) === one.length || skippedLevels(other, 0, one) === other.length
  );
}

const shortEndings = new Set(shortUnits);

/** An office of fewer words (`Giám đốc`) may be that of any guest. */
const leastOwnWords = 3;

/**
 * Whether an office that an article shortens is the one wanted, at a meeting of a unit: `Giám đốc Sở`
 * at one of `Sở Y tế tỉnh Hạ Đông`, `Giám đốc Sở Y tế` at one of that province, `Chánh Văn phòng` at
 * one of the unit that the question adds.
 */
export function isCompletedBy(
  office: readonly string[],
  wanted: readonly string[],
  unit: OrganisingUnit | null,
): boolean {
  if (!unit || office.length >= wanted.length) return false;
  if (!office.every((word, at) => wanted[at] === word)) return false;
  const rest = wanted.slice(office.length);
  const units = [unit.name, ...unit.parents].map(nameWords);
  const last = office.at(-1) ?? '';
  if (shortEndings.has(last) && units.some((name) => goesOn(name, last, rest))) return true;
  if (office.length >= leastOwnWords && units.some((name) => isSameName(rest, name))) return true;
  return units.some((name) => endsWithPlace(name, rest));
}

/** `Trung tâm Y tế Hạ Đông` goes on behind `tâm` with `Y tế Hạ Đông`. */
function goesOn(name: readonly string[], last: string, rest: readonly string[]): boolean {
  const at = name.indexOf(last);
  return at >= 0 && isSameName([last, ...rest], name.slice(at));
}

/** `Sở Y tế tỉnh Hạ Đông` ends with `tỉnh Hạ Đông` and with `Hạ Đông`, not with `Đông`. */
function endsWithPlace(name: readonly string[], rest: readonly string[]): boolean {
  const from = name.length - rest.length;
  if (from < 1 || !rest.every((word, at) => name[from + at] === word)) return false;
  return isLevelWord(rest[0] ?? '') || isLevelWord(name[from - 1] ?? '');
}
