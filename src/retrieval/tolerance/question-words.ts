import { foldMarks } from '../../text/fold-marks.ts';
import { foldTonePlace } from '../../text/fold-tone-place.ts';
import type { Span } from '../../text/span.ts';
import { isFoldedSyllable, readSyllable, writeSyllable } from '../../text/syllables.ts';
import { comparable, partsOf } from '../../text/tokens.ts';
import { type WritingStyle, writingStyleOf } from '../writing-style.ts';

export type LetterCase = 'small' | 'capitalised' | 'shouted';

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
  /** Written with a capital that is not owed to the start of a sentence or to a question all in capitals. */
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

/** A change of a question: `text.slice(start, end)` becomes `meant`. */
export interface Edit<Kind extends string = string> extends Span {
  readonly meant: string;
  readonly kind: Kind;
}

const chunk = /[\p{L}\p{M}\p{Nd}]+(?:(?:[-/.]| ?& ?)[\p{L}\p{M}\p{Nd}]+)*/gu;
const lettersOnly = /^[\p{L}\p{M}]+$/u;

/** Takes a question (in the form of `normaliseText`) apart. */
export function readQuestionWords(text: string): QuestionWords {
  const letters = text.replace(/\P{L}+/gu, '');
  const isShouted = letters === letters.toUpperCase();
  const found = Array.from(text.matchAll(chunk), ({ 0: written, index }) => ({ written, index }));
  const words = found.map(({ written, index }, at): QuestionWord => {
    const before = found[at - 1];
    const gap = before && text.slice(before.index + before.written.length, index);
    const letterCase = caseOf(written);
    const next = found[at + 1];
    const startsName = next !== undefined && caseOf(next.written) !== 'small';
    const opens = gap === undefined || /[.!?:;"“]\s*$/u.test(gap);
    return {
      kind: lettersOnly.test(written) ? 'word' : 'other',
      written,
      start: index,
      end: index + written.length,
      ...formsOf(written),
      letterCase,
      followsClosely: gap === ' ',
      isName: !isShouted && isNameLike(letterCase, opens && !startsName),
    };
  });
  const capitals = words.filter(({ isName }) => isName).length;
  return { text, words, style: writingStyleOf(partsOf(text)), isCaseless: capitals === 0 };
}

function formsOf(written: string) {
  const marked = comparable(written);
  const folded = foldMarks(marked);
  return {
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

/** The question with its edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, meant } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(from, start) + meant;
    from = end;
  }
  return edited + text.slice(from);
}

/** `meant`, in small letters, in the case in which the word is typed. */
export function inCaseOf(typed: string, meant: string): string {
  const letterCase = caseOf(typed);
  if (letterCase === 'shouted') return meant.toUpperCase();
  return letterCase === 'capitalised' ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

function caseOf(written: string): LetterCase {
  const first = written.charAt(0);
  if (first === first.toLowerCase()) return 'small';
  const isShouted = written.length > 1 && written === written.toUpperCase();
  return isShouted ? 'shouted' : 'capitalised';
}
