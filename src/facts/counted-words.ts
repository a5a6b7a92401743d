import type { Token } from '../text/tokens.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { Figure } from './figures.ts';
import figureWords from './lexicon/figure-words.json' with { type: 'json' };
import { predicateAt } from './predicates.ts';
import { firstTokenAfter } from './sentence-reading.ts';

const mostWordsBehind = 8;
const mostWordsInFront = 8;

/**
 * What a number counts or measures: the words behind it up to a stop or a verb (`05 đề án khuyến
 * công quốc gia`); of a measure with nothing behind, the words in front (`Tổng kinh phí là 4,66 tỷ
 * đồng`). Empty where there are none.
 */
export function countedBy(sentence: ArticleSentence, figure: Figure): string {
  const behind = wordsBehind(sentence, figure);
  return behind === '' && figure.measure !== '' ? wordsInFront(sentence, figure) : behind;
}

function wordsBehind({ text, tokens }: ArticleSentence, { end }: Figure): string {
  const from = tokens.findIndex((token) => token.start >= end);
  if (from < 0 || !/^\s*$/.test(text.slice(end, tokens[from]?.start))) return '';
  let to = from;
  while (to < tokens.length && to - from < mostWordsBehind && goesOn(text, tokens, from, to)) to++;
  return slice(text, tokens, from, to);
}

function goesOn(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!right || predicateAt(text, tokens, at, false)) return false;
  if (endWords.has(right.marked) || /^\p{Nd}/u.test(right.marked)) return false;
  return at === from || (left !== undefined && /^\s+$/.test(text.slice(left.end, right.start)));
}

function wordsInFront({ text, tokens, dates }: ArticleSentence, { start }: Figure): string {
  let to = firstTokenAfter(tokens, start);
  for (let end = start; ; end = tokens[to]?.start ?? end) {
    const last = tokens[to - 1];
    if (!last || !/^[)”"\s]*$/.test(text.slice(last.end, end))) return '';
    // `Tổng dư nợ đến 20/6 đạt 387 tỷ đồng`: the day is none of what is counted.
    const date = dates.find((one) => one.end === last.end && one.precision === 'day');
    if (date) to = firstTokenAfter(tokens, date.start);
    else if (measureWords.has(last.marked)) to--;
    else break;
  }
  let from = to;
  while (from > 0 && to - from < mostWordsInFront && goesBack(text, tokens, from, to)) from--;
  return slice(text, tokens, from, to);
}

function goesBack(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from - 1];
  const next = tokens[from];
  if (!token || frontWords.has(token.marked) || /^\p{Nd}/u.test(token.marked)) return false;
  return from === to || (next !== undefined && /^\s+$/.test(text.slice(token.end, next.start)));
}

function slice(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

const endWords = new Set(figureWords.ends);
const frontWords = new Set(figureWords.inFront);
const measureWords = new Set(figureWords.beforeMeasure);
