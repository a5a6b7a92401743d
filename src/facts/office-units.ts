import { createPhraseFinder, type PhraseMatch } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import notUnitsLexicon from './lexicon/not-units.json' with { type: 'json' };
import officeHeadsLexicon from './lexicon/office-heads.json' with { type: 'json' };
import officeUnitWordsLexicon from './lexicon/office-unit-words.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };

/** `Phó Chủ tịch Thường trực UBND tỉnh` is of the UBND. */
const { ends: endWords, titles } = officeUnitWordsLexicon;
const unitHeads = new Set(unitsLexicon.filter((head) => !titles.includes(head)));
const officeWords = [...officeHeadsLexicon, ...titles];
const finder = createPhraseFinder([...unitHeads, ...officeWords, ...notUnitsLexicon]);
const units = createPhraseFinder(unitHeads);
const officeHeads = createPhraseFinder(officeWords);
const ends = createPhraseFinder(endWords);

/**
 * The units that an office names, as written: first the one that the office is of, then those above
 * it. `Phó Trưởng phòng Kỹ thuật Sở Công Thương` → `phòng Kỹ thuật Sở Công Thương`, `Sở Công
 * Thương`. Empty for `Giám đốc`.
 */
export function unitsOfOffice(office: string): string[] {
  const tokens = partsOf(office);
  const stops = [
    ...ends.find(tokens, 'marked').map(({ from }) => from),
    ...bracketsOf(office, tokens),
    tokens.length,
  ].sort((a, b) => a - b);
  return unitStarts(office, tokens).flatMap((from) => {
    const to = stops.find((stop) => stop > from) ?? tokens.length;
    const [first, last] = [tokens[from], tokens[to - 1]];
    const name = office.slice(first?.start, last?.end).replace(/\s+/g, ' ');
    return first && last && /\p{Lu}/u.test(name) ? [name] : [];
  });
}

/** Where brackets open. */
function bracketsOf(office: string, tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ start }, at) =>
    /\(\s*$/.test(office.slice(Math.max(0, start - 2), start)) ? [at] : [],
  );
}

function unitStarts(office: string, tokens: readonly Token[]): number[] {
  const isShouted = !/\p{Ll}/u.test(office);
  const starts: number[] = [];
  // Directly behind the words of an office a unit may begin with a small letter: `giám đốc sở Y tế`.
  let officeEnd = 0;
  for (let at = 0; at < tokens.length; ) {
    const match = finder.at(tokens, at, 'marked');
    const unit = match && unitIn(tokens, match);
    const isNamed = at === officeEnd || mayStartUnit(office, tokens, at, starts.length > 0);
    if (unit && (unit.from > at || isNamed)) starts.push(unit.from);
    at = Math.max(unit?.to ?? 0, match?.to ?? at + 1);
    if (match && officeHeads.at(tokens, match.from, 'marked')?.to === match.to) officeEnd = at;
    // In capitals throughout nothing tells `SỞ NỘI VỤ` from a `VỤ`.
    if (isShouted && starts.length > 0) break;
  }
  return starts;
}

/** With a capital; in front of the first unit of an office no other name ends: `Tây Ban Nha`. */
function mayStartUnit(
  office: string,
  tokens: readonly Token[],
  at: number,
  isHigherUnit: boolean,
): boolean {
  const isCapitalised = (place: number) => /^\p{Lu}/u.test(office.slice(tokens[place]?.start));
  return isCapitalised(at) && (isHigherUnit || at === 0 || !isCapitalised(at - 1));
}

/** The unit's head that a phrase is, or that ends the words of an office: `Trưởng | phòng`. */
function unitIn(tokens: readonly Token[], { phrase, from, to }: PhraseMatch): PhraseMatch | null {
  if (unitHeads.has(phrase)) return { phrase, from, to };
  for (let at = from + 1; at < to; at++) {
    const unit = units.at(tokens, at, 'marked');
    const isOfficeBefore = officeHeads.at(tokens.slice(from, at), 0, 'marked')?.to === at - from;
    if (unit && unit.to >= to && isOfficeBefore) return unit;
  }
  return null;
}
