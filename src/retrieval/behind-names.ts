import { isMeetingWord } from '../facts/meeting-words.ts';
import { isVerbAt } from '../facts/predicates.ts';
import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { functionWords } from './function-words.ts';
import lexicon from './lexicon/behind-names.json' with { type: 'json' };
import { placeWords } from './place-words.ts';

/** Without marks one syllable may be any: `chi` is `chỉ` and `chị`. */
const isLong = (phrase: string): boolean => phrase.includes(' ');

/** Words that begin like a deed and are none: `cấp nước`, `chi nhánh`. */
const decoys = new Set(lexicon.decoys);
const deeds = [...lexicon.verbs, ...lexicon.adverbs, ...decoys];
const deedFinders: Readonly<Record<TokenSide, ReturnType<typeof createPhraseFinder>>> = {
  marked: createPhraseFinder(deeds),
  folded: createPhraseFinder(deeds.filter(isLong)),
};
const others: Readonly<Record<TokenSide, ReturnType<typeof createPhraseFinder>>> = {
  marked: createPhraseFinder(lexicon.always),
  folded: createPhraseFinder(
    lexicon.always.filter((phrase) => phrase === 'khóa' || isLong(phrase)),
  ),
};

/** What a unit does or how it does it, where no list of verbs of meetings has it: `giải ngân`, `sớm`. */
export function deedAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide,
): PhraseMatch | undefined {
  const match = deedFinders[side].at(tokens, at, side);
  return match && !decoys.has(match.phrase) ? match : undefined;
}

/**
 * Whether a word in small letters at a place is the first behind a whole name: a verb, a kind of meeting, a
 * place, a function word, a term (`khóa XII`) or a time of day.
 */
export function isBehindName(tokens: readonly Token[], at: number, side: TokenSide): boolean {
  return (
    isVerbAt(tokens, at, side) ||
    isMeetingWord(tokens, at, side) ||
    functionWords[side].at(tokens, at, side) !== undefined ||
    placeWords.at(tokens, at, side) !== undefined ||
    deedAt(tokens, at, side) !== undefined ||
    others[side].at(tokens, at, side) !== undefined
  );
}
