import { isMeetingWord } from '../../facts/meeting-words.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { foldedWords } from '../../text/folded-words.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { longFormsOf } from './abbreviations.ts';
import { chooseLongForm, isInIndex, type LongForm, numberWord } from './choose-long-form.ts';
import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import { createLikelihood, type Likelihood } from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';
import { sideOf } from './well-spelled.ts';

/** An abbreviation of a question. */
interface Abbreviation {
  readonly word: QuestionWord;
  /** It can stand for one thing only. */
  readonly isPlain: boolean;
  /** `6T`. */
  readonly isNumbered: boolean;
  /** Those that the index has. */
  readonly forms: readonly LongForm[];
}

interface Context {
  readonly question: QuestionWords;
  readonly known: KnownWords;
  readonly likelihood: Likelihood;
}

/** Of fewer letters there are more meanings than a list has. */
const shortestPlain = 3;

/**
 * Writes out what is abbreviated: which of the long forms is meant is told by the words beside it. An
 * abbreviation stays that stands beside the same words in the index, and one of which no long form
 * does, unless it has only one and the index knows that alone.
 */
export const expandAbbreviations: CorrectionPass = (question, known) => {
  const context = { question, known, likelihood: createLikelihood(known, 'marked') };
  const found = question.words.map((word) => abbreviationAt(word, context));
  return found.flatMap((abbreviation, at): Edit<'abbreviation'>[] => {
    if (!abbreviation || standsAsItIs(at, question, known)) return [];
    const chosen = chosenBeside(at, found, context);
    const meant = chosen === undefined ? onlyForm(abbreviation, context) : chosen;
    const { start, end } = abbreviation.word;
    return meant
      ? [{ start, end, kind: 'abbreviation', meant: writeOut(meant, start, question) }]
      : [];
  });
};

/**
 * A neighbour that the index has abbreviated, too, is first compared as it stands: `Chủ tịch LĐLĐ` says
 * more than `chương trình liên …`.
 */
function chosenBeside(
  at: number,
  found: readonly (Abbreviation | null)[],
  context: Context,
): LongForm | null | undefined {
  const { question, known, likelihood } = context;
  const abbreviation = found[at];
  if (!abbreviation) return undefined;
  const { forms, isPlain } = abbreviation;
  const choose = (formsOf: (place: number) => readonly LongForm[]) =>
    chooseLongForm(
      forms,
      neighboursOf(question.words, { from: at, to: at + 1 }, (other, place) =>
        tokensBeside(other, formsOf(place), place < at, context),
      ),
      isPlain,
      likelihood,
    );
  const own = (place: number) =>
    standsAsItIs(place, question, known) ? [] : (found[place]?.forms ?? []);
  return choose(own) ?? choose((place) => found[place]?.forms ?? []);
}

function abbreviationAt(word: QuestionWord, context: Context): Abbreviation | null {
  const { question, known, likelihood } = context;
  // In small letters, or in a question all in capitals, it may also be a slip.
  const isSure = word.isName && /\p{Lu}.*\p{Lu}/u.test(word.written);
  const written = longFormsOf(word.written, isSure, question.style === 'marked');
  const forms = written
    .map((form) => ({ written: form, tokens: partsOf(form).map(({ marked }) => marked) }))
    .filter((form) => isInIndex(form, known, likelihood))
    .filter(({ tokens }, at, all) => all.findIndex((one) => isSame(one.tokens, tokens)) === at);
  if (forms.length === 0) return null;
  const isNumbered = /^\p{Nd}/u.test(word.written);
  const isLong = isSure && word.written.length >= shortestPlain;
  const meanings = new Set(written.map((form) => foldedWords(form)));
  const isOnly = meanings.size === 1 && (isNumbered || isLong);
  // `họp tại HN` ends with a place.
  const isMeeting = isSure && word !== question.words.at(-1) && isOnlyMeeting(forms);
  return { word, isNumbered, isPlain: isOnly || isMeeting, forms };
}

/** Of spellings that differ by a comma the first is enough. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ');
}

/** `HN`: asked of meetings, it is one, unless the index has the other meanings, too. */
function isOnlyMeeting(forms: readonly LongForm[]): boolean {
  const [form] = forms;
  return forms.length === 1 && form !== undefined && isMeetingWord(partsOf(form.written), 0);
}

/** What a neighbour may be: itself, or the near end of what it abbreviates; `số` for a number. */
function tokensBeside(
  { written }: QuestionWord,
  forms: readonly LongForm[],
  isLeft: boolean,
  { question, known }: Context,
): readonly string[] {
  const ends = forms.flatMap(({ tokens }) => (isLeft ? tokens.at(-1) : tokens[0]) ?? []);
  const parts = partsOf(written);
  const nearest = isLeft ? parts.at(-1) : parts[0];
  const number = !isLeft && /^\p{Nd}/u.test(written) ? [numberWord] : [];
  return [...number, ...ends, ...(nearest ? markedForms(nearest, question, known) : [])];
}

/** A word without marks may be any that has them, where the question lacks some. */
function markedForms(
  { marked, folded }: Token,
  { style }: QuestionWords,
  known: KnownWords,
): readonly string[] {
  const spellings = style === 'marked' || marked !== folded ? [] : known.spellingsOf(folded);
  return spellings.length === 0 ? [marked] : spellings;
}

/** Whether the index has the abbreviation beside the same words. */
function standsAsItIs(at: number, question: QuestionWords, known: KnownWords): boolean {
  const side = sideOf(question);
  const tokensOf = ({ written }: QuestionWord) => partsOf(written).map((token) => token[side]);
  const parts = question.words.slice(at, at + 1).flatMap(tokensOf);
  if (!standInRow(parts, side, known)) return false;
  const { left, right } = neighboursOf(question.words, { from: at, to: at + 1 }, tokensOf);
  const beside = [
    [...left.slice(-1), ...parts.slice(0, 1)],
    [...parts.slice(-1), ...right.slice(0, 1)],
  ];
  return beside.some((pair) => pair.length > 1 && standInRow(pair, side, known));
}

function standInRow(tokens: readonly string[], side: TokenSide, known: KnownWords): boolean {
  return tokens.every(
    (token, at) =>
      known.frequency(side, token) > 0 &&
      (at === 0 || known.pairFrequency(side, tokens[at - 1] ?? '', token) > 0),
  );
}

/** What can mean one thing only, and does not stand in the index as it is. */
function onlyForm(
  { word, forms, isPlain, isNumbered }: Abbreviation,
  { question, known }: Context,
): LongForm | null {
  const side = sideOf(question);
  const parts = partsOf(word.written).map((token) => token[side]);
  const isOnlyWay = isPlain && !isNumbered && !standInRow(parts, side, known);
  return isOnlyWay ? (forms[0] ?? null) : null;
}

function writeOut({ written }: LongForm, start: number, { style }: QuestionWords): string {
  const spelled = style === 'unmarked' ? foldMarks(written) : written;
  return start === 0 ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
}
