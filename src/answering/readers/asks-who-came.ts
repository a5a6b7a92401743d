import { rolesOf } from '../../facts/roles.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { isLeading } from './is-same-deed.ts';
import { joinedVerbs, questionVerb } from './question-verb.ts';

/** `Ai đã được mời dự …`: words that stand between who is asked for and the deed. */
const mostBetween = 2;

/** `Những ai dự …?` asks for all; `Ai thay mặt Sở Y tế dự …?`, `Ai dự và chỉ đạo …?` for somebody. */
export function asksWhoCame(question: UnderstoodQuestion): boolean {
  const verb = questionVerb(question);
  if (!verb || verb.isNegated || !comes(verb.phrase)) return false;
  const isNear = verb.to <= question.askedAt.from || verb.from - question.askedAt.to <= mostBetween;
  return isNear && joinedVerbs(question, verb).every(comes);
}

function comes(verb: string): boolean {
  return rolesOf(verb).includes('attend') && !isLeading(verb);
}
