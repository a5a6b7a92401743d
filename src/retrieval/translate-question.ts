import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import englishGlossaryLexicon from './lexicon/english-glossary.json' with { type: 'json' };

const glossary: Readonly<Record<string, string>> = englishGlossaryLexicon;
const english = createPhraseFinder(Object.keys(glossary));

/** `the Fisheries Bureau (Cục Thủy sản)`: the brackets give the name that articles use. */
const glossedName =
  /(?:\b[A-Z][\p{L}'’-]*\s+(?:(?:of|and|for|the)\s+)*)+\((?=[^)]*[À-ỹ]|\p{Lu}\p{L}*\s\p{L})/gu;

/** `Sở Y tế's mid-year review`: what follows is no part of the name, so a word that ends names is put. */
const possessive = /['’]s(?=\s)/gu;

/**
 * An English question with the words of the trade in Vietnamese, for the legs that compare words and
 * for reading. Names stay, words that are not in the glossary stay, too: what can't be matched then
 * counts as not found.
 */
export function translateQuestion(text: string): string {
  const plain = text.replace(glossedName, '(').replace(possessive, ' của');
  const tokens = partsOf(plain);
  let translated = '';
  let from = 0;
  for (const match of english.find(tokens, 'marked')) {
    const start = tokens[match.from]?.start ?? from;
    translated += `${plain.slice(from, start)}${glossary[match.phrase] ?? ''}`;
    from = tokens[match.to - 1]?.end ?? start;
  }
  return `${translated}${plain.slice(from)}`;
}
