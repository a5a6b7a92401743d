import type { PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import words from './lexicon/appearance-words.json' with { type: 'json' };
import { predicateAt } from './predicates.ts';
import { firstTokenAfter, type SentenceReading, trimmedEnd } from './sentence-reading.ts';

/** `Chủ trì hội nghị, ông A nhấn mạnh …`: the clause before the comma tells of the same person. */
export function participleInFront(
  { sentence, tokens, people }: SentenceReading,
  at: number,
): Span | null {
  const person = people[at];
  const from = people[at - 1]?.extent.end ?? 0;
  if (!person || !/,\s*$/.test(sentence.slice(from, person.extent.start))) return null;
  const verb = firstVerb(sentence, tokens, from, person.extent.start);
  const start = verb && tokens[verb.from]?.start;
  if (start === undefined || !opensClause(sentence, start)) return null;
  return { start, end: trimmedEnd(sentence, start, person.extent.start) };
}

function opensClause(sentence: string, start: number): boolean {
  if (start === 0 || start === openingNoun.exec(sentence)?.[0].length) return true;
  const isBehindStop = /(?:[.;:,–-]\s{0,3}|\s{2})$/u.test(
    sentence.slice(Math.max(0, start - 4), start),
  );
  return isBehindStop || isGlued(sentence, start);
}

/** `… trong năm qua Phát biểu tại hội nghị, ông A …`: the stop before the capital was lost. */
function isGlued(sentence: string, start: number): boolean {
  if (!/^\p{Lu}/u.test(sentence.charAt(start))) return false;
  const before = sentence.slice(Math.max(0, start - longestSyllable), start);
  return /(?:^|\s)\p{Ll}+\s$/u.test(before) && gluedOpening.test(sentence.slice(start, start + 16));
}

/** With a space, in UTF-16 units. */
const longestSyllable = 10;
const gluedOpening = new RegExp(`^(?:${words.gluedOpenings.join('|')})\\s\\p{Ll}`, 'u');

/** `Người chủ trì hội nghị, ông A …`, `Trong vai trò chủ trì hội nghị, ông A …`. */
const openingNoun = /^(?:Người|Trong vai trò|Với vai trò|Với tư cách) /u;

const link = `(?:${words.linksInFront.join('|')})`;
const plural = `(?: (?:${words.plurals.join('|')}))*`;
const linkBeforePerson = new RegExp(`(?:^|[\\s,:])${link}${plural}[\\s:,]{0,3}$`, 'iu');
const passiveBeforePerson = new RegExp(
  `(?:^|[\\s,:])(?:${words.passives.join('|')})(?: các)?\\s{0,3}$`,
  'iu',
);
/** The longest link with its plural, in UTF-16 units; it bounds the work of the patterns. */
const longestLink = 60;

/** `Dự và chỉ đạo hội nghị có đồng chí A`: the verbs stand before a linking word. */
export function actionInFront(
  { sentence, tokens, people }: SentenceReading,
  at: number,
): Span | null {
  const person = people[at];
  if (!person) return null;
  const from = people[at - 1]?.extent.end ?? 0;
  const lead = leadOf({ sentence, tokens, people }, at);
  const isLinked = linkBeforePerson.test(lead) || isLabelled(sentence, lead, from);
  if (!isLinked || passiveBeforePerson.test(lead)) return null;
  const verb = ownerBeforePerson.test(lead)
    ? nominalVerb(sentence, tokens, from, person.extent.start)
    : firstVerb(sentence, tokens, from, person.extent.start);
  if (!verb) return null;
  const start = tokens[verb.from]?.start ?? from;
  return { start, end: trimmedEnd(sentence, start, person.extent.start) };
}

/** Whether `có`, `gồm`, `là` … leads to a person. */
export function isLinkedTo(reading: SentenceReading, at: number): boolean {
  const lead = leadOf(reading, at);
  return linkBeforePerson.test(lead) && !passiveBeforePerson.test(lead);
}

/** What stands right in front of a person, behind the person before. */
function leadOf({ sentence, people }: SentenceReading, at: number): string {
  const end = people[at]?.extent.start ?? 0;
  return sentence.slice(Math.max(people[at - 1]?.extent.end ?? 0, end - longestLink), end);
}

const labelBeforePerson = new RegExp(`^[^.;:,]{2,50}:${plural}\\s{0,3}$`, 'iu');

/** `Chủ trì hội nghị: đồng chí A`, `Thành phần dự: …`, `…; chủ trì: bà B`, as minutes are written. */
function isLabelled(sentence: string, lead: string, from: number): boolean {
  if (from === 0 && sentence.startsWith(lead) && labelBeforePerson.test(lead)) return true;
  const clause = /;\s*([^;]+)$/u.exec(lead)?.[1];
  return clause !== undefined && labelBeforePerson.test(clause);
}

const ownerBeforePerson = new RegExp(`(?:^|[\\s,:])của${plural}[\\s:,]{0,3}$`, 'iu');
const verbsInFront = new Set(words.verbsInFront);

/** `với sự tham dự và chủ trì của ông A`: nothing but `của` between; what others do is not A's. */
function nominalVerb(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): PhraseMatch | undefined {
  const first = firstTokenAfter(tokens, from);
  const link = tokens.findLastIndex(({ marked, end }) => marked === 'của' && end <= to);
  let at = link;
  while (at > first && tokens[at - 1]?.marked !== 'sự' && link - at < longestNominal) at--;
  const isNominal = tokens[at - 1]?.marked === 'sự' && at < link;
  const match = isNominal ? verbOf(sentence, tokens, at) : undefined;
  if (match && verbsInFront.has(match.phrase)) return match;
  return verbBeforeOwner(sentence, tokens, link);
}

/** In tokens: `sự tham dự, chỉ đạo và chủ trì của`. */
const longestNominal = 8;

/** `dưới quyền chủ tọa của ông A`: the verb right in front of `của`. */
function verbBeforeOwner(
  sentence: string,
  tokens: readonly Token[],
  link: number,
): PhraseMatch | undefined {
  for (let at = Math.max(0, link - 3); at < link; at++) {
    const match = verbOf(sentence, tokens, at);
    if (match?.to === link && verbsInFront.has(match.phrase)) return match;
  }
  return undefined;
}

/** The first verb of attendance in the last clause before a person. */
function firstVerb(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): PhraseMatch | undefined {
  const clause = Math.max(from, sentence.lastIndexOf(';', to - 1) + 1);
  if (from > 0 && /^[\s,]*(?:đồng )?chủ trì\s/u.test(sentence.slice(from, to))) return undefined;
  for (let at = firstTokenAfter(tokens, clause); (tokens[at]?.end ?? to + 1) <= to; at++) {
    const match = verbOf(sentence, tokens, at);
    if (match && verbsInFront.has(match.phrase)) return match;
  }
  return undefined;
}

/** A verb may open a sentence with a capital: `Chủ trì hội nghị có …`, `Tham dự …`. */
export function verbOf(sentence: string, tokens: readonly Token[], at: number) {
  return predicateAt(sentence, tokens, at, opensClause(sentence, tokens[at]?.start ?? 0));
}
