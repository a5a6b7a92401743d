import type { TokenSide } from '../../text/phrases.ts';
import { isFoldedSyllable, readSyllable } from '../../text/syllables.ts';
import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import {
  createLikelihood,
  type Likelihood,
  type Neighbours,
  type PairEvidence,
} from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { QuestionWord } from './question-words.ts';
import { isStandingSyllable } from './standing-words.ts';
import { isOrdinaryWord, isWellSpelled, sideOf } from './well-spelled.ts';

interface Context {
  readonly words: readonly QuestionWord[];
  readonly known: KnownWords;
  readonly side: TokenSide;
  readonly likelihood: Likelihood;
}

/** `nghiêng` */
const longestSyllable = 7;

/** More syllables are seldom run together, and every further one doubles the ways to part them. */
const mostSyllables = 3;

/** A pair that stands in one passage may be two sentences that meet. The share is set by hand. */
const least: PairEvidence = { passages: 2, share: 0.05 };

/** How many times as likely as the next best the parting has to be. */
const margin = Math.log(8);

/**
 * `hộinghị`, `hội ngh ị` and `hộ inghị`: letters that make no syllables with the spaces as typed and
 * do so with others, in pairs that the index knows.
 */
export const correctSpacing: CorrectionPass = (question, known) => {
  const side = sideOf(question);
  const context = { words: question.words, known, side, likelihood: createLikelihood(known, side) };
  const edits: Edit<'space'>[] = [];
  for (let at = 0; at < context.words.length; at++) {
    const found = respaced(context, at, 1) ?? respaced(context, at, 2);
    if (!found) continue;
    edits.push(found.edit);
    at += found.words - 1;
  }
  return edits;
};

/** The letters of some words in a row, parted as they have to be. */
function respaced(context: Context, from: number, count: number) {
  const { words, side } = context;
  const row = words.slice(from, from + count);
  const first = row[0];
  const last = row.at(-1);
  if (!first || !last || row.length < count || !isSuspicious(row, context)) return null;
  const letters = row.map((word) => word[side]).join('');
  const neighbours = neighboursOf(words, { from, to: from + count }, (word) => [word[side]]);
  const best = bestParting(letters, count, neighbours, context);
  if (!best) return null;
  const meant = cutLike(row.map(({ written }) => written).join(''), best);
  return {
    edit: { start: first.start, end: last.end, meant, kind: 'space' as const },
    words: count,
  };
}

/** The letters as typed, with spaces where the syllables end: comparable forms keep the length. */
function cutLike(written: string, syllables: readonly string[]): string {
  let from = 0;
  const pieces = syllables.map(({ length }) => {
    from += length;
    return written.slice(from - length, from);
  });
  return pieces.join(' ');
}

/** Something in the row can't be a word, and nothing in it is a name or known as it stands. */
function isSuspicious(row: readonly QuestionWord[], { side, known }: Context): boolean {
  const isOneRow = row.every(
    (word, at) => isOrdinaryWord(word) && (at === 0 || word.followsClosely),
  );
  const odd = row.filter((word) => !isWellSpelled(word, side));
  return isOneRow && odd.length > 0 && odd.every((word) => isUnknown(word, side, known));
}

/** Single letters stand in every index; they are letters of lists and formulas there. */
function isUnknown(word: QuestionWord, side: TokenSide, known: KnownWords): boolean {
  return word.written.length === 1 || known.frequency(side, word[side]) === 0;
}

function bestParting(
  letters: string,
  count: number,
  neighbours: Neighbours,
  context: Context,
): readonly string[] | null {
  const scored = partings(letters, mostSyllables, context)
    .filter((syllables) => syllables.length > 1 || count > 1)
    .flatMap((syllables) => {
      const score = scoreOf(syllables, neighbours, context);
      return score === null ? [] : [{ syllables, score }];
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best || (second && best.score - second.score < margin)) return null;
  return best.syllables;
}

/** All ways to part letters into syllables that the index has. */
function partings(letters: string, most: number, context: Context): string[][] {
  if (letters === '') return [[]];
  if (most === 0) return [];
  const longest = Math.min(letters.length, longestSyllable);
  return Array.from({ length: longest }, (_, at) => letters.slice(0, at + 1))
    .filter((syllable) => isKnownSyllable(syllable, context))
    .flatMap((syllable) =>
      partings(letters.slice(syllable.length), most - 1, context).map((rest) => [
        syllable,
        ...rest,
      ]),
    );
}

function isKnownSyllable(syllable: string, { side, known }: Context): boolean {
  const isSpelled =
    side === 'folded' ? isFoldedSyllable(syllable) : readSyllable(syllable) !== null;
  return isSpelled && (known.frequency(side, syllable) > 0 || isStandingSyllable(side, syllable));
}

/**
 * How likely the syllables are in their place; `null` where the index lacks a pair that they make:
 * each with the next one, a single one with what stands beside it.
 */
function scoreOf(
  syllables: readonly string[],
  { left, right }: Neighbours,
  { likelihood }: Context,
): number | null {
  const [only] = syllables;
  if (only === undefined) return null;
  const pairs =
    syllables.length === 1
      ? [likelihood.best(only, { left, right })]
      : syllables.slice(1).map((syllable, at) => likelihood.pair(syllables[at] ?? '', syllable));
  if (!pairs.every(isEnough)) return null;
  return syllables.reduce(
    (score, syllable, at) =>
      score +
      likelihood.of(syllable, {
        left: at === 0 ? left : syllables.slice(at - 1, at),
        right: at === syllables.length - 1 ? right : [],
      }),
    0,
  );
}

function isEnough({ passages, share }: PairEvidence): boolean {
  return passages >= least.passages && share >= least.share;
}
