import type { Figure } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import type { DateMention } from '../../text/find-dates.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import { datesTold } from '../dates-told.ts';
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

/** `Riêng năm 2004 …`, `trong đó …` tell a part of what is asked. */
export function isPart(clause: string): boolean {
  return parts.at(partsOf(clause), 0, 'marked') !== undefined;
}

const parts = createPhraseFinder(amountWords.parts);

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
  const dates = datesOf(sentence);
  if (dates.length === 0) {
    const said = saidBefore(sentence);
    if (said.length > 0 && saysItOfItsTime(question.periods, { article, dates: said })) return true;
    return reportsOnTime(question.periods, article);
  }
  const own = dates.filter((date) => date.end <= start).at(-1);
  return saysItOfItsTime(question.periods, { article, dates: own ? [own] : dates });
}

/** Spans of several years date nothing in them. */
function datesOf(sentence: ReadableSentence): readonly DateMention[] {
  return datesTold(sentence).filter(({ precision, period }) => {
    return precision !== 'span' || period.first.slice(0, 4) === period.last.slice(0, 4);
  });
}

const continuing = createPhraseFinder(amountWords.continuing);

/** `… báo cáo 6 tháng đầu năm 2019. Theo đó, …`: the time of the sentence that it goes on from. */
function saidBefore({ article, ordinal, tokens }: ReadableSentence): readonly DateMention[] {
  if (!continuing.at(tokens, 0, 'marked')) return [];
  const before = article.sentences.find(
    (one) => one.kind === 'body' && one.ordinal === ordinal - 1,
  );
  return before ? datesOf(before) : [];
}

function isGoal({ folded }: ReadableSentence): boolean {
  return amountWords.goals.some((goal) => holds(folded, partsOf(goal)));
}

function isGoalAsked({ tokens }: UnderstoodQuestion): boolean {
  return amountWords.goals.some((goal) => holds(foldedTokens(tokens), partsOf(goal)));
}
