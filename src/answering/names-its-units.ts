import { isMeetingWord } from '../facts/meeting-words.ts';
import { isVerbAt } from '../facts/predicates.ts';
import { unitHeads } from '../facts/unit-heads.ts';
import type { TokenRange, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { unitJoins } from '../retrieval/unit-joins.ts';
import type { Token } from '../text/tokens.ts';
import { endsSomewhere } from './name-ends.ts';
import type { ReadableArticle } from './readable-article.ts';
import { holds } from './subject-coverage.ts';

/** Whether an article names every unit that the question names, each with its whole name. */
export function namesItsUnits(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  text: string,
): boolean {
  const side = question.style === 'marked' ? 'marked' : 'folded';
  return unitHeads(question.tokens, side)
    .filter(({ from }) => !isInNumber(question, from))
    .flatMap((head) => unitRange(question, head))
    .every(({ from, to, head }) => {
      const phrase = question.tokens.slice(from, to);
      const asksBehind = question.asked === 'amount' && to === question.askedAt.from;
      return namesUnit(phrase, head, text, article, asksBehind ? 1 : 0);
    });
}

/** `250/KH-UBND`: the issuer in a document's number is no unit that is spoken of. */
function isInNumber({ text, tokens }: UnderstoodQuestion, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return /[/-]/.test(text.charAt(start - 1));
}

/** From a unit's head to the end of its run of subject words, over `và`, `các` unless a new unit follows. */
function unitRange(
  { subjects, tokens }: UnderstoodQuestion,
  head: TokenRange,
): (TokenRange & { readonly head: number })[] {
  const at = subjects.findIndex(({ from, to }) => head.from >= from && head.to <= to);
  const run = subjects[at];
  if (!run) return [];
  const next = subjects[at + 1];
  const joins = next?.from === run.to + 1 && unitJoins.has(tokens[run.to]?.folded ?? '');
  const startsUnit = joins && unitHeads(tokens.slice(next.from, next.to), 'folded')[0]?.from === 0;
  const to = joins && !startsUnit ? next.to : run.to;
  return [{ from: head.from, to, head: head.to - head.from }];
}

/**
 * A unit's name is known by its longest beginning that stands in the text. What follows must be the
 * start of another word of the text, a verb or a kind of meeting: after `Sở Thủy`, `lợi` is none
 * where only `Sở Thủy sản` is told of. The last words may be `verbs`: `Sở X | cấp bao nhiêu giấy phép`.
 * And the name must end there in the article, too.
 */
function namesUnit(
  phrase: readonly Token[],
  head: number,
  text: string,
  article: ReadableArticle,
  verbs: number,
): boolean {
  let length = phrase.length;
  while (length > 0 && !holds(text, phrase, 0, length)) length--;
  if (phrase.length <= head) return true;
  if (length <= head) return false;
  const isVerb = length === phrase.length - verbs;
  if (length < phrase.length && !isVerb && !startsWord(phrase, length, text)) return false;
  return endsSomewhere(phrase.slice(0, length), article);
}

function startsWord(phrase: readonly Token[], at: number, text: string): boolean {
  if (isVerbAt(phrase, at) || isMeetingWord(phrase, at)) return true;
  return at + 1 < phrase.length && holds(text, phrase, at, at + 2);
}
