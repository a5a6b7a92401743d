import { type Token, tokenise } from '../text/tokens.ts';
import type { KnownWords } from './tolerance/known-words.ts';
import { inCaseOf } from './tolerance/letter-case.ts';

/** Rarer spellings of a syllable are hardly ever meant, and each one costs a row of look-ups. */
const mostSpellings = 8;

/** How many passages' worth of trust a spelling gets where its pairs are rare. Set by hand. */
const smoothing = 2;

/** A row of spellings up to a word, the last one first. */
interface Path {
  readonly spelling: string | null;
  readonly before: Path | null;
  /** Natural logarithm of how likely it is. */
  readonly score: number;
}

/**
 * A question with marks where it has none, as the index writes its words beside each other: the most
 * likely row of spellings by how often each follows the one before (Viterbi). It is a guess, made for
 * comparing meanings; what answers a question is compared without marks.
 */
export function restoreMarks(text: string, known: KnownWords): string {
  const { parts: tokens, wholes } = tokenise(text);
  let paths: readonly Path[] = [{ spelling: null, before: null, score: 0 }];
  for (const token of tokens) {
    const isOfIdentifier = wholes.some(
      ({ start, end }) => token.start >= start && token.end <= end,
    );
    const spellings = isOfIdentifier ? [token.marked] : spellingsOf(token, known);
    const total = spellings.reduce((sum, one) => sum + known.frequency('marked', one), 1);
    paths = spellings.map((spelling) => {
      const share = (known.frequency('marked', spelling) + 0.5) / total;
      return longestPath(paths, spelling, share, known);
    });
  }
  const best = paths.reduce((one, other) => (other.score > one.score ? other : one));
  return written(text, tokens, spellingsIn(best));
}

function spellingsOf({ marked, folded }: Token, known: KnownWords): readonly string[] {
  const spellings = marked === folded ? known.spellingsOf(folded).slice(0, mostSpellings) : [];
  return spellings.length === 0 ? [marked] : spellings;
}

/** The best row that a spelling ends; `share` is how often it is meant among those alike. */
function longestPath(
  paths: readonly Path[],
  spelling: string,
  share: number,
  known: KnownWords,
): Path {
  const scored = paths.map((before) => ({
    spelling,
    before,
    score: before.score + Math.log(likelihoodOf(before.spelling, spelling, share, known)),
  }));
  return scored.reduce((one, other) => (other.score > one.score ? other : one));
}

function likelihoodOf(
  before: string | null,
  spelling: string,
  share: number,
  known: KnownWords,
): number {
  if (before === null) return share;
  const pairs = known.pairFrequency('marked', before, spelling);
  return (pairs + smoothing * share) / (known.frequency('marked', before) + smoothing);
}

function spellingsIn(path: Path): string[] {
  const found: string[] = [];
  for (let at: Path | null = path; at?.spelling; at = at.before) found.unshift(at.spelling);
  return found;
}

function written(text: string, tokens: readonly Token[], spellings: readonly string[]): string {
  let restored = '';
  let from = 0;
  tokens.forEach(({ start, end, marked }, at) => {
    const typed = text.slice(start, end);
    const spelling = spellings[at] ?? marked;
    restored += text.slice(from, start) + (spelling === marked ? typed : inCaseOf(typed, spelling));
    from = end;
  });
  return restored + text.slice(from);
}
