import { findFigures } from '../../facts/figures.ts';
import { isMeetingWord } from '../../facts/meeting-words.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import type { AskedMeeting } from '../asked-meeting.ts';
import words from '../lexicon/outcome-words.json' with { type: 'json' };
import { isOfTheMeeting } from '../meeting-of-sentence.ts';
import type { ReadableArticle, ReadableSentence } from '../readable-article.ts';
import { itemsBehind } from './items-behind.ts';

const decisions = createPhraseFinder(words.decisions);
const achieved = createPhraseFinder(words.achieved);
const ahead = createPhraseFinder(words.ahead);
const doers = createPhraseFinder(words.doers);

/** A meeting or its delegates open the sentence: `Tại hội nghị, các đại biểu đã thống nhất …`. */
const openingTokens = 8;

/** What a meeting decided, adopted or whom it elected, with the items of a list behind. */
export function decisionsOf(
  article: ReadableArticle,
  asked: AskedMeeting | null,
): readonly ReadableSentence[] {
  const told = article.sentences.filter(
    (sentence) =>
      sentence.kind === 'body' &&
      isDecision(sentence) &&
      (asked === null || isOfTheMeeting(sentence, asked)),
  );
  return [...told, ...itemsBehind(article, told)].sort((a, b) => a.ordinal - b.ordinal);
}

/** What was achieved, in figures; not what is aimed at or asked for, nor that a meeting was held. */
export function achievementsOf(
  article: ReadableArticle,
  asked: AskedMeeting | null,
): readonly ReadableSentence[] {
  return article.sentences.filter(
    (sentence) =>
      sentence.kind === 'body' && isAchieved(sentence) && !tellsOfHolding(sentence, asked),
  );
}

function tellsOfHolding({ text, article }: ReadableSentence, asked: AskedMeeting | null): boolean {
  return (asked?.facts.meetings ?? []).some(({ shownBy: { part, start, end } }) =>
    article.article[part].slice(start, end).includes(text),
  );
}

function isDecision({ tokens }: ReadableSentence): boolean {
  const opening = tokens.slice(0, openingTokens);
  const isByMeeting = opening.some(
    (_, at) => isMeetingWord(opening, at, 'marked') || doers.at(opening, at, 'marked'),
  );
  const isDone = decisions.find(tokens, 'marked').length > 0;
  return isByMeeting && isDone && ahead.find(opening, 'marked').length === 0;
}

function isAchieved({ text, tokens, dates }: ReadableSentence): boolean {
  if (ahead.find(tokens, 'marked').length > 0 || achieved.find(tokens, 'marked').length === 0) {
    return false;
  }
  return findFigures(text).some(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
  );
}
