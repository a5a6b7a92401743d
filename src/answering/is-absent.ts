import type { Snapshot } from '../search-index/snapshot.ts';
import { foldMarks } from '../text/fold-marks.ts';
import { comparable, partsOf } from '../text/tokens.ts';

/**
 * Whether no article holds a run of words, marks aside, wherever it stands: one of the words or two
 * neighbours of them are unknown. False also where that can't be told without reading every article.
 */
export function isAbsent(words: string, { folded }: Pick<Snapshot, 'folded'>): boolean {
  if (folded.documentFrequency(foldMarks(comparable(words))) > 0) return false;
  const tokens = partsOf(words).map((token) => token.folded);
  const isUnknown = tokens.some((token) => folded.documentFrequency(token) === 0);
  return (
    isUnknown ||
    tokens.slice(1).some((token, at) => folded.pairFrequency(tokens[at] ?? '', token) === 0)
  );
}
