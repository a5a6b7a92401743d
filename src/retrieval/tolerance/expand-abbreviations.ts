import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { isFoldedSyllable } from '../../text/syllables.ts';
import { partsOf } from '../../text/tokens.ts';
import abbreviationsLexicon from '../lexicon/question-abbreviations.json' with { type: 'json' };
import type { CorrectionPass } from './correction.ts';
import type { KnownWords } from './known-words.ts';
import { createLikelihood, type Likelihood, type Neighbours } from './likelihood.ts';
import { neighboursOf } from './neighbours.ts';
import type { Edit, QuestionWord, QuestionWords } from './question-words.ts';
import { sideOf } from './well-spelled.ts';

/** What an abbreviation can stand for. */
interface LongForm {
  readonly written: string;
  /** On the side of the question. */
  readonly tokens: readonly string[];
}

const abbreviations = new Map<string, readonly string[]>(Object.entries(abbreviationsLexicon));
const byFolded = groupedByFolded();

/** How many times as likely as the next best a long form has to be. */
const margin = Math.log(3);

interface Context {
  readonly question: QuestionWords;
  readonly known: KnownWords;
  readonly side: TokenSide;
  readonly likelihood: Likelihood;
}

/**
 * Writes out what is abbreviated: which of the long forms is meant is told by the words beside it. An
 * abbreviation stays that stands beside the same words in the index, and one of which no long form
 * does, unless it has only one and the index knows that alone.
 */
export const expandAbbreviations: CorrectionPass = (question, known) => {
  const side = sideOf(question);
  const context = { question, known, side, likelihood: createLikelihood(known, side) };
  const forms = question.words.map((word) => longForms(word, context));
  return question.words.flatMap((word, at): Edit<'abbreviation'>[] => {
    const own = forms[at] ?? [];
    if (own.length === 0 || standsAsItIs(at, context)) return [];
    const neighbours = neighboursOf(question.words, { from: at, to: at + 1 }, (other, place) =>
      tokensBeside(other, forms[place] ?? [], place < at, side),
    );
    const meant = meantForm(word, own, neighbours, context);
    return meant ? [{ start: word.start, end: word.end, kind: 'abbreviation', meant }] : [];
  });
};

/** The long forms of which the index has every word in its place. */
function longForms(word: QuestionWord, { question, side, likelihood, known }: Context): LongForm[] {
  return writtenForms(word, question)
    .map((written) => ({ written, tokens: partsOf(written).map((token) => token[side]) }))
    .filter(({ tokens }) =>
      tokens.length === 1
        ? tokens.every((token) => known.frequency(side, token) > 0)
        : tokens.slice(1).every((token, at) => isPair(tokens[at] ?? '', token)),
    );

  function isPair(first: string, second: string): boolean {
    return known.pairFrequency(side, first, second) > 0 || likelihood.pair(first, second).passages > 0;
  }
}

/** In small letters, or in a question all in capitals, only what can't be a syllable is abbreviated. */
function writtenForms({ written, isName }: QuestionWord, { style }: QuestionWords): readonly string[] {
  const key = written.toUpperCase();
  const folded = foldMarks(key);
  const hasCapitals = /\p{Lu}.*\p{Lu}/u.test(written) && isName;
  if (!hasCapitals && isFoldedSyllable(folded.toLowerCase())) return [];
  const exact = abbreviations.get(key);
  if (exact && (style === 'marked' || key !== folded)) {
    return hasCapitals ? exact : [...new Set([...exact, ...(byFolded.get(key) ?? [])])];
  }
  return byFolded.get(key) ?? [];
}

/** What a neighbour may be: itself, or the near end of what it abbreviates. */
function tokensBeside(
  word: QuestionWord,
  forms: readonly LongForm[],
  isLeft: boolean,
  side: TokenSide,
): readonly string[] {
  const ends = forms.flatMap(({ tokens }) => (isLeft ? tokens.at(-1) : tokens[0]) ?? []);
  const parts = partsOf(word.written).map((token) => token[side]);
  const nearest = isLeft ? parts.at(-1) : parts[0];
  return nearest === undefined ? ends : [...ends, nearest];
}

/** Whether the index has the abbreviation beside the same words. */
function standsAsItIs(at: number, { question, side, known }: Context): boolean {
  const { words } = question;
  const parts = partsOf(words[at]?.written ?? '').map((token) => token[side]);
  const inside = parts.slice(1).every((part, place) => isPair(parts[place] ?? '', part));
  if (!inside || parts.some((part) => known.frequency(side, part) === 0)) return false;
  const { left, right } = neighboursOf(words, { from: at, to: at + 1 }, (word) =>
    partsOf(word.written).map((token) => token[side]),
  );
  return (
    left.slice(-1).some((token) => isPair(token, parts[0] ?? '')) ||
    right.slice(0, 1).some((token) => isPair(parts.at(-1) ?? '', token))
  );

  function isPair(first: string, second: string): boolean {
    return known.pairFrequency(side, first, second) > 0;
  }
}

function meantForm(
  word: QuestionWord,
  forms: readonly LongForm[],
  neighbours: Neighbours,
  context: Context,
): string | null {
  const best = supportedForm(forms, neighbours, context) ?? onlyForm(word, forms, context);
  if (!best) return null;
  const written = context.question.style === 'unmarked' ? foldMarks(best.written) : best.written;
  return word.start === 0 ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

function supportedForm(
  forms: readonly LongForm[],
  { left, right }: Neighbours,
  { likelihood }: Context,
): LongForm | null {
  const scored = forms
    .flatMap((form) => {
      const { tokens } = form;
      const atLeft = likelihood.best(tokens[0] ?? '', { left, right: [] }).passages;
      const atRight = likelihood.best(tokens.at(-1) ?? '', { left: [], right }).passages;
      return atLeft + atRight > 0 ? [{ form, score: scoreOf(tokens, left, right, likelihood) }] : [];
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  return best && (!second || best.score - second.score >= margin) ? best.form : null;
}

/** How likely the words are, one after the other, between their neighbours. */
function scoreOf(
  tokens: readonly string[],
  left: readonly string[],
  right: readonly string[],
  likelihood: Likelihood,
): number {
  return tokens.reduce((score, token, at) => {
    const before = at === 0 ? left : tokens.slice(at - 1, at);
    return score + likelihood.of(token, { left: before, right: at === tokens.length - 1 ? right : [] });
  }, 0);
}

/** An abbreviation that the index lacks and that can mean one thing only, which the index has. */
function onlyForm(
  { marked, kind }: QuestionWord,
  forms: readonly LongForm[],
  { known }: Context,
): LongForm | null {
  const isUnknown = kind === 'word' && known.frequency('marked', marked) === 0;
  return isUnknown && forms.length === 1 ? (forms[0] ?? null) : null;
}

function groupedByFolded(): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const [key, forms] of abbreviations) {
    const folded = foldMarks(key);
    grouped.set(folded, [...(grouped.get(folded) ?? []), ...forms]);
  }
  return grouped;
}
