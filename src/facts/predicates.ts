import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import predicatesLexicon from './lexicon/predicates.json' with { type: 'json' };

const lexicon = predicatesLexicon;
const boundaries = new Set(lexicon.boundaries);
const predicates = createPhraseFinder([...lexicon.verbs, ...lexicon.boundaries]);

/** Verbs that are part of a unit's name when they follow its head: `ban chỉ đạo`, `đoàn kiểm tra`. */
const nominalAfterUnit = new Set([
  'chỉ đạo',
  'kiểm tra',
  'tổ chức',
  'điều hành',
  'tổng kết',
  'về',
  'từ',
  'thông tin',
  'hướng dẫn',
  'tham gia',
]);
const unitWords = new Set([
  'ban',
  'đoàn',
  'tổ',
  'cục',
  'phòng',
  'vụ',
  'đồng',
  'ủy',
  'sở',
  'tác',
  'bộ',
  'văn',
  'ngành',
]);

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

/** The predicate that starts at a place. Capitalised words belong to names of units. */
export function predicateAt(
  sentence: string,
  tokens: readonly Token[],
  at: number,
): Predicate | undefined {
  const token = tokens[at];
  if (!token || at === 0 || /^\p{Lu}/u.test(sentence.slice(token.start, token.end))) {
    return at === 0 ? predicates.at(tokens, at, 'marked') : undefined;
  }
  const match = predicates.at(tokens, at, 'marked');
  const previous = tokens[at - 1]?.marked ?? '';
  if (match && nominalAfterUnit.has(match.phrase) && unitWords.has(previous)) return undefined;
  return match;
}

/** Whether a verb starts at a place of a question, typed with marks or without. */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const match = predicates.at(tokens, at, 'folded');
  return match !== undefined && isVerb(match);
}

/** All predicates of a question from left to right. */
export function verbMatches(tokens: readonly Token[], side: TokenSide): Predicate[] {
  return predicates.find(tokens, side);
}
