import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import words from './lexicon/appointment-words.json' with { type: 'json' };
import { isOfficeHead, officesAt } from './offices.ts';
import type { PersonMention } from './person-mention.ts';
import { firstTokenAfter } from './sentence-reading.ts';

const holding = createPhraseFinder(words.holding);
const holdingOnceElected = createPhraseFinder(words.holdingOnceElected);
const electing = createPhraseFinder(words.electing);
const between = createPhraseFinder([...words.between, ...words.electing]);
const leaving = createPhraseFinder(words.leaving);
const onlyProposed = createPhraseFinder(words.onlyProposed);

/** In tokens, in front of whom a clause proposes, elects or appoints. */
const reachInFront = 12;

/**
 * A person with the office that a clause gives or takes: `bầu ông A giữ chức Chủ tịch`, `bà B, Phó
 * Trưởng phòng được bổ nhiệm giữ chức Trưởng phòng` hold the new office, not the one before; `thôi giữ
 * chức Giám đốc` leaves none. Who is only proposed (`giới thiệu … để bầu giữ chức`) stays as they are.
 */
export function withAppointment(
  sentence: string,
  tokens: readonly Token[],
  person: PersonMention,
): PersonMention {
  if (person.name === null) return person;
  const from = firstTokenAfter(tokens, person.extent.end);
  if (!isSameClause(sentence, person.extent.end, tokens[from]?.start)) return person;
  const verb = behindWords(tokens, from);
  if (leaving.at(tokens, verb, 'marked')) return { ...person, offices: [] };
  const isElected = holdsElection(tokens, person, from, verb);
  const known = holding.at(tokens, verb, 'marked');
  const match = known ?? (isElected ? holdingOnceElected.at(tokens, verb, 'marked') : undefined);
  if (!match || !isOfficeHead(tokens, match.to) || isProposed(tokens, person, verb)) return person;
  const offices = officesAt(sentence, tokens, match.to);
  const end = offices.at(-1)?.end ?? person.extent.end;
  return { ...person, offices, extent: { start: person.extent.start, end } };
}

/** Nothing but a comma or a closing bracket. */
function isSameClause(sentence: string, end: number, next: number | undefined): boolean {
  return next !== undefined && /^[\s,)–-]*$/u.test(sentence.slice(end, next));
}

/** Behind `đã được Đại hội tín nhiệm bầu`, where the verb of holding stands. */
function behindWords(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let next = between.at(tokens, at, 'marked'); next; next = between.at(tokens, at, 'marked')) {
    if (leaving.at(tokens, at, 'marked') || holding.at(tokens, at, 'marked')) return at;
    at = next.to;
  }
  return at;
}

function holdsElection(tokens: readonly Token[], person: PersonMention, from: number, to: number) {
  const front = inFront(tokens, person);
  return (
    electing.find(tokens.slice(from, to), 'marked').length > 0 ||
    electing.find(front, 'marked').some((match) => match.to === front.length)
  );
}

function isProposed(tokens: readonly Token[], person: PersonMention, to: number): boolean {
  const from = firstTokenAfter(tokens, person.extent.end);
  const around = [...inFront(tokens, person), ...tokens.slice(from, to)];
  return onlyProposed.find(around, 'marked').length > 0;
}

function inFront(tokens: readonly Token[], { extent }: PersonMention): readonly Token[] {
  const at = firstTokenAfter(tokens, extent.start);
  return tokens.slice(Math.max(0, at - reachInFront), at);
}
