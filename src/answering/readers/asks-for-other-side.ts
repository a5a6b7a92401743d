import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import type { Token } from '../../text/tokens.ts';

const passives = new Set(['bi', 'duoc']);
const companions = new Set(['voi', 'cung']);

/**
 * Whether a question asks for somebody to whom something was done or with whom it was done: `Ai bị phê
 * bình?`, `Ông A làm việc với ai?`. Whoever does it is no answer.
 */
export function asksForOtherSide({ tokens, askedAt, style }: UnderstoodQuestion): boolean {
  if (style === 'english') return false;
  const [before, behind] = [tokens[askedAt.from - 1], tokens[askedAt.to]];
  return passives.has(behind?.folded ?? '') || companions.has(before?.folded ?? '');
}

/** What was done to whom is asked for: `Ai được | bầu`; empty where nothing was. */
export function sufferedDeed({
  tokens,
  askedAt,
  style,
  asked,
}: UnderstoodQuestion): readonly Token[] {
  const isPassive = passives.has(tokens[askedAt.to]?.folded ?? '');
  if (asked !== 'person' || style === 'english' || !isPassive) return [];
  return tokens.slice(askedAt.to + 1, askedAt.to + 2);
}
