import { unitHeads } from '../../facts/unit-heads.ts';
import { writeOut } from '../../facts/written-out.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { foldedWords } from '../../text/folded-words.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { isBehindName } from '../behind-names.ts';
import { withoutGenericWords } from '../generic-unit-words.ts';
import unitHeadSynonymsLexicon from '../lexicon/unit-head-synonyms.json' with { type: 'json' };
import { isLevelWord, skippedLevels } from '../skipped-levels.ts';
import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownUnit, KnownWords } from './known-words.ts';
import type { QuestionWords } from './question-words.ts';
import { sideOf } from './well-spelled.ts';

/** A stretch of a question that names a unit. */
interface Named {
  readonly from: number;
  readonly to: number;
}

/** A head, and a name of its own of two syllables. */
const shortestName = 3;
const longestName = 12;

/**
 * Names of units that are known with words in their middle that people leave out: `Bệnh viện Sa Khê` is
 * `Bệnh viện Đa khoa Sa Khê` where that is the only such hospital of the index. One that the index knows as it
 * is typed stays.
 */
export const completeUnits: CorrectionPass = (question, known) => {
  const tokens = partsOf(question.text);
  const taken: Named[] = [];
  return unitHeads(tokens, sideOf(question)).flatMap(({ from }): Edit<'unit'>[] => {
    if (taken.some((one) => from < one.to)) return [];
    const found = completed(question, tokens, from, known);
    if (!found) return [];
    taken.push(found.at);
    const [start, end] = [tokens[from]?.start ?? 0, tokens[found.at.to - 1]?.end ?? 0];
    const meant = question.style === 'unmarked' ? foldMarks(found.name).toLowerCase() : found.name;
    return [{ start, end, meant, kind: 'unit' }];
  });
};

function completed(
  question: QuestionWords,
  tokens: readonly Token[],
  from: number,
  known: KnownWords,
): { readonly at: Named; readonly name: string } | null {
  for (let to = Math.min(tokens.length, from + longestName); to - from >= shortestName; to--) {
    if (!endsAt(question, tokens, from, to)) continue;
    const typed = writeOut(question.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
    const fitting = unitsLike(typed, known);
    if (fitting.length === 0) continue;
    const isKnown = fitting.some(({ words }) => areOneBut(words, typed));
    const [only, ...others] = fitting;
    const isOne = only !== undefined && others.every(({ words }) => areOneBut(words, only.words));
    return isKnown || !isOne ? null : { at: { from, to }, name: only.name };
  }
  return null;
}

/** With its own head, else with one that means the same. */
function unitsLike(typed: readonly string[], known: KnownWords): KnownUnit[] {
  const ways = [typed, ...withOtherHeads(typed)];
  const found = ways.map((way) => known.unitsLike(way).filter((unit) => isLike(unit, way)));
  return found.find((units) => units.length > 0) ?? [];
}

const synonyms = Object.entries(unitHeadSynonymsLexicon).map(([head, others]) => ({
  head: foldedWords(head).split(' '),
  others: others.map((other) => foldedWords(other).split(' ')),
}));

/** `Công đoàn tỉnh A` is its `Liên đoàn Lao động`. */
function withOtherHeads(typed: readonly string[]): string[][] {
  return synonyms
    .filter(({ head }) => head.every((word, at) => typed[at] === word))
    .flatMap(({ head, others }) => others.map((other) => [...other, ...typed.slice(head.length)]));
}

/** The same but for generic words; a level that is typed is that of the known one. */
function isLike({ words }: KnownUnit, typed: readonly string[]): boolean {
  const isOfItsLevel = typed.every((word) => !isLevelWord(word) || words.includes(word));
  return isOfItsLevel && areOneBut(withoutGenericWords(words), withoutGenericWords(typed));
}

/** The same but for levels of places that one of them leaves out. */
function areOneBut(one: readonly string[], other: readonly string[]): boolean {
  return skippedLevels(one, 0, other) === one.length;
}

/** Nothing but spaces lies within, the last two are no function words, and no name goes on behind. */
function endsAt(
  { text, style }: QuestionWords,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const side = style === 'marked' ? 'marked' : 'folded';
  const inside = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  if (!/^[\p{L}\p{M}\s&-]+$/u.test(inside)) return false;
  const last = tokens.slice(to - 2, to);
  const isCapital = ({ start }: Token) => /^\p{Lu}/u.test(text.slice(start));
  if (style === 'marked' && !last.every(isCapital)) return false;
  const next = tokens[to];
  if (!next || !/^\s*$/.test(text.slice(tokens[to - 1]?.end, next.start))) return true;
  return (style === 'marked' && !isCapital(next)) || isBehindName(tokens, to, side);
}
