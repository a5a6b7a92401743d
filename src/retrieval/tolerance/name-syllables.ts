import { comparable } from '../../text/tokens.ts';
import nameSyllablesLexicon from '../lexicon/name-syllables.json' with { type: 'json' };

const syllables = new Set(nameSyllablesLexicon.map(comparable));

/** Whether people bear a syllable (comparable, with its marks) as or in their name. */
export function isNameSyllable(marked: string): boolean {
  return syllables.has(marked);
}
