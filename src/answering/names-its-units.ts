import { unitHeads } from '../facts/unit-heads.ts';
import { withUsualNames, writtenOutWords } from '../facts/written-out.ts';
import { isBehindName } from '../retrieval/behind-names.ts';
import { placeWords } from '../retrieval/place-words.ts';
import { questionUnitHeads } from '../retrieval/question-unit-heads.ts';
import type { TokenRange, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { unitJoins } from '../retrieval/unit-joins.ts';
import type { TokenSide } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import { isCommonNoun } from './is-common-noun.ts';
import { standingOf } from './name-ends.ts';
import type { ReadableArticle } from './readable-article.ts';
import { standsLoosely } from './stands-loosely.ts';
import { coverTokens, holds } from './subject-coverage.ts';

/** A unit's name in a question: the tokens from its head to the end of its run. */
interface UnitPhrase extends TokenRange {
  /** Where its head ends. */
  readonly head: number;
}

/**
 * Whether an article names every unit that the question names, each with its whole name. `known` are those
 * of the index. Loosely, words in the middle of a name may be left out.
 */
export function namesItsUnits(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  text: string,
  known: readonly TokenRange[] = [],
  isLoose = false,
): boolean {
  return questionUnitHeads(question.tokens, sideOf(question))
    .filter(({ from }) => !isInNumber(question, from))
    .slice(0, mostUnits)
    .flatMap((head) => {
      const unit = known.find(({ from, to }) => head.from >= from && head.to <= to);
      return unit ? [{ from: head.from, to: unit.to, head: head.to }] : unitPhrase(question, head);
    })
    .every(
      (phrase) =>
        namesUnit(question, phrase, text, article) ||
        (isLoose && namesLoosely(question, phrase, text, article)),
    );
}

function sideOf({ style }: UnderstoodQuestion): TokenSide {
  return style === 'marked' ? 'marked' : 'folded';
}

/** `250/KH-UBND`: the issuer in a document's number is no unit that is spoken of. */
function isInNumber({ text, tokens }: UnderstoodQuestion, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return /[/-]/.test(text.charAt(start - 1));
}

/** From a unit's head to the end of its run of subject words, over `và`, `các` unless a new unit follows. */
function unitPhrase({ subjects, tokens }: UnderstoodQuestion, head: TokenRange): UnitPhrase[] {
  const at = subjects.findIndex(({ from, to }) => head.from >= from && head.to <= to);
  const run = subjects[at];
  if (!run) return [];
  const next = subjects[at + 1];
  const joins = next?.from === run.to + 1 && unitJoins.has(tokens[run.to]?.folded ?? '');
  const startsUnit = joins && unitHeads(tokens.slice(next.from, next.to), 'folded')[0]?.from === 0;
  const to = joins && !startsUnit ? next.to : run.to;
  return [{ from: head.from, to: Math.min(to, head.to + longestName), head: head.to }];
}

/**
 * Of the name behind its head in tokens, and of units in one question; real ones have twenty and five.
 * All beginnings of all names are looked for in every article: a question of nothing but heads
 * (`UBND UBND …`) would take twenty seconds, in which nobody else is answered.
 */
const longestName = 30;
const mostUnits = 20;

/**
 * A unit's name is known by its longest beginning that stands in the article. What follows must be the
 * start of another word of the text, or what stands behind a name: after `Sở Thủy`, `lợi` is none
 * where only `Sở Thủy sản` is told of. The last word may ask for an amount: `Sở X | cấp bao nhiêu giấy
 * phép`. And the name must end there in the article, too.
 */
function namesUnit(
  question: UnderstoodQuestion,
  { from, to, head }: UnitPhrase,
  text: string,
  article: ReadableArticle,
): boolean {
  if (to <= head) return true;
  const { asked, askedAt } = question;
  let isBegun = false;
  for (let end = to; end > head; end--) {
    const standing = standingOf(namesOf(question, from, end), article);
    if (standing === 'ends') {
      const isVerb = asked === 'amount' && to === askedAt.from && end === to - 1;
      if (end === to || isVerb || isBehind(question, end)) return true;
      return !isBegun && startsWord(question, end, to, text);
    }
    isBegun ||= standing === 'begins';
  }
  return standsAlone(question, from, head, article);
}

/** A name of a head and a word of its own, behind which the sentence goes on; see `standsLoosely`. */
function namesLoosely(
  question: UnderstoodQuestion,
  { from, to, head }: UnitPhrase,
  text: string,
  article: ReadableArticle,
): boolean {
  const { tokens } = question;
  const written = question.text.slice(tokens[from]?.start, tokens[head - 1]?.end);
  if (isCommonNoun(written, question) && goesOnInText(question, head, to, text)) return true;
  for (let end = to; end >= head + leastOfName; end--) {
    const isThere = namesOf(question, from, end).some((name, way) =>
      standsLoosely(name, namesOf(question, from, head)[way]?.length ?? head - from, article),
    );
    if (!isThere) continue;
    return end === to || isBehind(question, end) || goesOnInText(question, end, to, text);
  }
  return false;
}

/** What a unit is called besides its head has two syllables. */
const leastOfName = 2;

/** No name goes on in capitals, and the words that follow stand in the article. */
function goesOnInText(
  { text, tokens, style }: UnderstoodQuestion,
  at: number,
  to: number,
  told: string,
): boolean {
  if (style === 'marked' && /^\p{Lu}/u.test(text.slice(tokens[at]?.start))) return false;
  return coverTokens(tokens.slice(at, to), told).every((share) => share === 1);
}

/** `đại biểu HĐND dự kỳ họp`: nothing is said of which one. */
function standsAlone(
  question: UnderstoodQuestion,
  from: number,
  head: number,
  article: ReadableArticle,
): boolean {
  if (placeWords.at(question.tokens, head, sideOf(question)) !== undefined) return false;
  const isThere = standingOf(namesOf(question, from, head), article) !== 'absent';
  return isThere && isBehind(question, head);
}

/** Written out, and as the unit is called mostly. */
function namesOf({ text, tokens }: UnderstoodQuestion, from: number, to: number) {
  const name = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const words = writtenOutWords(name, partsOf(name));
  const usual = withUsualNames(words);
  return (usual.length === words.length ? [words] : [words, usual]).map((way) =>
    way.map(({ word }) => word),
  );
}

function isBehind(question: UnderstoodQuestion, at: number): boolean {
  const { text, tokens } = question;
  const side = sideOf(question);
  // Another unit is looked for on its own.
  if (questionUnitHeads(tokens, side).some(({ from }) => from === at)) return true;
  const isCapital = /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
  return !isCapital && isBehindName(tokens, at, side);
}

function startsWord({ tokens }: UnderstoodQuestion, at: number, to: number, text: string): boolean {
  return at + 1 < to && holds(text, tokens, at, at + 2);
}
