import { meetingSortAt } from '../../facts/meeting-sorts.ts';
import { meetingWordAt } from '../../facts/meeting-words.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import bareQuestions from '../lexicon/bare-questions.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import { isUnmarked, type TypedText, wordsOf } from './typed-text.ts';

const known = createPhraseFinder([
  ...bareQuestions.words,
  ...bareQuestions.nouns,
  ...bareQuestions.onlyInQuestions,
  ...bareQuestions.timeWords,
]);
const dropped = createPhraseFinder(bareQuestions.dropped);

/**
 * The words of a range with their marks, where they are typed without and each of them is a word
 * that questions are made of. Null where there are others: names, topics.
 */
export function restoredWords(typed: TypedText, { from, to }: TokenRange): string | null {
  if (typed.side === 'marked' || typed.isEnglish) return wordsOf(typed, { from, to });
  const words: string[] = [];
  for (let at = from; at < to; ) {
    const match = phraseAt(typed, at);
    const next = match && match.to <= to ? match.to : at + 1;
    if (match && match.to <= to) words.push(match.phrase);
    else if (/^\P{L}+$/u.test(typed.tokens[at]?.folded ?? '')) words.push(numbersAt(typed, at));
    else return null;
    at = next;
  }
  return words.join(' ');
}

/** A range without the words that only say `more of it` (`còn`, `nữa`), marks restored. */
export function withoutMore(typed: TypedText, { from, to }: TokenRange): string {
  const kept: string[] = [];
  for (let at = from; at < to; ) {
    const more = dropped.at(typed.tokens, at, typed.side);
    const end = more?.to ?? phraseAt(typed, at)?.to ?? at + 1;
    const part = { from: at, to: Math.min(end, to) };
    if (!more) kept.push(restoredWords(typed, part) ?? wordsOf(typed, part));
    at = part.to;
  }
  return kept.join(' ');
}

/**
 * A text made of parts: without any marks when one of the parts has none. Words with marks and words
 * without can't be compared with an article in one way.
 */
export function withEvenMarks(text: string, parts: readonly TypedText[]): string {
  const isEnglish = parts.every((part) => part.isEnglish);
  return !isEnglish && parts.some(isUnmarked) ? foldMarks(text) : text;
}

function phraseAt({ tokens, side }: TypedText, at: number) {
  const sort = meetingSortAt(tokens, at, side);
  const meeting = meetingWordAt(tokens, at);
  const isWord = meeting !== undefined && meeting.to - meeting.from > 1;
  return sort ?? (isWord ? meeting : undefined) ?? known.at(tokens, at, side);
}

/** `7/2018` as written: the marks between numbers belong to them. */
function numbersAt(typed: TypedText, at: number): string {
  return wordsOf(typed, { from: at, to: at + 1 });
}
