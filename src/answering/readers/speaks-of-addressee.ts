import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { partsOf } from '../../text/tokens.ts';
import { foldedTokens } from '../readable-article.ts';
import { holds } from '../subject-coverage.ts';
import { askedAddressee } from './asked-addressee.ts';

const groups = new Set(['cac', 'nhung', 'tat', 'toan']);

/**
 * Whether words tell what the question asks of whom: what others have to do is no answer to `Sở A phải
 * làm gì?`. Of `các đơn vị` all may be meant.
 */
export function speaksOfAddressee(question: UnderstoodQuestion, words: string): boolean {
  const range = askedAddressee(question);
  if (!range) return true;
  const asked = question.tokens.slice(range.from, range.to);
  return groups.has(asked[0]?.folded ?? '') || holds(foldedTokens(partsOf(words)), asked);
}
