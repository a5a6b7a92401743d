import { findPeople } from '../../facts/people.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import absenceWords from '../lexicon/absence-words.json' with { type: 'json' };
import { saysItOfItsTime } from '../of-its-time.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quotedPart, type Reader } from '../reading.ts';
import { withoutBullet } from './items-behind.ts';

const absent = createPhraseFinder(absenceWords.absent);
const labels = createPhraseFinder(absenceWords.labels);
const asked = createPhraseFinder(absenceWords.asked);

/** `Ai vắng mặt …?`, `Ai không dự …?` */
export function asksWhoWasAbsent(question: UnderstoodQuestion): boolean {
  const { tokens, style } = question;
  if (question.asked !== 'person' && question.asked !== 'attendance') return false;
  return asked.find(tokens, style === 'marked' ? 'marked' : 'folded').length > 0;
}

/** In UTF-16 units: who was absent, and why. */
const longestTold = 300;

/** Who was not there, in the words of the article: nobody is absent whom no sentence says to be. */
export const readAbsence: Reader = ({ question, weigh }, { article, evidence }) => {
  const told = article.sentences
    .filter((sentence) => sentence.kind === 'body')
    .filter((sentence) => saysItOfItsTime(question.periods, sentence))
    .flatMap((sentence) => stretchesOf(sentence).map((text) => ({ sentence, text })))
    .filter(({ text }) => saysWhoWasAbsent(text) && text.length <= longestTold);
  if (told.length === 0) return null;
  const shares = told.map(({ text }) => coverageOf(question, foldedTokens(partsOf(text)), weigh));
  const best = Math.max(...shares);
  return {
    article,
    header: null,
    statements: told
      .filter((_, at) => (shares[at] ?? 0) >= best - clearLead)
      .map(({ sentence: { passageId }, text }) => {
        const quote = quotedPart(text, { start: 0, end: text.length });
        const quotes = [{ article: article.article, passageId, text: quote }];
        return { text: withoutBullet(oneLine(quote)), quotes };
      }),
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
  };
};

/** Of several that were absent all are told, unless the question says more of one. */
const clearLead = 0.15;

function stretchesOf({ text }: ReadableSentence): readonly string[] {
  const parts = text.split(/(?<=;)\s+/u).map((part) => part.replace(/;$/u, ''));
  return parts.some(saysWhoWasAbsent) ? parts : [text];
}

function saysWhoWasAbsent(text: string): boolean {
  if (!findPeople(text).some(({ name }) => name?.includes(' '))) return false;
  const tokens = partsOf(text);
  if (absent.find(tokens, 'marked').length > 0) return true;
  return labels
    .find(tokens, 'marked')
    .some(({ to }) => /^\s*(?:\([^)]*\))?\s*:/u.test(text.slice(tokens[to - 1]?.end)));
}
