import { isTaskWord } from './addressees.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import { firstTokenAfter, type SentenceReading } from './sentence-reading.ts';

/** The longest phrase with a word for several, in UTF-16 units. */
const longestLead = 40;
const askedOf = new RegExp(
  `(?:^|[\\s,;])(?:${directiveWords.askedOf.join('|')})(?:\\scho)?(?:\\scác)?\\s$`,
  'iu',
);

/** `giao bà A chủ trì …`, `phân công ông B …`: what stands behind them is asked of them, and no deed. */
export function isAsked(reading: SentenceReading, at: number): boolean {
  const { sentence, people } = reading;
  const person = people[at];
  if (!person || person.name === null) return false;
  const floor = people[at - 1]?.extent.end ?? 0;
  const { start } = person.extent;
  const lead = sentence.slice(Math.max(floor, start - longestLead), start);
  return askedOf.test(lead) || (/;\s$/u.test(lead) && isNextAsked(reading, at));
}

/** `phân công ông B kiểm kê; bà C dự thảo …`: a task stands behind each of them. */
function isNextAsked(reading: SentenceReading, at: number): boolean {
  const { tokens, people } = reading;
  const end = people[at]?.extent.end ?? 0;
  return at > 0 && isTaskWord(tokens, firstTokenAfter(tokens, end)) && isAsked(reading, at - 1);
}

/** Whether a person goes on with what is asked: who is asked, or who is named in brackets. */
export function isWithinAsking(reading: SentenceReading, at: number): boolean {
  const { sentence, tokens, people } = reading;
  const person = people[at];
  const start = person?.extent.start ?? 0;
  if (isAsked(reading, at) || sentence.charAt(start - 1) === '(') return true;
  // `…; Chủ tịch UBND các xã dừng mọi lễ hội`
  if (!person || person.name !== null || !/;\s$/u.test(sentence.slice(0, start))) return false;
  return isTaskWord(tokens, firstTokenAfter(tokens, person.extent.end));
}
