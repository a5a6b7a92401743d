import { createPhraseFinder, type PhraseFinder, type TokenSide } from '../text/phrases.ts';
import functionWordsLexicon from './lexicon/function-words.json' with { type: 'json' };

const lexicon = functionWordsLexicon;

/**
 * Words that join and ask but carry no subject: `của`, `tại`, `thế nào`. Some are told only by their
 * marks: without them `hỏi` is the first half of `hội nghị`, `từ` that of `tư vấn`.
 */
export const functionWords: Readonly<Record<TokenSide, PhraseFinder>> = {
  marked: createPhraseFinder([...lexicon.always, ...lexicon.markedOnly]),
  folded: createPhraseFinder(lexicon.always),
};

/** English words that an English question carries besides its subject. */
export const englishFunctionWords: PhraseFinder = createPhraseFinder(lexicon.english);
