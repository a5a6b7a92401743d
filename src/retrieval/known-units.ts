import { writeOut } from '../facts/written-out.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import { isBehindName } from './behind-names.ts';
import belongingWordsLexicon from './lexicon/belonging-words.json' with { type: 'json' };
import { questionUnitHeads } from './question-unit-heads.ts';
import { skippedLevels } from './skipped-levels.ts';
import { createKnownWords } from './tolerance/known-words.ts';
import type { TokenRange, UnderstoodQuestion } from './understood-question.ts';

/** A head and a name. */
const shortestName = 2;
const longestName = 14;

/**
 * Where a question names units as the index knows them, from left to right. Their names are not to be taken
 * apart: neither `giao` in `Sở Giao thông`, nor `va` in `so giao duc va dao tao` is a word of the sentence.
 */
export function knownUnitsIn(question: UnderstoodQuestion, snapshot: Snapshot): TokenRange[] {
  const side = question.style === 'marked' ? 'marked' : 'folded';
  const found: TokenRange[] = [];
  for (const { from, to: head } of questionUnitHeads(question.tokens, side)) {
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const to = endOfKnown(question, snapshot, from, Math.max(head, from + shortestName), side);
    if (to !== null) found.push({ from, to });
  }
  return found;
}

function endOfKnown(
  question: UnderstoodQuestion,
  snapshot: Snapshot,
  from: number,
  least: number,
  side: TokenSide,
): number | null {
  const { text, tokens } = question;
  const known = createKnownWords(snapshot);
  for (let to = Math.min(tokens.length, from + longestName); to >= least; to--) {
    if (!endsAt(question, from, to, side)) continue;
    const words = writeOut(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
    const isOne = known
      .unitsLike(words)
      .some((unit) => skippedLevels(unit.words, 0, words) === unit.words.length);
    if (isOne) return to;
  }
  return null;
}

const belongings = createPhraseFinder(belongingWordsLexicon);

/** No stop stands within nor is it said whose unit it is, which makes two names; and none goes on behind. */
function endsAt(
  { text, tokens }: UnderstoodQuestion,
  from: number,
  to: number,
  side: TokenSide,
): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (/[.;:?!()]/u.test(text.slice(first?.start, last?.end))) return false;
  if (belongings.find(tokens.slice(from, to), side).length > 0) return false;
  if (!next || !/^\s*$/.test(text.slice(last?.end, next.start))) return true;
  if (side === 'marked' && /^\p{Lu}/u.test(text.slice(next.start))) return false;
  return isBehindName(tokens, to, side);
}
