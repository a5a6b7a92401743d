import { isVerb, verbMatches } from '../../facts/predicates.ts';
import type { TokenRange, UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import emptyVerbsLexicon from '../lexicon/empty-verbs.json' with { type: 'json' };

/** Verbs that say nothing of what somebody did, or that ask: `cho biết`. */
const emptyVerbs = new Set(emptyVerbsLexicon);

const negations = new Set(['khong', 'chua', 'chang']);

/** A verb of the question, as in the lexicon. */
export interface QuestionVerb extends TokenRange {
  readonly phrase: string;
  /** `Ai không dự …?`: articles tell who was there, not who was not. */
  readonly isNegated: boolean;
}

/** `đến dự và chỉ đạo`: who is asked for did all of it. */
export function joinedVerbs(
  { tokens, style }: UnderstoodQuestion,
  verb: QuestionVerb,
): readonly string[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  const verbs = verbMatches(tokens, side).filter(isVerb);
  const isJoined = (left: TokenRange, right: TokenRange) =>
    right.from === left.to + 1 && tokens[left.to]?.folded === 'va';
  return verbs
    .filter((other) => isJoined(verb, other) || isJoined(other, verb))
    .map(({ phrase }) => phrase);
}

/**
 * The verb whose subject is asked for: right behind `ai`, else the nearest. `Ai chủ trì hội nghị
 * tổng kết` asks for who chairs, not for who sums up.
 */
export function questionVerb({
  tokens,
  askedAt,
  style,
}: UnderstoodQuestion): QuestionVerb | undefined {
  const side = style === 'marked' ? 'marked' : 'folded';
  const verbs = verbMatches(tokens, side).filter(
    (match) => isVerb(match) && !emptyVerbs.has(match.phrase),
  );
  const distance = ({ from, to }: TokenRange) =>
    from >= askedAt.to ? from - askedAt.to : askedAt.from - to + 0.5;
  const [verb] = verbs
    .filter(({ from, to }) => from >= askedAt.to || to <= askedAt.from)
    .sort((a, b) => distance(a) - distance(b));
  return verb && { ...verb, isNegated: negations.has(tokens[verb.from - 1]?.folded ?? '') };
}
