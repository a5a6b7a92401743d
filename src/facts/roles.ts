import { foldMarks } from '../text/fold-marks.ts';
import rolesLexicon from './lexicon/roles.json' with { type: 'json' };

/** What somebody is to a meeting. */
export type Role =
  | 'chair'
  | 'attend'
  | 'report'
  | 'speak'
  | 'conclude'
  | 'open'
  | 'sign'
  | 'direct';

const verbsByRole = rolesLexicon;
const roles = Object.keys(verbsByRole) as Role[];

/** The roles that a verb may stand for; `kết luận` both concludes and directs. */
export function rolesOf(verb: string): Role[] {
  return roles.filter((role) => verbsByRole[role].includes(verb));
}

/** Whether two verbs say the same of a person's part in a meeting (`dự`, `tham dự`). */
export function isSameRole(one: string, other: string): boolean {
  if (foldMarks(one) === foldMarks(other)) return true;
  const known: readonly Role[] = rolesOf(one).filter((role) => role !== 'direct');
  return rolesOf(other).some((role) => known.includes(role));
}
