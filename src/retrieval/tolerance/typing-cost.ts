import { foldMarks } from '../../text/fold-marks.ts';
import { areNeighbours } from './keyboard-codes.ts';

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
 * How much a typed word differs from a syllable, both in small letters with marks: 0 for none, about
 * 1 for each typing error. Letters are compared without their marks, marks beside them: in `nhgị` for
 * `nghị` only two letters have changed places.
 */
export function typingCost(typed: string, meant: string): number {
  return letterCost(foldMarks(typed), foldMarks(meant)) + markCost(typed, meant);
}

/** Weighted optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function letterCost(typed: string, meant: string): number {
  const rows: number[][] = [
    Array.from({ length: meant.length + 1 }, (_, at) => at * costs.missing),
  ];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= typed.length; row++) {
    rows.push([]);
    for (let column = 0; column <= meant.length; column++) {
      const least = Math.min(
        cell(row - 1, column) + extraCost(typed, row - 1),
        cell(row, column - 1) + costs.missing,
        cell(row - 1, column - 1) + changeCost(typed[row - 1], meant[column - 1]),
        isSwap(typed, row, meant, column)
          ? cell(row - 2, column - 2) + costs.swapped
          : Number.POSITIVE_INFINITY,
      );
      rows[row]?.push(least);
    }
  }
  return cell(typed.length, meant.length);
}

function extraCost(typed: string, at: number): number {
  const beside = [typed[at - 1] ?? '', typed[at + 1] ?? ''];
  const letter = typed[at] ?? '';
  if (beside.includes(letter)) return costs.doubled;
  return beside.some((other) => areNeighbours(letter, other))
    ? costs.extraBesideNeighbour
    : costs.extra;
}

function changeCost(typed: string | undefined, meant: string | undefined): number {
  if (typed === undefined || meant === undefined) return Number.POSITIVE_INFINITY;
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

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Breve, circumflex and horn; the stroke of `đ` is added by hand, Unicode does not part it. */
const vowelMarks = /[\u0302\u0306\u031b]/g;

/** The part of {@link typingCost} that marks have. */
export function markCost(typed: string, meant: string): number {
  const [one, other] = [typed.normalize('NFD'), meant.normalize('NFD')];
  return (
    differenceOf(
      one.match(toneMarks),
      other.match(toneMarks),
      costs.toneLeftOut,
      costs.toneChanged,
    ) + differenceOf(vowelMarksOf(one), vowelMarksOf(other), costs.markLeftOut, costs.markChanged)
  );
}

function vowelMarksOf(decomposed: string): string[] {
  const marks: string[] = decomposed.match(vowelMarks) ?? [];
  // `ươ` bears one mark: the two horns are left out together.
  const distinct = [...new Set(marks)];
  return decomposed.includes('đ') ? [...distinct, 'đ'] : distinct;
}

/** What was left out costs little, what stands there and is not meant costs more. */
function differenceOf(
  typed: readonly string[] | null,
  meant: readonly string[] | null,
  leftOut: number,
  changed: number,
): number {
  const wrong = new Set((typed ?? []).filter((mark) => !meant?.includes(mark))).size;
  const missing = (meant ?? []).filter((mark) => !typed?.includes(mark)).length;
  return wrong * changed + Math.max(0, missing - wrong) * leftOut;
}
