import { foldMarks } from '../../text/fold-marks.ts';
import { foldTonePlace } from '../../text/fold-tone-place.ts';
import type { Span } from '../../text/span.ts';
import { isFoldedSyllable, readSyllable, writeSyllable } from '../../text/syllables.ts';
import { comparable, partsOf } from '../../text/tokens.ts';
import { type WritingStyle, writingStyleOf } from '../writing-style.ts';
import { type LetterCase, letterCaseOf } from './letter-case.ts';

/** A run of letters, digits and the signs that join them, as a question has it. */
export interface QuestionWord extends Span {
  /** `word` is letters alone; `other` holds a digit or a joining sign: `23-NQ/TW`, `ho65i`, `2018`. */
  readonly kind: 'word' | 'other';
  readonly written: string;
  /** In the form in which tokens are compared. */
  readonly marked: string;
  readonly folded: string;
  /** Whether it can be a Vietnamese syllable as it is typed, and with any marks. */
  readonly isSyllable: boolean;
  readonly isFoldedSyllable: boolean;
  readonly letterCase: LetterCase;
  /** A single space parts it from the word before: the two can be one word or name. */
  readonly followsClosely: boolean;
  /** Has a capital that is not owed to the start of a sentence or to a question all in capitals. */
  readonly isName: boolean;
}

/** A question taken apart for correction. */
export interface QuestionWords {
  /** In the form of `normaliseText`. */
  readonly text: string;
  readonly words: readonly QuestionWord[];
  readonly style: WritingStyle;
  /** Capitals tell nothing: there are none, or nothing else. */
  readonly isCaseless: boolean;
}

const chunk = /[\p{L}\p{M}\p{Nd}]+(?:(?:[-/.]| ?& ?)[\p{L}\p{M}\p{Nd}]+)*/gu;
const lettersOnly = /^[\p{L}\p{M}]+$/u;
const sentenceStart = /[.!?:;"“]\s*$/u;

/** Takes a question (in the form of `normaliseText`) apart. */
export function readQuestionWords(text: string): QuestionWords {
  const found = Array.from(text.matchAll(chunk), ({ 0: written, index: start }): Chunk => {
    return { written, start, end: start + written.length };
  });
  const isShouted = text === text.toUpperCase();
  const words = found.map((one, at) => questionWord(one, at, found, { text, isShouted }));
  const isCaseless = words.every(({ isName }) => !isName);
  return { text, words, style: writingStyleOf(partsOf(text)), isCaseless };
}

interface Chunk extends Span {
  readonly written: string;
}

function questionWord(
  one: Chunk,
  at: number,
  found: readonly Chunk[],
  { text, isShouted }: { readonly text: string; readonly isShouted: boolean },
): QuestionWord {
  const { written, start, end } = one;
  const gap = text.slice(found[at - 1]?.end ?? 0, start);
  const startsName = letterCaseOf(found[at + 1]?.written ?? '') !== 'small';
  const isAtStart = (at === 0 || sentenceStart.test(gap)) && !startsName;
  const letterCase = letterCaseOf(written);
  return {
    written,
    start,
    end,
    ...formsOf(written),
    letterCase,
    followsClosely: at > 0 && gap === ' ',
    isName: !isShouted && isNameLike(letterCase, isAtStart),
  };
}

type Forms = Pick<QuestionWord, 'kind' | 'marked' | 'folded' | 'isSyllable' | 'isFoldedSyllable'>;

function formsOf(written: string): Forms {
  const marked = comparable(written);
  const folded = foldMarks(marked);
  return {
    kind: lettersOnly.test(written) ? 'word' : 'other',
    marked,
    folded,
    isSyllable: isRightlySpelled(marked),
    isFoldedSyllable: isFoldedSyllable(folded),
  };
}

/** `hòan` reads as a syllable, but its tone stands in a place where neither spelling has it. */
function isRightlySpelled(marked: string): boolean {
  const syllable = readSyllable(marked);
  return syllable !== null && foldTonePlace(writeSyllable(syllable)) === marked;
}

/** At the start of a sentence one capital says nothing; a word all in capitals is an acronym anywhere. */
function isNameLike(letterCase: LetterCase, isAtStart: boolean): boolean {
  return letterCase === 'shouted' || (letterCase === 'capitalised' && !isAtStart);
}
