import { createPhraseFinder } from '../text/phrases.ts';
import nameWords from './lexicon/meeting-name-words.json' with { type: 'json' };
import type { SentenceOfMeetings } from './meeting-mention.ts';
import { isOfficeHead } from './offices.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { unitHeadAt } from './unit-heads.ts';

const verbsInside = new Set(nameWords.verbsInside);
const notInLists = createPhraseFinder(nameWords.notInLists);
const endsOfLists = createPhraseFinder(nameWords.endsOfLists);
/** In tokens: `chữa bệnh tuyến cơ sở`. */
const longestItem = 10;

/**
 * Whether what follows a comma belongs to the same list inside a name: `công tác tiếp công dân, giải
 * quyết khiếu nại tại …`. It does where nobody acts in it and it leads to words that say where, when,
 * how or whose the meeting was.
 */
export function goesOnAsList(sentence: SentenceOfMeetings, from: number, kindTo: number): boolean {
  if (from < kindTo + 2 || startsSomethingElse(sentence, from)) return false;
  const limit = Math.min(sentence.tokens.length, from + longestItem + 1);
  for (let at = from + 1; at < limit; at++) {
    if (isEndOfList(sentence, at)) return true;
    if (!isInside(sentence, at)) return false;
  }
  return false;
}

function startsSomethingElse({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  const token = tokens[at];
  if (!token || !/^\p{Ll}/u.test(text.slice(token.start))) return true;
  if (isOfficeHead(tokens, at) || unitHeadAt(tokens, at, 'marked')) return true;
  if (notInLists.at(tokens, at, 'marked')) return true;
  const predicate = predicateAt(text, tokens, at, false);
  return predicate !== undefined && !verbsInside.has(predicate.phrase);
}

/** `của Sở …`, `tại Hội trường …`, `do …`, `bằng hình thức …`. */
function isEndOfList({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  const match = endsOfLists.at(tokens, at, 'marked');
  if (!match) return false;
  if (match.phrase !== 'của') return true;
  return unitHeadAt(tokens, match.to, 'marked') !== undefined && isCapital(text, tokens[match.to]);
}

function isInside({ text, tokens, dates }: SentenceOfMeetings, at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  if (!left || !right || isCapital(text, right)) return false;
  const between = text.slice(left.end, right.start);
  if (!/^\s?[-–/]?\s?$/u.test(between) && between !== ', ') return false;
  if (dates.some(({ start }) => start === right.start)) return false;
  const predicate = predicateAt(text, tokens, at, false);
  return !predicate || !isVerb(predicate) || verbsInside.has(predicate.phrase);
}

function isCapital(text: string, token: { readonly start: number } | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}
