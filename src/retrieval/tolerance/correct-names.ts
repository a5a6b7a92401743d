import { placeNames } from '../../facts/place-names.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { foldedWords } from '../../text/folded-words.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { leavesOutMarksOf } from './confusions.ts';
import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import { createNameBook, type KnownName, type NameBook } from './name-book.ts';
import { isNameSyllable } from './name-syllables.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';
import { letterCost, markCost } from './typing-cost.ts';
import { isUnknownMisspelling } from './well-spelled.ts';

/** Words in a row that may be a name. */
interface Window {
  readonly words: readonly QuestionWord[];
  readonly folded: readonly string[];
  readonly from: number;
  /** Every word has a capital, or capitals tell nothing. */
  readonly looksLikeName: boolean;
  readonly hasMarks: boolean;
  /** Places in it of words that can't be right. */
  readonly odd: readonly number[];
  /** Places in it of words that the index has beside one of their neighbours, as they are typed. */
  readonly inUse: readonly number[];
}

/** One syllable of a name, misspelled by more than this, is another one. */
const highestCost = 1.7;

const longestPersonName = 5;
const longestUnitName = 12;
/** Two words of a unit's name, one of them misspelled, leave one to know it by. */
const shortestUnitName = 3;
const places = createNameBook(placeNames.map((name) => ({ name, folded: foldedWords(name) })));

/**
 * Names that the index knows, half-marked or with one syllable misspelled. A name that can be right as
 * it is typed is somebody else's: `Nguyễn Văn Nam` is never `Nguyễn Văn Năm`.
 */
export const correctNames: CorrectionPass = (question, known) => {
  const taken = new Set<number>();
  return windowsOf(question, known).flatMap((window): Edit<'name'>[] => {
    const { words, from } = window;
    if (words.some((_, at) => taken.has(from + at))) return [];
    const name = knownNameOf(window, known);
    if (!name) return [];
    words.forEach((_, at) => {
      taken.add(from + at);
    });
    const takesMarks = window.hasMarks || question.style === 'marked';
    return words.flatMap((word, at) => editOf(word, name.marked[at] ?? word.marked, takesMarks));
  });
};

/** What each word of a question is, by its place, whatever name it may belong to. */
interface Judgements {
  /** It can't be right, with its marks or folded. */
  readonly odd: Readonly<Record<TokenSide, readonly boolean[]>>;
  /** The index has it beside one of its neighbours, as it is typed. */
  readonly inUse: readonly boolean[];
}

/** Runs of words that nothing but spaces part, the longest first. */
function windowsOf({ words, isCaseless }: QuestionWords, known: KnownWords): Window[] {
  const judgements: Judgements = {
    odd: {
      marked: words.map((word) => isUnknownMisspelling(word, 'marked', known)),
      folded: words.map((word) => isUnknownMisspelling(word, 'folded', known)),
    },
    inUse: words.map((_, at) => standsBesideNeighbour(words, at, known)),
  };
  return words
    .flatMap((_, from) => {
      const longest = runLength(words, from, isCaseless);
      return Array.from({ length: Math.max(0, longest - 1) }, (__, at) =>
        windowAt(words.slice(from, from + at + 2), from, isCaseless, judgements),
      );
    })
    .sort((one, other) => other.words.length - one.words.length);
}

function windowAt(
  words: readonly QuestionWord[],
  from: number,
  isCaseless: boolean,
  { odd, inUse }: Judgements,
): Window {
  const hasMarks = words.some(({ marked, folded }) => marked !== folded);
  const isOdd = hasMarks ? odd.marked : odd.folded;
  const placesOf = (judged: readonly boolean[]) =>
    words.flatMap((_, place) => (judged[from + place] ? [place] : []));
  return {
    words,
    folded: words.map(({ folded }) => folded),
    from,
    looksLikeName: isCaseless || words.every(({ isName }) => isName),
    hasMarks,
    odd: placesOf(isOdd),
    inUse: placesOf(inUse),
  };
}

function standsBesideNeighbour(
  words: readonly QuestionWord[],
  at: number,
  known: KnownWords,
): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const stand = (first: QuestionWord | undefined, second: QuestionWord | undefined) =>
    first !== undefined &&
    second?.followsClosely === true &&
    known.pairFrequency('marked', first.marked, second.marked) > 0;
  return stand(before, word) || stand(word, after);
}

/** How many words from a place on can be one name. Acronyms are none: they differ by a letter, too. */
function runLength(words: readonly QuestionWord[], from: number, isCaseless: boolean): number {
  let length = 0;
  while (length < longestUnitName) {
    const word = words[from + length];
    if (word?.kind !== 'word' || (word.letterCase === 'shouted' && !isCaseless)) break;
    if (length > 0 && !word.followsClosely) break;
    length++;
  }
  return length;
}

function knownNameOf(window: Window, known: KnownWords): KnownName | null {
  const { words, looksLikeName } = window;
  const nameIn = (book: NameBook) => spelledAlike(window, book, known) ?? misspelled(window, book);
  const isPerson = looksLikeName && words.length <= longestPersonName;
  return (
    (isPerson ? nameIn(known.people) : null) ??
    (words.length >= shortestUnitName ? nameIn(known.units) : null) ??
    (looksLikeName ? nameIn(places) : null)
  );
}

/** The one name that has the same letters, where the marks of this one are left out in part. */
function spelledAlike(
  { words, folded, hasMarks, inUse }: Window,
  book: NameBook,
  known: KnownWords,
): KnownName | null {
  const names = book.alike(folded);
  const right = names.find(({ marked }) => words.every((word, at) => word.marked === marked[at]));
  const [only, ...others] = names;
  if (right || !only || others.length > 0) return right ?? null;
  const different = words.flatMap((word, at) => {
    const meant = only.marked[at] ?? '';
    return word.marked === meant ? [] : [{ word, meant, isInUse: inUse.includes(at) }];
  });
  const isHalfMarked = different.every(
    ({ word, meant, isInUse }) =>
      !word.isSyllable || (!isInUse && leavesOutMarksOf(word.marked, meant)),
  );
  const namesNobody = ({ word }: { readonly word: QuestionWord }) => !canBeName(word, known);
  const isMisspelled = hasMarks ? different.every(namesNobody) : different.some(namesNobody);
  return isHalfMarked && isMisspelled ? only : null;
}

/** The one name that differs in a single syllable, which can't be one as it is typed. */
function misspelled(window: Window, book: NameBook): KnownName | null {
  const { folded, hasMarks, odd } = window;
  if (odd.length === 0) return null;
  const names = odd.flatMap((place) =>
    book.butOne(folded, place).filter((name) => isSlipOf(window, place, name)),
  );
  const distinct = new Set(names.map((name) => name[hasMarks ? 'marked' : 'folded'].join(' ')));
  return distinct.size === 1 ? (names[0] ?? null) : null;
}

/** All other words are the name's, or the name's without marks, and this one nearly is. */
function isSlipOf({ words, hasMarks }: Window, place: number, name: KnownName): boolean {
  const agrees = words.every(
    ({ marked, folded }, at) => at === place || marked === name.marked[at] || marked === folded,
  );
  const word = words[place];
  if (!agrees || !word) return false;
  const marks = hasMarks ? markCost(word.marked, name.marked[place] ?? '') : 0;
  return letterCost(word.folded, name.folded[place] ?? '') + marks <= highestCost;
}

/** Whether somebody or something can bear the syllable as it is typed. */
function canBeName(word: QuestionWord, known: KnownWords): boolean {
  const { marked, isSyllable, isFoldedSyllable } = word;
  if (!isSyllable) return !isFoldedSyllable && known.frequency('marked', marked) > 0;
  return (
    isNameSyllable(marked) || known.people.hasSyllable(marked) || known.units.hasSyllable(marked)
  );
}

/** In a question without marks a name gets none: the folded side finds it. */
function editOf(word: QuestionWord, meant: string, takesMarks: boolean): Edit<'name'>[] {
  const { start, end, written, marked } = word;
  const spelled = takesMarks ? meant : foldMarks(meant);
  return spelled === marked
    ? []
    : [{ start, end, meant: inCaseOf(written, spelled), kind: 'name' }];
}
