import { createPhraseFinder } from '../text/phrases.ts';
import placeWordsLexicon from './lexicon/place-words.json' with { type: 'json' };

/** Words that add the place to a complete name: `Sở Y tế | tỉnh …`. */
export const placeWords = createPhraseFinder(placeWordsLexicon);
