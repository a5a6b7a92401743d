import { foldMarks } from '../text/fold-marks.ts';
import rolesLexicon from './lexicon/roles.json' with { type: 'json' };

/** What somebody is to a meeting. */
export type Role =
  | 'chair'
  /** Besides `chair`: one of several (`đồng chủ trì`). */
  | 'co-chair'
  /** Is there above the chair (`dự và chỉ đạo`). */
  | 'guide'
  | 'attend'
  | 'report'
  | 'speak'
  | 'conclude'
  | 'open'
  | 'sign'
  | 'direct'
  /** Shown in a picture. */
  | 'photographed'
  | 'author'
  | 'photographer';

const verbsByRole: Readonly<Partial<Record<Role, readonly string[]>>> = rolesLexicon;
const roles = Object.keys(rolesLexicon) as (keyof typeof rolesLexicon)[];

/** The roles that a verb may stand for; `kết luận` both concludes and directs. */
export function rolesOf(verb: string): Role[] {
  return roles.filter((role) => verbsByRole[role]?.includes(verb));
}

/** Whether two verbs say the same of a person's part in a meeting (`dự`, `tham dự`). */
export function isSameRole(one: string, other: string): boolean {
  if (foldMarks(one) === foldMarks(other)) return true;
  const known: readonly Role[] = rolesOf(one).filter((role) => role !== 'direct');
  return rolesOf(other).some((role) => known.includes(role));
}
