import { placeNames } from '../../facts/place-names.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { leavesOutMarksOf } from './confusions.ts';
import type { CorrectionPass } from './correction.ts';
import type { KnownWords } from './known-words.ts';
import { createNameBook, type KnownName, type NameBook } from './name-book.ts';
import { isNameSyllable } from './name-syllables.ts';
import { type Edit, inCaseOf, type QuestionWord, type QuestionWords } from './question-words.ts';
import { typingCost } from './typing-cost.ts';
import { isWellSpelled } from './well-spelled.ts';

/** Words in a row that may be a name. */
interface Window {
  readonly words: readonly QuestionWord[];
  readonly from: number;
}

/** One syllable of a name, misspelled by more than this, is another one. */
const highestCost = 1.7;

const longestPersonName = 5;
const longestUnitName = 12;
const places = createNameBook(placeNames);

/**
 * Names that the index knows, half-marked or with one syllable misspelled. A name that can be right as
 * it is typed is somebody else's: `Nguyễn Văn Nam` is never `Nguyễn Văn Năm`.
 */
export const correctNames: CorrectionPass = (question, known) => {
  const taken = new Set<number>();
  return windowsOf(question).flatMap((window): Edit<'name'>[] => {
    const { words, from } = window;
    if (words.some((_, at) => taken.has(from + at))) return [];
    const name = knownNameOf(window, question, known);
    if (!name) return [];
    words.forEach((_, at) => {
      taken.add(from + at);
    });
    return words.flatMap((word, at) =>
      editOf(word, name.marked[at] ?? word.marked, hasMarks(words)),
    );
  });
};

/** Runs of words that nothing but spaces part, the longest first. */
function windowsOf({ words, isCaseless }: QuestionWords): Window[] {
  const windows: Window[] = [];
  for (let length = Math.min(longestUnitName, words.length); length > 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      const isOneRun = run.every(
        (word, at) => isNameWord(word, isCaseless) && (at === 0 || word.followsClosely),
      );
      if (isOneRun) windows.push({ words: run, from });
    }
  }
  return windows;
}

/** Acronyms differ by a letter, too. */
function isNameWord({ kind, letterCase }: QuestionWord, isCaseless: boolean): boolean {
  return kind === 'word' && (isCaseless || letterCase !== 'shouted');
}

function knownNameOf(window: Window, question: QuestionWords, known: KnownWords): KnownName | null {
  const { words } = window;
  const looksLikeName = question.isCaseless || words.every(({ isName }) => isName);
  const isNameIn = (book: NameBook) =>
    spelledAlike(words, book, known) ?? misspelled(words, book, known);
  const person = looksLikeName && words.length <= longestPersonName ? isNameIn(known.people) : null;
  return (
    person ??
    (words.length > 2 ? isNameIn(known.units) : null) ??
    (looksLikeName ? isNameIn(places) : null)
  );
}

/** The one name that has the same letters, where the marks of this one are left out in part. */
function spelledAlike(
  words: readonly QuestionWord[],
  book: NameBook,
  known: KnownWords,
): KnownName | null {
  const names = book.alike(words.map(({ folded }) => folded));
  const right = names.find(({ marked }) => words.every((word, at) => word.marked === marked[at]));
  const [only, ...others] = names;
  if (right || !only || others.length > 0) return right ?? null;
  const different = words.flatMap((word, at) => {
    const meant = only.marked[at] ?? '';
    return word.marked === meant ? [] : [{ word, meant }];
  });
  const isHalfMarked = different.every(
    ({ word, meant }) => !word.isSyllable || leavesOutMarksOf(word.marked, meant),
  );
  const namesNobody = ({ word }: { readonly word: QuestionWord }) => !canBeName(word, known);
  const isMisspelled = hasMarks(words) ? different.every(namesNobody) : different.some(namesNobody);
  return isHalfMarked && isMisspelled ? only : null;
}

/** The one name that differs in a single syllable, which can't be one as it is typed. */
function misspelled(
  words: readonly QuestionWord[],
  book: NameBook,
  known: KnownWords,
): KnownName | null {
  const side = hasMarks(words) ? 'marked' : 'folded';
  const folded = words.map((word) => word.folded);
  const names = words.flatMap((word, place) => {
    if (isWellSpelled(word, side) || known.frequency(side, word[side]) > 0) return [];
    return book.butOne(folded, place).filter((name) => {
      const meant = name[side][place] ?? '';
      return typingCost(word[side], meant) <= highestCost && agreesBut(place, words, name);
    });
  });
  const distinct = new Set(names.map((name) => name[side].join(' ')));
  return distinct.size === 1 ? (names[0] ?? null) : null;
}

/** Whether all syllables but one are the name's, or the name's without marks. */
function agreesBut(place: number, words: readonly QuestionWord[], { marked }: KnownName): boolean {
  return words.every(
    (word, at) => at === place || word.marked === marked[at] || word.marked === word.folded,
  );
}

/** Whether somebody or something can bear the syllable as it is typed. */
function canBeName(word: QuestionWord, known: KnownWords): boolean {
  const { marked, isSyllable, isFoldedSyllable } = word;
  if (!isSyllable) return !isFoldedSyllable && known.frequency('marked', marked) > 0;
  return (
    isNameSyllable(marked) || known.people.hasSyllable(marked) || known.units.hasSyllable(marked)
  );
}

function hasMarks(words: readonly QuestionWord[]): boolean {
  return words.some(({ marked, folded }) => marked !== folded);
}

/** In a name that is typed without marks a syllable gets none: the folded side finds it. */
function editOf(word: QuestionWord, meant: string, keepsMarks: boolean): Edit<'name'>[] {
  const { start, end, written, marked } = word;
  const spelled = keepsMarks ? meant : foldMarks(meant);
  return spelled === marked
    ? []
    : [{ start, end, meant: inCaseOf(written, spelled), kind: 'name' }];
}
