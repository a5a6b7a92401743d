import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isAsked, isWithinAsking } from './asked-people.ts';
import words from './lexicon/appearance-words.json' with { type: 'json' };
import type { PersonMention } from './person-mention.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { firstTokenAfter, type SentenceReading, trimmedEnd } from './sentence-reading.ts';

/** From the verb behind a person to the next person who does something, or the sentence's end. */
export function actionBehind(reading: SentenceReading, at: number): Span | null {
  const { sentence, tokens, people } = reading;
  const person = people[at];
  if (!person || isAsked(reading, at)) return null;
  const from = behindRemarks(sentence, person.extent.end);
  const first = firstTokenAfter(tokens, from);
  const verb = skipParticles(
    sentence,
    tokens,
    behindProxy(sentence, tokens, person.extent.end) ?? first,
  );
  const start = tokens[verb]?.start;
  if (start === undefined) return null;
  const isProxy = byProxy.test(sentence.slice(person.extent.end));
  if (!isProxy && !isCloseBehind(sentence, from, start)) return null;
  const predicate = predicateAt(sentence, tokens, verb);
  if (!predicate || !isVerb(predicate)) return null;
  const next = nextWhoActs(reading, at)?.extent.start ?? sentence.length;
  return start < next ? { start, end: trimmedEnd(sentence, start, next) } : null;
}

/** The next person who is not asked by this one: `giao bà B lập dự toán` is one deed. */
function nextWhoActs(reading: SentenceReading, at: number): PersonMention | undefined {
  let next = at + 1;
  while (next < reading.people.length && isWithinAsking(reading, next)) next++;
  return reading.people[next];
}

const byProxy = /^,?\s*thừa (?:ủy|uỷ) quyền\s/iu;

/** `A, thừa ủy quyền của Thủ tướng Chính phủ trình bày Tờ trình`: the verb behind whom A stands for. */
function behindProxy(sentence: string, tokens: readonly Token[], from: number): number | null {
  if (!byProxy.test(sentence.slice(from))) return null;
  const first = firstTokenAfter(tokens, from) + 3;
  for (let at = first; at < Math.min(tokens.length, first + 14); at++) {
    const left = tokens[at - 1];
    const right = tokens[at];
    if (!left || !right || /[.;]/.test(sentence.slice(left.end, right.start))) return null;
    const match = predicateAt(sentence, tokens, at);
    if (match && isVerb(match)) return at;
  }
  return null;
}

/** Commas, dashes, a closing bracket and particles may stand between a person and the verb. */
function isCloseBehind(sentence: string, from: number, to: number): boolean {
  return (
    to - from <= longestGap && /^[\s,)–—-]*(?:\p{L}+\s+){0,4}$/u.test(sentence.slice(from, to))
  );
}

/** In UTF-16 units. */
const longestGap = 24;
const longestRemark = 120;

/** `Thủ tướng A hôm 18/6 chủ trì`, `ông B, sáng nay (7-2), chủ trì`. */
const remarksBehind =
  /^(?:\s?\([^()]{1,120}\)|,? thứ \p{L}+ từ (?:trái|phải)(?: sang| qua)?,?|,? (?:và|cùng) [Pp]hu nhân| lần đầu(?: tiên)?(?! \p{Lu})|[\s,]+(?:(?:vào|hôm|ngày|sáng|trưa|chiều|tối)\s){1,3}(?:\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?|nay|qua)(?!\p{L}))+/u;

/** Where the words go on behind a person and what is remarked on them: a place, the day. */
function behindRemarks(sentence: string, from: number): number {
  const remarks = remarksBehind.exec(sentence.slice(from, from + 2 * longestRemark));
  return from + (remarks?.[0].length ?? 0);
}

/** Words between a person and the verb that carry no deed: `đã`, `cũng`. */
export const particles: ReadonlySet<string> = new Set(words.particles);

/** `cũng đã trực tiếp chủ trì`. */
const mostParticles = 4;

function skipParticles(sentence: string, tokens: readonly Token[], from: number): number {
  let at = from;
  while (particles.has(tokens[at]?.marked ?? '') && at < from + mostParticles) {
    const match = predicateAt(sentence, tokens, at);
    if (match && match.to - match.from > 1 && !isParticle(match.phrase)) return at;
    at++;
  }
  return at;
}

/** Whether a phrase is made of particles alone. */
export function isParticle(phrase: string): boolean {
  return phrase.split(' ').every((word) => particles.has(word));
}
