import honorificsLexicon from '../facts/lexicon/honorifics.json' with { type: 'json' };
import officeHeadsLexicon from '../facts/lexicon/office-heads.json' with { type: 'json' };
import { isMeetingWord } from '../facts/meeting-words.ts';
import { isVerbAt } from '../facts/predicates.ts';
import { unitHeadAt } from '../facts/unit-heads.ts';
import { createPhraseFinder, isUnbrokenMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import questionHonorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };

const honorifics = createPhraseFinder([...honorificsLexicon, ...questionHonorificsLexicon]);
const offices = createPhraseFinder(officeHeadsLexicon);

const longestHonorific = 3;
const longestOffice = 12;

/**
 * Where the words before a name begin that say who somebody is: `Phó Thủ tướng | A`, `bác sĩ | B`, `Giám đốc Sở
 * Y tế, ông | C`. They belong to the person, not to what is asked.
 */
export function startOfOffice(
  text: string,
  tokens: readonly Token[],
  person: number,
  side: TokenSide,
): number {
  const at = startOfHonorifics(tokens, person, side);
  for (let from = at - 1; from >= Math.max(0, at - longestOffice); from--) {
    const between = text.slice(tokens[from]?.start, tokens[at]?.start);
    if (/[.;:?!()]/u.test(between)) break;
    const office = officeAt(tokens, from, side);
    if (!office || office.to > at || !isUnbrokenMatch(tokens, office)) continue;
    if (office.to === at || isUnit(tokens, office.to, at, side)) return from;
  }
  return at;
}

/** The longest office that a place is the first word of, and no part of a longer one. */
function officeAt(tokens: readonly Token[], from: number, side: TokenSide) {
  const office = offices.at(tokens, from, side);
  const longer = [from - 1, from - 2].some((at) => {
    const other = at < 0 ? undefined : offices.at(tokens, at, side);
    return other !== undefined && other.to > from;
  });
  return longer ? undefined : office;
}

function startOfHonorifics(tokens: readonly Token[], person: number, side: TokenSide): number {
  let at = person;
  for (let found = true; found; ) {
    const from = [1, 2, longestHonorific]
      .map((length) => at - length)
      .find((start) => start >= 0 && honorifics.at(tokens, start, side)?.to === at);
    found = from !== undefined;
    at = from ?? at;
  }
  return at;
}

function isUnit(tokens: readonly Token[], from: number, to: number, side: TokenSide): boolean {
  if (!unitHeadAt(tokens, from, side)) return false;
  for (let at = from + 1; at < to; at++) {
    if (isVerbAt(tokens, at, side) || isMeetingWord(tokens, at, side)) return false;
  }
  return true;
}
