import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import { joiningSyllables } from './joining-syllables.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import { createLikelihood, type PairEvidence } from './likelihood.ts';
import { isPairInUse } from './pair-in-use.ts';
import type { QuestionWord } from './question-words.ts';
import { isStandingPair } from './standing-words.ts';
import { isOrdinaryWord } from './well-spelled.ts';

/** What the index has to show for two words with marks, as for one of them in `correctMarks`. */
const least: PairEvidence = { passages: 3, share: 0.2 };

/** How many times as often as any other spelling of both it has to have them. */
const margin = 5;

/**
 * `Ai chu tri hội nghị`: two words without marks in a question that has them elsewhere. One alone is
 * judged by its neighbours; of two, neither is a neighbour to go by, but both together are one word.
 */
export const correctBareWords: CorrectionPass = ({ words, style }, known) => {
  if (style !== 'marked') return [];
  const edits: Edit<'marks'>[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const found = restored(words.slice(Math.max(0, at - 1), at + 3), at === 0 ? 0 : 1, known);
    edits.push(...found);
    if (found.length > 0) at++;
  }
  return edits;
};

/** The pair at a place among its neighbours. */
function restored(around: readonly QuestionWord[], at: number, known: KnownWords): Edit<'marks'>[] {
  const [first, second] = [around[at], around[at + 1]];
  if (!first || !second?.followsClosely || !isBare(first) || !isBare(second)) return [];
  const isInUse = around.some((word, place) => {
    const next = around[place + 1];
    return next?.followsClosely && isPairInUse(word.marked, next.marked, known);
  });
  const meant = isInUse ? null : markedPair(first.folded, second.folded, known);
  if (!meant || !isSure(first, second, meant)) return [];
  return [editOf(first, meant[0]), editOf(second, meant[1])];
}

/** Two syllables that can be right without marks (`nha trang`) may be a name that the index lacks. */
function isSure(
  first: QuestionWord,
  second: QuestionWord,
  meant: readonly [string, string],
): boolean {
  const canBeRight = first.isSyllable && second.isSyllable;
  return !canBeRight || isStandingPair('marked', ...meant);
}

function isBare(word: QuestionWord): boolean {
  const isPlain = word.marked === word.folded && word.isFoldedSyllable;
  return isOrdinaryWord(word) && isPlain && !joiningSyllables.marked.has(word.marked);
}

function markedPair(
  first: string,
  second: string,
  known: KnownWords,
): readonly [string, string] | null {
  const likelihood = createLikelihood(known, 'marked');
  const pairs = known.spellingsOf(first).flatMap((one) =>
    known.spellingsOf(second).map((other) => ({
      pair: [one, other] as const,
      evidence: likelihood.pair(one, other),
    })),
  );
  const [best, next] = pairs.sort((one, other) => other.evidence.passages - one.evidence.passages);
  if (!best || best.evidence.share < least.share) return null;
  const isClear = !next || best.evidence.passages >= next.evidence.passages * margin;
  return isClear && best.evidence.passages >= least.passages ? best.pair : null;
}

function editOf({ start, end, written }: QuestionWord, meant: string): Edit<'marks'> {
  return { start, end, meant: inCaseOf(written, meant), kind: 'marks' };
}
