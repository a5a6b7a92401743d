import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };

const finders = {
  clock: createPhraseFinder(timeWords.clock),
  weekday: createPhraseFinder(timeWords.weekday),
  duration: createPhraseFinder(timeWords.duration),
  ending: createPhraseFinder(timeWords.ending),
  next: createPhraseFinder(timeWords.next),
  postponed: createPhraseFinder(timeWords.postponed),
};

/** Whether a question about a time asks for this of it: `mấy giờ`, `kéo dài mấy ngày`, `kết thúc`. */
export function asksTimeAs(
  as: keyof typeof finders,
  { tokens, style }: UnderstoodQuestion,
): boolean {
  return finders[as].find(tokens, style === 'marked' ? 'marked' : 'folded').length > 0;
}
