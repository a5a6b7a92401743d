import type { PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import words from './lexicon/appearance-words.json' with { type: 'json' };
import { findPeople, type PersonMention } from './people.ts';
import { isVerb, predicateAt } from './predicates.ts';

/** A person and what a sentence says that they do. */
export interface Appearance {
  readonly person: PersonMention;
  /** The verbs, as in the lexicon, in the order of the text: `tham dự`, `chủ trì`. */
  readonly verbs: readonly string[];
  /** The verbs with their objects; empty where the sentence only names the person. */
  readonly action: Span;
}

interface Reading {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly people: readonly PersonMention[];
}

/**
 * Finds who does what in a sentence. A person's action stands behind them (`đồng chí A, chức vụ,
 * trình bày báo cáo`), or in front with a link between (`Tham dự và chủ trì hội nghị có đồng chí A`,
 * `dưới sự chủ trì của ông A`), and is shared along a list of people (`A và B đồng chủ trì`).
 */
export function findAppearances(sentence: string): Appearance[] {
  const reading = { sentence, tokens: partsOf(sentence), people: findPeople(sentence) };
  const behind = reading.people.map((_, at) => actionBehind(reading, at));
  const actions = shareBackwards(reading, behind);
  for (let at = 0; at < actions.length; at++) {
    actions[at] ??= actionInFront(reading, at) ?? sharedFrom(reading, actions, at);
  }
  return reading.people.map((person, at) =>
    toAppearance(reading, person, actions[at] ?? null, participleInFront(reading, at)),
  );
}

/** `Chủ trì hội nghị, ông A nhấn mạnh …`: the clause before the comma tells of the same person. */
function participleInFront({ sentence, tokens, people }: Reading, at: number): Span | null {
  const person = people[at];
  const from = people[at - 1]?.extent.end ?? 0;
  if (!person || !/,\s*$/.test(sentence.slice(from, person.extent.start))) return null;
  const verb = firstVerb(sentence, tokens, from, person.extent.start);
  const start = verb && tokens[verb.from]?.start;
  if (start === undefined || !opensClause(sentence, start)) return null;
  return { start, end: trimmedEnd(sentence, start, person.extent.start) };
}

function opensClause(sentence: string, start: number): boolean {
  if (start === 0) return true;
  return /(?:[.;:,–-]\s{0,3}|\s{2})$/u.test(sentence.slice(Math.max(0, start - 4), start));
}

function toAppearance(
  { sentence, tokens }: Reading,
  person: PersonMention,
  action: Span | null,
  participle: Span | null,
): Appearance {
  const verbs = [participle, action].flatMap((span) =>
    span ? leadingVerbs(sentence, tokens, span) : [],
  );
  const nothing = { start: person.extent.end, end: person.extent.end };
  return { person, action: action ?? participle ?? nothing, verbs };
}

/** From the verb behind a person to the next person who does something, or the sentence's end. */
function actionBehind({ sentence, tokens, people }: Reading, at: number): Span | null {
  const person = people[at];
  if (!person) return null;
  const first = firstTokenAfter(tokens, person.extent.end);
  const verb = skipParticles(
    sentence,
    tokens,
    behindProxy(sentence, tokens, person.extent.end) ?? first,
  );
  const start = tokens[verb]?.start;
  if (start === undefined) return null;
  const isProxy = byProxy.test(sentence.slice(person.extent.end));
  if (!isProxy && !isCloseBehind(sentence, person.extent.end, start)) return null;
  const predicate = predicateAt(sentence, tokens, verb);
  if (!predicate || !isVerb(predicate)) return null;
  const next = people[at + 1]?.extent.start ?? sentence.length;
  return start < next ? { start, end: trimmedEnd(sentence, start, next) } : null;
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
  return to - from <= 24 && /^[\s,)–—-]*(?:\p{L}+\s+){0,3}$/u.test(sentence.slice(from, to));
}

const particles = new Set(words.particles);

function skipParticles(sentence: string, tokens: readonly Token[], from: number): number {
  let at = from;
  while (particles.has(tokens[at]?.marked ?? '') && at < from + 3) {
    const match = predicateAt(sentence, tokens, at);
    if (match && match.to - match.from > 1 && !isParticle(match.phrase)) return at;
    at++;
  }
  return at;
}

function isParticle(phrase: string): boolean {
  return phrase.split(' ').every((word) => particles.has(word));
}

/** `có` links (`chủ trì có ông B`) and helps (`có bài phát biểu`); it is no deed of its own. */
function isAuxiliary(phrase: string): boolean {
  return phrase === 'có' || isParticle(phrase);
}

/** `A, chức vụ và B, chức vụ đồng chủ trì`: whoever has no verb takes that of the next in the list. */
function shareBackwards(reading: Reading, behind: readonly (Span | null)[]): (Span | null)[] {
  const actions = [...behind];
  for (let at = actions.length - 2; at >= 0; at--) {
    if (actions[at] !== null || !isList(reading, at) || isRepresented(reading, at)) continue;
    actions[at] = actions[at + 1] ?? null;
  }
  return actions;
}

/** `Thay mặt Giám đốc A, bà B chủ trì`: A does not. */
function isRepresented({ sentence, people }: Reading, at: number): boolean {
  const start = people[at]?.extent.start ?? 0;
  return representing.test(sentence.slice(Math.max(0, start - longestJoin), start));
}

function sharedFrom(reading: Reading, actions: readonly (Span | null)[], at: number): Span | null {
  return at > 0 && isList(reading, at - 1) ? (actions[at - 1] ?? null) : null;
}

/** In UTF-16 units; it also bounds the work of the pattern. */
const longestJoin = 40;

/** `Trưởng phòng Thủy lợi, Sở Nông nghiệp; …`: the unit behind the office, then the next item. */
const unitThenNextItem = /^, \p{Lu}[^;.:]*;\s*$/u;

const onlyJoins = new RegExp(`^[\\s,;:)–—-]*(?:(?:${words.joins.join('|')})[\\s:,]*)*$`, 'iu');

/** Whether only a comma, `và`, `cùng` or an honorific for several stands between two people. */
function isList({ sentence, people }: Reading, at: number): boolean {
  const [left, right] = [people[at], people[at + 1]];
  if (!left || !right) return false;
  const between = sentence.slice(left.extent.end, right.extent.start);
  if (between.length > longestJoin) return false;
  if (unitThenNextItem.test(between)) return true;
  return onlyJoins.test(between);
}

const representing = new RegExp(`(?:${words.representing.join('|')})[^,;.]*$`, 'iu');
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
function actionInFront({ sentence, tokens, people }: Reading, at: number): Span | null {
  const person = people[at];
  if (!person) return null;
  const from = people[at - 1]?.extent.end ?? 0;
  const lead = sentence.slice(
    Math.max(from, person.extent.start - longestLink),
    person.extent.start,
  );
  if (!linkBeforePerson.test(lead) || passiveBeforePerson.test(lead)) return null;
  const verb = firstVerb(sentence, tokens, from, person.extent.start);
  if (!verb) return null;
  const start = tokens[verb.from]?.start ?? from;
  return { start, end: trimmedEnd(sentence, start, person.extent.start) };
}

const verbsInFront = new Set(words.verbsInFront);

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
function verbOf(sentence: string, tokens: readonly Token[], at: number) {
  return predicateAt(sentence, tokens, at, opensClause(sentence, tokens[at]?.start ?? 0));
}

/** The verbs that open an action: `dự và chủ trì`, `phát biểu, nhấn mạnh`; objects end the chain. */
function leadingVerbs(sentence: string, tokens: readonly Token[], action: Span): string[] {
  const verbs: string[] = [];
  for (
    let at = firstTokenAfter(tokens, action.start);
    (tokens[at]?.end ?? Infinity) <= action.end;
  ) {
    const match = verbOf(sentence, tokens, at);
    const joins = tokens[at]?.marked === 'và' || particles.has(tokens[at]?.marked ?? '');
    if (!match && !joins) break;
    if (match && isVerb(match) && !isAuxiliary(match.phrase)) verbs.push(match.phrase);
    at = match ? match.to : at + 1;
  }
  return verbs;
}

function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  const at = tokens.findIndex(({ start }) => start >= offset);
  return at < 0 ? tokens.length : at;
}

function trimmedEnd(sentence: string, start: number, end: number): number {
  return start + sentence.slice(start, end).trimEnd().length;
}
