import { tonesIn, withoutTone } from '../../text/syllables.ts';
import { areNeighbours } from './keyboard.ts';

/**
 * What errors cost, set by hand: 1 for what a hand on a keyboard does most, less for what it hardly
 * notices, more for what it seldom does.
 */
const costs = {
  swapped: 0.9,
  missing: 1,
  doubled: 0.8,
  extraBesideNeighbour: 1.2,
  extra: 1.6,
  neighbour: 1,
  /** `kĩ`, `trỳ`: `i` and `y` sound alike. */
  soundsAlike: 0.4,
  other: 1.8,
  toneLeftOut: 0.3,
  toneChanged: 1.2,
  markLeftOut: 0.3,
  markChanged: 1,
} as const;

/**
 * How much the letters of a typed word differ from those of a syllable, both folded: 0 for not at all,
 * about 1 for each typing error. Optimal string alignment: letters left out, added, changed and swapped
 * with the next.
 */
export function letterCost(typed: string, meant: string): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from(
    { length: meant.length + 1 },
    (_, column) => column * costs.missing,
  );
  for (let row = 1; row <= typed.length; row++) {
    const current = nextRow(typed, row, meant, above, twoAbove);
    twoAbove = above;
    above = current;
  }
  return above[meant.length] ?? 0;
}

/** What the first letters of the typed word cost against the first none, one, two … of the other. */
function nextRow(
  typed: string,
  row: number,
  meant: string,
  above: readonly number[],
  twoAbove: readonly number[],
): number[] {
  const extra = extraCost(typed, row - 1);
  const current = [(above[0] ?? 0) + extra];
  for (let column = 1; column <= meant.length; column++) {
    const change = changeCost(typed[row - 1] ?? '', meant[column - 1] ?? '');
    const least = Math.min(
      (above[column] ?? 0) + extra,
      (current[column - 1] ?? 0) + costs.missing,
      (above[column - 1] ?? 0) + change,
    );
    const isSwapped = isSwap(typed, row, meant, column);
    current.push(isSwapped ? Math.min(least, (twoAbove[column - 2] ?? 0) + costs.swapped) : least);
  }
  return current;
}

function extraCost(typed: string, at: number): number {
  const letter = typed[at] ?? '';
  const [before, after] = [typed[at - 1] ?? '', typed[at + 1] ?? ''];
  if (letter === before || letter === after) return costs.doubled;
  const isBeside = areNeighbours(letter, before) || areNeighbours(letter, after);
  return isBeside ? costs.extraBesideNeighbour : costs.extra;
}

function changeCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if ((typed === 'y' && meant === 'i') || (typed === 'i' && meant === 'y'))
    return costs.soundsAlike;
  return areNeighbours(typed, meant) ? costs.neighbour : costs.other;
}

function isSwap(typed: string, row: number, meant: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    typed[row - 1] === meant[column - 2] &&
    typed[row - 2] === meant[column - 1] &&
    typed[row - 1] !== typed[row - 2]
  );
}

/** The same for the marks of a word and a syllable, wherever in them they stand. */
export function markCost(typed: string, meant: string): number {
  return (
    differenceOf(tonesIn(typed), tonesIn(meant), costs.toneLeftOut, costs.toneChanged) +
    differenceOf(vowelMarksOf(typed), vowelMarksOf(meant), costs.markLeftOut, costs.markChanged)
  );
}

const marksOfLetters: Readonly<Record<string, string>> = {
  ă: 'breve',
  â: 'circumflex',
  ê: 'circumflex',
  ô: 'circumflex',
  ơ: 'horn',
  ư: 'horn',
  đ: 'stroke',
};

/** Each mark once: `ươ` bears one, for its two horns are left out together. */
function vowelMarksOf(word: string): string[] {
  const marks = Array.from(withoutTone(word), (letter) => marksOfLetters[letter] ?? '');
  return [...new Set(marks.filter((mark) => mark !== ''))];
}

/** What was left out costs little, what stands there and is not meant costs more. */
function differenceOf(
  typed: readonly string[],
  meant: readonly string[],
  leftOut: number,
  changed: number,
): number {
  const wrong = typed.filter((mark) => !meant.includes(mark)).length;
  const missing = meant.filter((mark) => !typed.includes(mark)).length;
  return wrong * changed + Math.max(0, missing - wrong) * leftOut;
}
