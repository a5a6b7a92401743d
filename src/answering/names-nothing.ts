import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';

/** What may be asked of the meeting spoken of before without pointing at it. */
const askable = new Set(['amount', 'directive', 'due', 'document', 'results', 'passage', 'person']);

/**
 * Whether a question names nothing that tells where to look: neither meeting nor time nor document, and no
 * unit unless it asks what that has to do. `Thu ngân sách được bao nhiêu?` behind an answer about a
 * meeting is asked of that first.
 */
export function namesNothing(
  { asked, documents, order }: UnderstoodQuestion,
  { kinds, sorts, periods, subjects, names, ordinals }: MeetingQuery,
): boolean {
  const isOfTask = asked === 'directive' || asked === 'due';
  const isNamed = isOfTask ? false : names.length > 0 || subjects.some(({ isUnit }) => isUnit);
  const isTold = [kinds, sorts, periods, ordinals, documents].some((some) => some.length > 0);
  return askable.has(asked) && order === null && !isTold && !isNamed;
}
