import { isMeetingWord } from '../facts/meeting-words.ts';
import { isVerbAt } from '../facts/predicates.ts';
import { unitHeads } from '../facts/unit-heads.ts';
import type { TokenRange, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { DateMention } from '../text/find-dates.ts';
import type { Period } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { endsSomewhere } from './name-ends.ts';
import type { ReadableArticle } from './readable-article.ts';
import { coverTokens, holds } from './subject-coverage.ts';

/** How well an article speaks of what a question is about. */
export interface Evidence {
  /** Share of the question's subject words, weighed by rarity, that stand in the article: 0…1. */
  readonly coverage: number;
  /** The units, times and documents that the question names are those of the article. */
  readonly fits: boolean;
}

/** How rare a token is in the index: rare words tell more of what a question is about. */
export type TokenWeight = (token: Token) => number;

/** Measures an article against a question. */
export function evidenceOf(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  weigh: TokenWeight,
): Evidence {
  const text = withLongForms(article);
  return {
    coverage: coverageOf(question, text, weigh),
    fits:
      namesItsUnits(question, article, text) &&
      isOfItsTime(question, article) &&
      question.documents.every((number) => holds(text, partsOf(number))),
  };
}

/** The share of the question's subject words that a text of folded tokens covers, by weight. */
export function coverageOf(
  { subjects, tokens }: UnderstoodQuestion,
  text: string,
  weigh: TokenWeight,
): number {
  let total = 0;
  let covered = 0;
  for (const { from, to } of subjects) {
    const run = tokens.slice(from, to);
    const shares = coverTokens(run, text);
    run.forEach((token, at) => {
      const weight = weigh(token);
      total += weight;
      covered += weight * (shares[at] ?? 0);
    });
  }
  return total === 0 ? 0 : covered / total;
}

/** The article's folded text, and once more with its short names of units written out. */
export function withLongForms({ folded, aliases }: ReadableArticle): string {
  return aliases.reduce(
    (text, { short, long }) => `${text}|${folded.replaceAll(` ${short} `, ` ${long} `)}`,
    folded,
  );
}

function namesItsUnits(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  text: string,
): boolean {
  const side = question.style === 'marked' ? 'marked' : 'folded';
  return unitHeads(question.tokens, side)
    .flatMap((head) => unitRange(question, head))
    .every(({ from, to, head }) => namesUnit(question.tokens.slice(from, to), head, text, article));
}

/** From a unit's head to the end of its run of subject words, over `và` unless a new unit follows. */
function unitRange(
  { subjects, tokens }: UnderstoodQuestion,
  head: TokenRange,
): (TokenRange & { readonly head: number })[] {
  const at = subjects.findIndex(({ from, to }) => head.from >= from && head.to <= to);
  const run = subjects[at];
  if (!run) return [];
  const next = subjects[at + 1];
  const joins = next?.from === run.to + 1 && tokens[run.to]?.folded === 'va';
  const startsUnit = joins && unitHeads(tokens.slice(next.from, next.to), 'folded')[0]?.from === 0;
  const to = joins && !startsUnit ? next.to : run.to;
  return [{ from: head.from, to, head: head.to - head.from }];
}

/**
 * A unit's name is known by its longest beginning that stands in the text. What follows must be the
 * start of another word of the text, a verb or a kind of meeting: after `Vụ Địa`, `chất` is none
 * where only `Vụ Địa phương` is told of. And the name must end there in the article, too.
 */
function namesUnit(
  phrase: readonly Token[],
  head: number,
  text: string,
  article: ReadableArticle,
): boolean {
  let length = phrase.length;
  while (length > 0 && !holds(text, phrase, 0, length)) length--;
  if (phrase.length <= head) return true;
  if (length <= head) return false;
  if (length < phrase.length && !startsWord(phrase, length, text)) return false;
  return endsSomewhere(phrase.slice(0, length), article);
}

function startsWord(phrase: readonly Token[], at: number, text: string): boolean {
  if (isVerbAt(phrase, at) || isMeetingWord(phrase, at)) return true;
  return at + 1 < phrase.length && holds(text, phrase, at, at + 2);
}

/** A meeting's time stands in the title, in the first sentences, or is that of the posting. */
const leadSentences = 4;

function isOfItsTime({ periods, asked }: UnderstoodQuestion, article: ReadableArticle): boolean {
  const anywhere = asked === 'amount' || asked === 'passage' || asked === 'ordinal';
  const sentences = article.sentences.filter(({ ordinal }) => anywhere || ordinal < leadSentences);
  const { date } = article.article;
  return periods.every(({ period }) => {
    if (date && date >= period.first && date <= period.last) return true;
    return sentences.some(({ dates }) => dates.some((date) => isOfPeriod(date, period)));
  });
}

/** `năm 2018` says nothing of July 2018; a meeting of two days took place on each of them. */
function isOfPeriod({ period, precision }: DateMention, asked: Period): boolean {
  if (precision === 'day' || precision === 'span') return periodsOverlap(period, asked);
  return period.first >= asked.first && period.last <= asked.last;
}
