import { rolesOf } from '../../facts/roles.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { askedContacts } from './asked-contacts.ts';
import { asksForOtherSide } from './asks-for-other-side.ts';
import { questionVerb } from './question-verb.ts';
import { askedOffice } from './read-office-holder.ts';

/** `Giám đốc Sở X là ai?`, not `Ai cùng Giám đốc Sở X chủ trì …?`. */
export function asksForHolder(question: UnderstoodQuestion): boolean {
  const isAsked = question.asked === 'person' || question.asked === 'passage';
  if (!isAsked || askedOffice(question) === null || isOfElse(question)) return false;
  const verb = questionVerb(question);
  if (verb && rolesOf(verb.phrase).length > 0) return false;
  return verb === undefined || Math.abs(verb.from - question.askedAt.to) > 1;
}

/** `Số điện thoại của Giám đốc …?`, `Giám đốc làm việc với ai?` */
export function isOfElse(question: UnderstoodQuestion): boolean {
  return askedContacts(question).length > 0 || asksForOtherSide(question);
}
