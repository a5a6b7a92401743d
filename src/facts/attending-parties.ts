import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isLinkedTo } from './deeds-in-front.ts';
import words from './lexicon/attending-parties.json' with { type: 'json' };
import { isVerb, predicateAt } from './predicates.ts';
import { firstTokenAfter, type SentenceReading, trimmedEnd } from './sentence-reading.ts';

/** What the naming of a party says that its people do, as in the lexicon of verbs. */
export const attendance = words.meaning;

const openings = createPhraseFinder(words.openings);
const passed = new Set(words.passed);

/**
 * `Về phía khách mời có ông A`, `Cùng đi có bà B`, `…; phía Sở Y tế gồm ông C`: a clause that names a
 * party and says nothing of it but who belongs to it.
 */
export function partyInFront(reading: SentenceReading, at: number): Span | null {
  const { sentence, tokens, people } = reading;
  const person = people[at];
  // `Đại biểu tỉnh có ông A`: what stands for somebody without a name is the party itself.
  const floor = people.slice(0, at).findLast(({ name }) => name !== null)?.extent.end ?? 0;
  if (!person || !isLinkedTo(reading, at)) return null;
  for (let from = firstTokenAfter(tokens, floor); ; from++) {
    const start = tokens[from]?.start ?? Infinity;
    if (start >= person.extent.start) return null;
    if (!opensClause(sentence, floor, start) || !openings.at(tokens, from, 'marked')) continue;
    if (tellsMore(reading, from, person.extent.start)) return null;
    return { start, end: trimmedEnd(sentence, start, person.extent.start) };
  }
}

/** Whether an action is that of {@link partyInFront}: it ends in front of whom it tells of. */
export function namesParty(tokens: readonly Token[], { start, end }: Span, person: Span): boolean {
  return (
    end <= person.start &&
    openings.at(tokens, firstTokenAfter(tokens, start), 'marked') !== undefined
  );
}

function opensClause(sentence: string, floor: number, start: number): boolean {
  return /(?:^|[,;:)–-])\s*(?:(?:và|còn)\s)?$/u.test(sentence.slice(floor, start));
}

/** `Về phía công ty, đã tiếp thu …`: a deed of the party itself. */
function tellsMore({ sentence, tokens }: SentenceReading, from: number, to: number): boolean {
  const behind = openings.at(tokens, from, 'marked')?.to ?? from;
  for (let at = behind; (tokens[at]?.start ?? to) < to; ) {
    const match = predicateAt(sentence, tokens, at, false);
    if (match && isVerb(match) && !passed.has(match.phrase)) return true;
    at = match ? match.to : at + 1;
  }
  return false;
}
