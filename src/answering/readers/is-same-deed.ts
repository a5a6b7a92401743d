import { isSameRole } from '../../facts/roles.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import sameDeeds from '../lexicon/same-deeds.json' with { type: 'json' };

const deeds = sameDeeds.map((verbs) => new Set(verbs.map(foldMarks)));

/**
 * Whether an article's verb says the deed that a question's verb asks for: `đọc báo cáo` is `trình bày
 * báo cáo`. Who led a delegation (`dẫn đầu`) is asked for alone, though who led it was there, too.
 */
export function isSameDeed(asked: string, told: string): boolean {
  const [one, other] = [foldMarks(asked), foldMarks(told)];
  if (one === other) return true;
  const known = deeds.filter((verbs) => verbs.has(one));
  return known.length > 0 ? known.some((verbs) => verbs.has(other)) : isSameRole(asked, told);
}

/** Whether a verb says that somebody leads a delegation. */
export function isLeading(verb: string): boolean {
  return isSameDeed('dẫn đầu', verb);
}

/** Whether a deed is also told by other verbs than this. */
export function hasOtherWords(verb: string): boolean {
  const folded = foldMarks(verb);
  return deeds.some((verbs) => verbs.has(folded));
}
