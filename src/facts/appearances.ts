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
  /** A clause in front that tells of the same person: `Chủ trì hội nghị, ông A nhấn mạnh …`. */
  readonly opening: Span | null;
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
export function findAppearances(
  sentence: string,
  tokens: readonly Token[] = partsOf(sentence),
): Appearance[] {
  const reading = { sentence, tokens, people: findPeople(sentence, tokens) };
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
  if (start === 0 || start === openingNoun.exec(sentence)?.[0].length) return true;
  return /(?:[.;:,–-]\s{0,3}|\s{2})$/u.test(sentence.slice(Math.max(0, start - 4), start));
}

/** `Người chủ trì hội nghị, ông A …`, `Trong vai trò chủ trì hội nghị, ông A …`. */
const openingNoun = /^(?:Người|Trong vai trò|Với vai trò|Với tư cách) /u;

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
  return { person, action: action ?? participle ?? nothing, opening: participle, verbs };
}

/** From the verb behind a person to the next person who does something, or the sentence's end. */
function actionBehind({ sentence, tokens, people }: Reading, at: number): Span | null {
  const person = people[at];
  if (!person) return null;
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
  return (
    to - from <= longestGap && /^[\s,)–—-]*(?:\p{L}+\s+){0,3}$/u.test(sentence.slice(from, to))
  );
}

/** In UTF-16 units. */
const longestGap = 24;
const longestRemark = 120;

/** `ông A, Chủ tịch UBND huyện B (tỉnh C) chủ trì`, `ông A (thứ hai từ trái sang) và ông B`. */
const remark = /\s?\([^()]{1,120}\)/u;
/** `Thủ tướng A hôm 18/6 chủ trì`, `ông B, sáng nay (7-2), chủ trì`. */
const remarksBehind =
  /^(?:\s?\([^()]{1,120}\)|,? thứ \p{L}+ từ (?:trái|phải)(?: sang| qua)?,?|,? (?:và|cùng) phu nhân|[\s,]+(?:(?:vào|hôm|ngày|sáng|trưa|chiều|tối)\s){1,3}(?:\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?|nay|qua)(?!\p{L}))+/u;

/** Where the words go on behind a person and what is remarked on them: a place, the day. */
function behindRemarks(sentence: string, from: number): number {
  const remarks = remarksBehind.exec(sentence.slice(from, from + 2 * longestRemark));
  return from + (remarks?.[0].length ?? 0);
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
  const lead = sentence.slice(Math.max(0, start - longestJoin), start);
  return representing.test(lead) || notSubject.test(lead);
}

/** `Nhận lời mời của bà A, ông B …`: A does not do what B does. */
const notSubject = new RegExp(`(?:^|\\s)(?:${words.notSubjectsBehind.join('|')})\\s$`, 'iu');

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
  const stretch = sentence.slice(left.extent.end, right.extent.start);
  if (stretch.length > longestJoin + longestRemark) return false;
  const between = stretch.replace(remark, ' ');
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
  const verb = ownerBeforePerson.test(lead)
    ? nominalVerb(sentence, tokens, from, person.extent.start)
    : firstVerb(sentence, tokens, from, person.extent.start);
  if (!verb) return null;
  const start = tokens[verb.from]?.start ?? from;
  return { start, end: trimmedEnd(sentence, start, person.extent.start) };
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
