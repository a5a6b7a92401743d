import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import lookingBackWords from './lexicon/looking-back-words.json' with { type: 'json' };

const words = createPhraseFinder(lookingBackWords.words);
const followers = createPhraseFinder(lookingBackWords.followers);

/** Between the verb and `như vậy` stands whom it is put to, at most. */
const mostBetween = 10;

/** `yêu cầu Sở A như vậy tại cuộc họp …`: what was asked for stands in another sentence. */
export function looksBack(clause: string): boolean {
  const tokens = partsOf(clause);
  return words
    .find(tokens, 'marked')
    .some(
      ({ from, to }) => from <= mostBetween && followers.at(tokens, to, 'marked') !== undefined,
    );
}
