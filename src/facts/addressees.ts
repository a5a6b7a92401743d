import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import honorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };
import unitNameWords from './lexicon/unit-name-words.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };
import { isOfficeHead, officeHeadAt } from './offices.ts';
import { isPartOfWord, isVerb, predicateAt } from './predicates.ts';

const heads = createPhraseFinder([
  ...directiveWords.addressees,
  ...unitsLexicon,
  ...honorificsLexicon,
]);
const tasks = createPhraseFinder(directiveWords.tasks);
/** `Phòng giao dịch`: they begin like a task. */
const notTasks = createPhraseFinder(directiveWords.notTasks);
/** Behind who does something of their own: `; Sở B đề nghị …`. */
const tells = createPhraseFinder(directiveWords.tells);
/** `…, chậm nhất là ngày 5/7`: a deadline stands behind the task. */
const dueWords = createPhraseFinder(directiveWords.due);
/** What a name of many consists of: `các đơn vị trực thuộc`, `cấp ủy, chính quyền các cấp`. */
const named = createPhraseFinder([
  ...directiveWords.addressees,
  ...directiveWords.people,
  ...directiveWords.described,
]);

const units = createPhraseFinder(unitsLexicon);
/** `Phát triển nông thôn`: only the first syllable is a capital. */
const fields = createPhraseFinder(unitNameWords.fields);

/** Lists of ministries are long; further on the words are the task's. */
const longestAddresseeInTokens = 40;

/** A text with its tokens. */
export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Whether what is asked for, or of whom, starts at a token. */
export function startsAddresseeOrTask({ text, tokens }: TokenisedText, at: number): boolean {
  return startsAddressee(tokens, at) || startsTask(text, tokens, at);
}

/** Whether words name an addressee; `ban hành`, `tổ chức đón` begin like a unit and are tasks. */
export function startsAddressee(tokens: readonly Token[], at: number): boolean {
  const head = heads.at(tokens, at, 'marked');
  const task = tasks.at(tokens, at, 'marked');
  if (head && task && task.to > head.to) return false;
  return head !== undefined || isOfficeHead(tokens, at);
}

/**
 * Whom a directive is put to: `các sở, ngành` of `yêu cầu các sở, ngành khẩn trương …`, from the
 * place behind the verb to the first word of the task. Where no known verb begins the task, it begins
 * behind the words that addressees are named with. Null where nobody is named there.
 */
export function addresseeAt(sentence: TokenisedText, start: number): Span | null {
  const { text, tokens } = sentence;
  const from = tokens.findIndex((token) => token.start >= start);
  if (from < 0 || !startsAddressee(tokens, from)) return null;
  const to = endOfAddressee(sentence, from);
  const last = tokens[to - 1];
  if (!last || to <= from || to >= tokens.length) return null;
  if (/^\s?[.;:]\s/u.test(text.slice(last.end))) return null;
  const first = tokens[from]?.start ?? start;
  return { start: first, end: withBracket(text, first, last.end) };
}

/** `Phòng Quản lý nhà (bà A)`: a bracket that the name opens belongs to it to its end. */
function withBracket(text: string, start: number, end: number): number {
  const written = text.slice(start, end);
  const isOpen = written.lastIndexOf('(') > written.lastIndexOf(')');
  return isOpen && text.charAt(end) === ')' ? end + 1 : end;
}

/** Whether a word that begins tasks stands at a token, rather than a verb of telling. */
export function isTaskWord(tokens: readonly Token[], at: number): boolean {
  return tasks.at(tokens, at, 'marked') !== undefined && !tells.at(tokens, at, 'marked');
}

function endOfAddressee(sentence: TokenisedText, from: number): number {
  const { text, tokens } = sentence;
  const known = endOfKnownWords(sentence, from);
  const limit = Math.min(tokens.length, from + longestAddresseeInTokens);
  for (let at = from + 1; at < limit; at++) {
    const previous = tokens[at - 1];
    const token = tokens[at];
    if (!previous || !token) return from;
    const between = text.slice(previous.end, token.start);
    if (/[.;:]\s|[“"]/u.test(between)) return known;
    if (between.includes(',') && dueWords.at(tokens, at, 'marked')) return known;
    if (!startsTask(text, tokens, at) || isInsideNamed(tokens, at)) continue;
    return isSurelyTask(sentence, at) || at <= known || known === from ? at : known;
  }
  return known;
}

/** Behind a comma a verb may be another task, and `tại`, `trước` stand inside tasks. */
function isSurelyTask({ text, tokens }: TokenisedText, at: number): boolean {
  const before = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  if (before.includes(',')) return false;
  if (tasks.at(tokens, at, 'marked')) return true;
  const predicate = predicateAt(text, tokens, at);
  return predicate !== undefined && isVerb(predicate);
}

/** Where the words end that surely name an addressee; the place itself where none does. */
function endOfKnownWords({ text, tokens }: TokenisedText, from: number): number {
  const head = heads.at(tokens, from, 'marked');
  let at = head?.to ?? from;
  let headTo = at;
  for (let end = at; at < tokens.length; ) {
    const isCapital = isCapitalised(text, tokens[at]);
    const match = (isCapital ? units : named).at(tokens, at, 'marked');
    const field = isCapital ? fields.at(tokens, at, 'marked') : undefined;
    if (match) end = headTo = match.to;
    else if (field) end = field.to;
    else if (isOfficeHead(tokens, at)) end = headTo = endOfOfficeHead(tokens, at);
    else if (isNamePart(text, tokens, at, headTo)) end = at + 1;
    else if (tokens[at]?.marked === 'và' && startsNamed(text, tokens, at + 1)) end = at + 1;
    else break;
    if (/[.;:]/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) break;
    if (isBehindComma(text, tokens, at) && !startsNamed(text, tokens, at)) break;
    at = end;
  }
  const isPluralAlone = head !== undefined && at === head.to && plurals.has(head.phrase);
  return isPluralAlone ? from : at;
}

function endOfOfficeHead(tokens: readonly Token[], at: number): number {
  return officeHeadAt(tokens, at, 'marked')?.to ?? at + 1;
}

/** The second half of `các cấp` is no verb. */
function isInsideNamed(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => (named.at(tokens, at - back, 'marked')?.to ?? 0) > at);
}

/** They begin the name of an addressee and are none themselves. */
const plurals = new Set(directiveWords.plurals);

function startsNamed(text: string, tokens: readonly Token[], at: number): boolean {
  return named.at(tokens, at, 'marked') !== undefined || isCapitalised(text, tokens[at]);
}

/** `Kế hoạch` of `Phòng Kế hoạch`: a capitalised syllable, or the one behind a lone capitalised one. */
function isNamePart(text: string, tokens: readonly Token[], at: number, headTo: number): boolean {
  if (isCapitalised(text, tokens[at])) return true;
  const isOwnCapital = (place: number) => place >= headTo && isCapitalised(text, tokens[place]);
  return isOwnCapital(at - 1) && !isOwnCapital(at - 2) && !isStopped(text, tokens, at);
}

function isStopped(text: string, tokens: readonly Token[], at: number): boolean {
  return !/^\s$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
}

function isBehindComma(text: string, tokens: readonly Token[], at: number): boolean {
  return text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',');
}

function isCapitalised(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

function startsTask(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || isCapitalised(text, token)) return false;
  if (notTasks.at(tokens, at, 'marked') || isPartOfWord(tokens, at)) return false;
  return (
    tasks.at(tokens, at, 'marked') !== undefined || predicateAt(text, tokens, at) !== undefined
  );
}

/** Whether what stands behind an addressee is said by it: `; Sở B đề nghị …`. */
export function tellsItself({ tokens }: TokenisedText, at: number): boolean {
  return tells.at(tokens, at, 'marked') !== undefined;
}
