import {
  createPhraseFinder,
  type PhraseFinder,
  type PhraseMatch,
  type TokenSide,
} from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { compounds } from './compounds.ts';
import functionWordsLexicon from './lexicon/function-words.json' with { type: 'json' };

const lexicon = functionWordsLexicon;

/**
 * Words that join and ask but carry no subject: `của`, `tại`, `thế nào`. Some are told only by their
 * marks: without them `hỏi` is the first half of `hội nghị`, `từ` that of `tư vấn`.
 */
export const functionWords: Readonly<Record<TokenSide, PhraseFinder>> = {
  marked: finderOf([...lexicon.always, ...lexicon.markedOnly]),
  folded: finderOf(lexicon.always),
};

/** Words of two syllables one of which is a function word elsewhere: `nhà ở`, `mặt bằng`. */
function finderOf(words: readonly string[]): PhraseFinder {
  const finder = createPhraseFinder([...words, ...compounds]);
  const isOne = ({ phrase }: PhraseMatch): boolean => !compounds.has(phrase);
  return {
    find: (tokens, side) => finder.find(tokens, side).filter(isOne),
    at: (tokens, place, side) => {
      const match = finder.at(tokens, place, side);
      return match && isOne(match) ? match : undefined;
    },
  };
}

const trailing = createPhraseFinder(lexicon.trailing);

/** Particles of courtesy that end a question: `… là ai vậy ạ?`; other words elsewhere. */
export function trailingWords(tokens: readonly Token[], side: TokenSide): PhraseMatch[] {
  let end = tokens.length;
  const found: PhraseMatch[] = [];
  for (let at = end - 1; at >= 0; at--) {
    const match = trailing.at(tokens, at, side);
    if (match?.to !== end) break;
    found.push(match);
    end = at;
  }
  return found;
}

/** English words that an English question carries besides its subject. */
export const englishFunctionWords: PhraseFinder = createPhraseFinder(lexicon.english);
