import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import commonHeadsLexicon from './lexicon/common-heads.json' with { type: 'json' };

const commonHeads = new Set(commonHeadsLexicon);

/**
 * Whether the head of a unit, as the question writes it, is an everyday noun there: in small letters among
 * marks, `các trường công bố …` and `vụ nâng điểm` name no `Trường` and no `Vụ`.
 */
export function isCommonNoun(head: string, { style }: Pick<UnderstoodQuestion, 'style'>): boolean {
  return style === 'marked' && commonHeads.has(head);
}
