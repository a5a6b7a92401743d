import type { Meeting } from '../facts/article-facts.ts';
import { writeOut } from '../facts/written-out.ts';
import { holdsSubject, type MeetingSubject } from './meeting-subjects.ts';

/**
 * Whether the units asked about are all above the one that held a meeting: what a department holds is
 * no meeting of its ministry, unless the question names the department, too.
 */
export function isOfSubordinate(
  { unit }: Pick<Meeting, 'unit'>,
  subjects: readonly MeetingSubject[],
): boolean {
  const asked = subjects.filter(({ isUnit }) => isUnit);
  if (unit === null || asked.length === 0) return false;
  if (asked.some((one) => stands(one, unit.name))) return false;
  return asked.every((one) => unit.parents.some((parent) => stands(one, parent)));
}

function stands(asked: MeetingSubject, name: string): boolean {
  return holdsSubject(`| ${writeOut(name).join(' ')} |`, asked);
}
