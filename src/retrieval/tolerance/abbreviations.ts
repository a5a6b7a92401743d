import { foldMarks } from '../../text/fold-marks.ts';
import { isFoldedSyllable } from '../../text/syllables.ts';
import abbreviationsLexicon from '../lexicon/question-abbreviations.json' with { type: 'json' };

const longForms = new Map<string, readonly string[]>(Object.entries(abbreviationsLexicon));
const longFormsByFolded = groupedByFolded();

/** `6T`: in the lexicon the number is written `#`. */
const numbered = /^(\p{Nd}{1,2})(\p{L}+)$/u;

/**
 * Everything that an abbreviation, as typed, can stand for; nothing for what is none. What can be a
 * syllable is one only in capitals (`isSure`); without its marks (`GD`) it stands for what it does with
 * them, too, unless it is typed in capitals in a question with marks.
 */
export function longFormsOf(
  typed: string,
  isSure: boolean,
  inMarkedQuestion: boolean,
): readonly string[] {
  const [, number = '', letters = ''] = typed.match(numbered) ?? [];
  if (number !== '') {
    const forms = longForms.get(`#${letters.toUpperCase()}`) ?? [];
    return forms.map((form) => form.replace('#', number));
  }
  const key = typed.replaceAll(' ', '').toUpperCase();
  if (!isSure && isFoldedSyllable(foldMarks(typed.toLowerCase()))) return [];
  const exact = longForms.get(key) ?? [];
  const isExact = exact.length > 0 && (key !== foldMarks(key) || (isSure && inMarkedQuestion));
  return isExact ? exact : (longFormsByFolded.get(key) ?? []);
}

function groupedByFolded(): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const [key, forms] of longForms) {
    const folded = foldMarks(key);
    grouped.set(folded, [...(grouped.get(folded) ?? []), ...forms]);
  }
  return grouped;
}
