import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import predicatesLexicon from './lexicon/predicates.json' with { type: 'json' };

const boundaries = new Set(predicatesLexicon.boundaries);
const predicates = createPhraseFinder([
  ...predicatesLexicon.verbs,
  ...predicatesLexicon.boundaries,
  ...predicatesLexicon.decoys,
  ...Object.keys(predicatesLexicon.verbBeforeNoun),
]);
/** `ký | kết luận`: the longest phrase of verbs would take a syllable of the noun behind. */
const verbBeforeNoun = new Map(Object.entries(predicatesLexicon.verbBeforeNoun));
/** Words that begin like a verb and are none: `dự án`, `giao thông`. */
const decoys = new Set(predicatesLexicon.decoys);

/** Verbs that are part of a unit's name when they follow its head: `ban chỉ đạo`, `đoàn kiểm tra`. */
const nominalAfterUnit = new Set(predicatesLexicon.nominalAfterUnit);
/** Units that are set up for a task, which `về` names: `ban chỉ đạo`, `tổ công tác`. */
const subjectUnits = new Set(predicatesLexicon.unitsWithTask);
const unitEndings = new Set(predicatesLexicon.unitEndings);
/** `phòng họp`, `cuộc họp`: the verb and the words that make a noun of it. */
const partsOfWords = new Map(Object.entries(predicatesLexicon.partsOfWords));

/** A verb or particle that ends an office and starts what the person does. */
export interface Predicate {
  /** As in the lexicon. */
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a predicate says what somebody does, rather than only ending what stands before it. */
export function isVerb({ phrase }: Pick<Predicate, 'phrase'>): boolean {
  return !boundaries.has(phrase);
}

/**
 * The predicate that starts at a place. Capitalised words belong to names of units, except where a
 * clause begins (`Chủ trì hội nghị có …`).
 */
export function predicateAt(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  startsClause = at === 0,
): Predicate | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (!startsClause && /^\p{Lu}/u.test(sentence.slice(token.start, token.end))) return undefined;
  const match = withoutNoun(predicates.at(tokens, at, 'marked'));
  if (!match || decoys.has(match.phrase)) return undefined;
  const previous = tokens[at - 1]?.marked ?? '';
  if (startsClause || !isPartOfName(match.phrase, previous)) return match;
  return isMovement(tokens, match) ? match : undefined;
}

/** `Trưởng Ban Tuyên giáo Thành ủy về xã A`; but `Ban Chỉ đạo Thành ủy về chuyển đổi số`. */
function isMovement(tokens: readonly Token[], { phrase, from }: Predicate): boolean {
  if (phrase !== 'về' || tokens[from - 1]?.marked !== 'ủy') return false;
  const unit = tokens.slice(Math.max(0, from - longestUnitInTokens), from);
  return !unit.some(({ marked }, at) => subjectUnits.has(`${marked} ${unit[at + 1]?.marked}`));
}

/** How far in front the head of a unit with a task stands. */
const longestUnitInTokens = 12;

function isPartOfName(phrase: string, previous: string): boolean {
  if (partsOfWords.get(phrase)?.includes(previous)) return true;
  return nominalAfterUnit.has(phrase) && unitEndings.has(previous);
}

/** `trình` of `công trình`: a verb by its spelling, and the second half of a noun. */
export function isPartOfWord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.marked ?? '';
  return partsOfWords.get(word)?.includes(tokens[at - 1]?.marked ?? '') ?? false;
}

function withoutNoun<Match extends Predicate | undefined>(match: Match): Match | Predicate {
  const verb = match && verbBeforeNoun.get(match.phrase);
  return match && verb ? { phrase: verb, from: match.from, to: match.from + 1 } : match;
}

/** Whether a verb starts at a place of a question, typed with marks or without. */
export function isVerbAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide = 'folded',
): boolean {
  const match = withoutNoun(predicates.at(tokens, at, side));
  return match !== undefined && !decoys.has(match.phrase) && isVerb(match);
}

/** All predicates of a question from left to right. */
export function verbMatches(tokens: readonly Token[], side: TokenSide): Predicate[] {
  return predicates
    .find(tokens, side)
    .map((match) => withoutNoun(match))
    .filter(({ phrase }) => !decoys.has(phrase));
}
