import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { hasOtherWords } from './is-same-deed.ts';
import { questionVerb } from './question-verb.ts';

/**
 * A question without the deed of whom it asks for, where articles have other words for it: one that says
 * `làm Trưởng đoàn` need not say `dẫn đầu`.
 */
export function withoutDeed(question: UnderstoodQuestion): UnderstoodQuestion {
  const verb = question.asked === 'person' ? questionVerb(question) : undefined;
  if (!verb || !hasOtherWords(verb.phrase)) return question;
  const subjects = question.subjects
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, verb.from) },
      { from: Math.max(from, verb.to), to },
    ])
    .filter(({ from, to }) => from < to);
  return { ...question, subjects };
}
