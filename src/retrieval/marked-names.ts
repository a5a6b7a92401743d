import { standingAliases } from '../facts/aliases.ts';
import { hasMarks } from '../text/date-grammar.ts';
import { foldMarks } from '../text/fold-marks.ts';
import { foldTonePlace } from '../text/fold-tone-place.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { capitalisedRuns } from './capitalised-runs.ts';
import type { TokenRange, UnderstoodQuestion } from './understood-question.ts';

/** What articles may abbreviate: `Tài nguyên và Môi trường` stands there as `TN&MT`. */
const longNames = createPhraseFinder(standingAliases.map(({ long }) => long));

/**
 * The names of two or more capitalised words in a question, in small letters with their marks: `hà lâm`
 * is another province than `hà lam`. The first word and people are left out, and so is everything where
 * the question is typed without marks or with some.
 */
export function markedNamesIn(
  { text, tokens, style }: UnderstoodQuestion,
  people: readonly TokenRange[],
): string[] {
  if (style !== 'marked' && !(style === 'english' && hasMarks(text))) return [];
  const taken = people.map(({ from, to }) => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);
  const longForms = [...longNames.find(tokens, 'folded')].map(({ from, to }) => [
    tokens[from]?.start ?? 0,
    tokens[to - 1]?.end ?? 0,
  ]);
  return capitalisedRuns(text)
    .filter(
      ({ 0: run, index }) =>
        !longForms.some(([start = 0, end = 0]) => index < end && start < index + run.length),
    )
    .filter(({ index }) => !taken.some(([start = 0, end = 0]) => index >= start && index < end))
    .map(({ 0: run, index }) => (index === 0 ? run.replace(/^\S+\s+/u, '') : run))
    .filter((run) => hasMarks(run))
    .map(comparable);
}

/**
 * Whether no name stands in a text with other marks only, whatever its capitals and tone places. One
 * that does not stand there at all may be shortened, which is for others to judge.
 */
export function holdsNames(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const told = comparable(text);
  const missing = names.filter((name) => !told.includes(name));
  if (missing.length === 0) return true;
  const folded = foldMarks(told);
  return missing.every((name) => !folded.includes(foldMarks(name)));
}

/** The same for single words: `hải cảng` is not spoken of where only `hai cảng` is. */
export function holdsWords(told: readonly Token[], words: readonly Token[]): boolean {
  return words.every(({ marked, folded }) => {
    const alike = told.filter((one) => one.folded === folded);
    return alike.length === 0 || alike.some((one) => one.marked === marked);
  });
}

function comparable(text: string): string {
  return foldTonePlace(text.toLowerCase()).replace(/\s+/gu, ' ');
}
