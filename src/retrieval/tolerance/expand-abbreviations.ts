import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import { longFormsOf } from './abbreviations.ts';
import type { CorrectionPass } from './correction.ts';
import type { KnownWords } from './known-words.ts';
import {
  createLikelihood,
  type Likelihood,
  type Neighbours,
  type PairEvidence,
} from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { Edit, QuestionWord, QuestionWords } from './question-words.ts';
import { sideOf } from './well-spelled.ts';

/** What an abbreviation can stand for. */
interface LongForm {
  readonly written: string;
  /** On the side of the question. */
  readonly tokens: readonly string[];
}

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
  readonly side: TokenSide;
  readonly likelihood: Likelihood;
}

/** What stands before the number of a document: `Nghị quyết 12` is `Nghị quyết số 12`, too. */
const numberWord: Readonly<Record<TokenSide, string>> = { marked: 'số', folded: 'so' };

/** How many times as likely as the next best a long form has to be. */
const margin = Math.log(3);

/** Of fewer letters there are more meanings than a list has. */
const shortestPlain = 3;

/** What a neighbour has to show for a long form that is not the only one. Set by hand. */
const least: PairEvidence = { passages: 2, share: 0.03 };

/**
 * Writes out what is abbreviated: which of the long forms is meant is told by the words beside it. An
 * abbreviation stays that stands beside the same words in the index, and one of which no long form
 * does, unless it has only one and the index knows that alone.
 */
export const expandAbbreviations: CorrectionPass = (question, known) => {
  const side = sideOf(question);
  const context = { question, known, side, likelihood: createLikelihood(known, side) };
  const found = question.words.map((word) => abbreviationAt(word, context));
  return found.flatMap((abbreviation, at): Edit<'abbreviation'>[] => {
    if (!abbreviation || standsAsItIs(at, context)) return [];
    const neighbours = neighboursOf(question.words, { from: at, to: at + 1 }, (other, place) =>
      tokensBeside(other, found[place]?.forms ?? [], place < at, side),
    );
    const meant = meantForm(abbreviation, neighbours, context);
    const { start, end } = abbreviation.word;
    return meant
      ? [{ start, end, kind: 'abbreviation', meant: writeOut(meant, start, question) }]
      : [];
  });
};

function abbreviationAt(word: QuestionWord, context: Context): Abbreviation | null {
  const { side, known, likelihood } = context;
  // In small letters, or in a question all in capitals, it may also be a slip.
  const isSure = word.isName && /\p{Lu}.*\p{Lu}/u.test(word.written);
  const written = longFormsOf(word.written, isSure, context.question.style === 'marked');
  const forms = written
    .map((form) => ({ written: form, tokens: partsOf(form).map((token) => token[side]) }))
    .filter(({ tokens }) => isInIndex(tokens, side, known, likelihood));
  if (forms.length === 0) return null;
  const isNumbered = /^\p{Nd}/u.test(word.written);
  const isLong = isSure && word.written.length >= shortestPlain;
  return { word, isNumbered, isPlain: written.length === 1 && (isNumbered || isLong), forms };
}

function isInIndex(
  tokens: readonly string[],
  side: TokenSide,
  known: KnownWords,
  likelihood: Likelihood,
): boolean {
  if (tokens.length === 1) return tokens.every((token) => known.frequency(side, token) > 0);
  return tokens.slice(1).every((token, at) => {
    const first = tokens[at] ?? '';
    return (
      known.pairFrequency(side, first, token) > 0 || likelihood.pair(first, token).passages > 0
    );
  });
}

/** What a neighbour may be: itself, or the near end of what it abbreviates; `số` for a number. */
function tokensBeside(
  { written }: QuestionWord,
  forms: readonly LongForm[],
  isLeft: boolean,
  side: TokenSide,
): readonly string[] {
  const ends = forms.flatMap(({ tokens }) => (isLeft ? tokens.at(-1) : tokens[0]) ?? []);
  const parts = partsOf(written).map((token) => token[side]);
  const nearest = (isLeft ? parts.at(-1) : parts[0]) ?? '';
  const number = !isLeft && /^\p{Nd}/u.test(written) ? [numberWord[side]] : [];
  return [...ends, ...number, nearest];
}

/** Whether the index has the abbreviation beside the same words. */
function standsAsItIs(at: number, { question, side, known }: Context): boolean {
  const { words } = question;
  const tokensOf = (word: QuestionWord | undefined) =>
    partsOf(word?.written ?? '').map((token) => token[side]);
  const parts = tokensOf(words[at]);
  if (!standInRow(parts, side, known)) return false;
  const { left, right } = neighboursOf(words, { from: at, to: at + 1 }, tokensOf);
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

function meantForm(
  { word, forms, isPlain, isNumbered }: Abbreviation,
  neighbours: Neighbours,
  { likelihood, known, side }: Context,
): LongForm | null {
  const scored = forms
    .filter(({ tokens }) => isSupported(tokens, neighbours, isPlain, likelihood))
    .map((form) => ({ form, score: scoreOf(form.tokens, neighbours, likelihood) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best) return !second || best.score - second.score >= margin ? best.form : null;
  const parts = partsOf(word.written).map((token) => token[side]);
  const isOnlyWay = isPlain && !isNumbered && !standInRow(parts, side, known);
  return isOnlyWay ? (forms[0] ?? null) : null;
}

/**
 * The index has the long form beside a neighbour. A plain abbreviation needs no more; of others no
 * neighbour may speak against it: `TT` in `TT Trump` stands for something that no list foresaw.
 */
function isSupported(
  tokens: readonly string[],
  { left, right }: Neighbours,
  isPlain: boolean,
  likelihood: Likelihood,
): boolean {
  const atLeft = likelihood.best(tokens[0] ?? '', { left, right: [] });
  const atRight = likelihood.best(tokens.at(-1) ?? '', { left: [], right });
  if (isPlain) return atLeft.passages + atRight.passages > 0;
  const agrees = ({ passages, share }: PairEvidence, beside: readonly string[]) =>
    (passages >= least.passages && share >= least.share) || beside.every(likelihood.isJoining);
  return atLeft.passages + atRight.passages > 0 && agrees(atLeft, left) && agrees(atRight, right);
}

/** How likely the words are, one after the other, between their neighbours. */
function scoreOf(
  tokens: readonly string[],
  { left, right }: Neighbours,
  likelihood: Likelihood,
): number {
  return tokens.reduce((score, token, at) => {
    const before = at === 0 ? left : tokens.slice(at - 1, at);
    const after = at === tokens.length - 1 ? right : [];
    return score + likelihood.of(token, { left: before, right: after });
  }, 0);
}

function writeOut({ written }: LongForm, start: number, { style }: QuestionWords): string {
  const spelled = style === 'unmarked' ? foldMarks(written) : written;
  return start === 0 ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
}
