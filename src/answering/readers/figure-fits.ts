import type { Figure } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { partsOf } from '../../text/tokens.ts';
import amountWords from '../lexicon/amount-words.json' with { type: 'json' };
import { reportsOnTime, saysItOfItsTime } from '../of-its-time.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { holds } from '../subject-coverage.ts';

/** Whether a figure of a sentence can be the answer at all: not given, of the time, no whole of a share. */
export function canAnswer(
  question: UnderstoodQuestion,
  sentence: ReadableSentence,
  figure: Figure,
): boolean {
  return (
    !isGiven(question, sentence, figure) &&
    !isDenominator(sentence.text, figure) &&
    isTimely(question, sentence, figure)
  );
}

/** Whether a sentence tells of a goal that the question does not ask for. */
export function isOnlyGoal(question: UnderstoodQuestion, sentence: ReadableSentence): boolean {
  return isGoal(sentence) && !isGoalAsked(question);
}

/** `Xuất khẩu 2 tháng … bao nhiêu?`: what the question gives is not what it asks for. */
function isGiven({ tokens }: UnderstoodQuestion, { text }: ReadableSentence, figure: Figure) {
  const there = partsOf(text.slice(figure.start)).slice(0, 2);
  return there.length === 2 && holds(foldedTokens(tokens), there);
}

const leadSentences = 2;
const capitalised = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+/gu;

/** A figure of `huyện Hạ Sơn` stands in a sentence that names it, unless the whole article is of it. */
export function namesPlaces(
  { asTyped, style }: UnderstoodQuestion,
  { article, folded }: ReadableSentence,
) {
  if (style !== 'marked') return true;
  const head = article.sentences.filter(({ ordinal }) => ordinal < leadSentences);
  const names = asTyped.replace(/^\P{L}*\p{L}+/u, '').match(capitalised) ?? [];
  return names.every((name) =>
    [folded, ...head.map((one) => one.folded)].some((text) => holds(text, partsOf(name))),
  );
}

function isDenominator(text: string, { start }: Figure): boolean {
  return /\p{Nd}\s+(?:trên|trong số|trong tổng số)\s+(?:tổng số\s+)?$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** The time nearest in front of a figure is its own; spans of several years date nothing in them. */
function isTimely(
  question: UnderstoodQuestion,
  sentence: ReadableSentence,
  { start }: Figure,
): boolean {
  const { article } = sentence;
  const dates = sentence.dates.filter(({ precision, period }) => {
    return precision !== 'span' || period.first.slice(0, 4) === period.last.slice(0, 4);
  });
  if (dates.length === 0) return reportsOnTime(question.periods, article);
  const own = dates.filter((date) => date.end <= start).at(-1);
  return saysItOfItsTime(question.periods, { article, dates: own ? [own] : dates });
}

function isGoal({ folded }: ReadableSentence): boolean {
  return amountWords.goals.some((goal) => holds(folded, partsOf(goal)));
}

function isGoalAsked({ tokens }: UnderstoodQuestion): boolean {
  return amountWords.goals.some((goal) => holds(foldedTokens(tokens), partsOf(goal)));
}
