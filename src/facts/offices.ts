import {
  createPhraseFinder,
  isUnbrokenMatch,
  type PhraseMatch,
  type TokenSide,
} from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import appointmentWords from './lexicon/appointment-words.json' with { type: 'json' };
import honorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };
import officeHeadsLexicon from './lexicon/office-heads.json' with { type: 'json' };
import placesLexicon from './lexicon/places.json' with { type: 'json' };
import { isBodyHolding, isRepresented, opensRepresentation } from './office-context.ts';
import { predicateAt } from './predicates.ts';
import { isUnitAbove } from './unit-above.ts';

/** `và đại diện …`, `và các …`: others than the one who holds the office. */
const groupWords = new Set(['các', 'đại', 'những', 'lãnh', 'toàn']);
const severals = new Set(['một', 'các', 'nhiều', 'những', 'và']);
/** `Hội Nhà báo`, `Đoàn Luật sư`: behind them an honorific is a profession. */
const professions = new Set(['hội', 'đoàn']);
const honorifics = createPhraseFinder(honorificsLexicon);
const places = createPhraseFinder(placesLexicon);
const officeHeads = createPhraseFinder(officeHeadsLexicon);

/** `Trưởng phòng giữ chức Phó Giám đốc`: two offices, the one before and the one given. */
const appointing = createPhraseFinder([...appointmentWords.holding, ...appointmentWords.leaving]);

/** Nobody is introduced by more; it also bounds the work on a list of a thousand offices. */
const mostOfficesInFront = 6;

/** Set by hand: no office has more; it keeps a missing stop from swallowing the sentence. */
const longestOfficeInTokens = 45;

/** Whether an office's first words stand at a place (`Phó Giám đốc`, `Ủy viên`). */
export function isOfficeHead(tokens: readonly Token[], at: number): boolean {
  const head = officeHeads.at(tokens, at, 'marked');
  if (head === undefined || !isUnbrokenMatch(tokens, head)) return false;
  return !opensRepresentation(tokens, at);
}

/**
 * The offices that follow a name: `, Ủy viên …, Phó Trưởng Ban … chủ trì` gives two spans. An office
 * starts with a known head and ends before a stop or the verb of the sentence.
 */
export function officesAfter(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  nextName = Number.POSITIVE_INFINITY,
): Span[] {
  const offices: Span[] = [];
  for (let at = from; isOfficeNext(sentence, tokens, at); ) {
    const end = endOfOffice(sentence, tokens, at);
    // `Phó Thủ tướng A, Bộ trưởng Bộ X B`: the office belongs to the name it leads to.
    if (isBodyHolding(tokens, at, end)) break;
    if (end > nextName || leadsTo(sentence, tokens, end, nextName)) break;
    const first = tokens[at];
    const last = tokens[end - 1];
    if (first && last) offices.push({ start: first.start, end: last.end });
    at = end;
  }
  return offices;
}

/** The office that starts at a place, with nobody's name in front. */
export function officesAt(sentence: string, tokens: readonly Token[], at: number): Span[] {
  const first = tokens[at];
  const last = tokens[endOfOffice(sentence, tokens, at) - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** Nothing but a short name in brackets between: `Bộ … nông thôn (NN & PTNT) Nguyễn Văn B`. */
function leadsTo(sentence: string, tokens: readonly Token[], end: number, name: number): boolean {
  const left = tokens[end - 1];
  const right = tokens[name];
  if (!left || !right || name < end) return false;
  return /^\s*(?:\([^()]{1,20}\)\s*)?$/u.test(sentence.slice(left.end, right.start));
}

function isOfficeNext(sentence: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (!previous || !token) return false;
  const between = sentence.slice(previous.end, token.start);
  // `lãnh đạo một số bộ` are others.
  if (token.marked === 'lãnh' && severals.has(tokens[at + 2]?.marked ?? '')) return false;
  // `phân công bà A phụ trách thuốc`: only behind a stop it is an office.
  if (token.marked === 'phụ' && /^\s*$/u.test(between)) return false;
  return /^\s*[,–—(:-]?\s*$/u.test(between) && isOfficeHead(tokens, at);
}

function endOfOffice(sentence: string, tokens: readonly Token[], from: number): number {
  const limit = Math.min(tokens.length, from + longestOfficeInTokens);
  let at = officeHeads.at(tokens, from, 'marked')?.to ?? from + 1;
  while (at < limit && !isStop(sentence, tokens, at) && !predicateAt(sentence, tokens, at)) {
    if (startsAnotherPerson(tokens, at) || isCause(tokens, at)) break;
    if (appointing.at(tokens, at, 'marked')) break;
    at++;
  }
  return at;
}

/** `Chủ tịch UBND xã A do buông lỏng quản lý`, `gồm 3 thành viên do bà B đứng đầu`; not `tự do`. */
function isCause(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.marked === 'do' && tokens[at - 1]?.marked !== 'tự';
}

/** A comma inside a ministry's name (`Bộ Văn hóa, Thể thao và Du lịch`) does not end the office. */
function isStop(sentence: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return true;
  const between = sentence.slice(left.end, right.start);
  if (/^\s*$/.test(between) || /^\s?[-/&]\s?$/.test(between)) return false;
  if (/^\.\s?$/.test(between) && left.marked === 'tp') return false;
  if (between === '.' && left.end - left.start === 1) return false;
  if (isAroundShortName(sentence, left.end, right.start)) return false;
  if (isAroundUnitAbove(sentence, tokens, at)) return false;
  return !(/^,\s$/.test(between) && listsFieldsUntilAnd(sentence, tokens, at));
}

/** The brackets of `Bộ … nông thôn (NN & PTNT) Nguyễn Văn B`. */
function isAroundShortName(sentence: string, from: number, to: number): boolean {
  const open = /^\s\([\p{Lu}&.\s-]{2,16}\)\s\p{L}/u.test(sentence.slice(from, from + 24));
  return open || /\([\p{Lu}&.\s-]{2,16}\)\s$/u.test(sentence.slice(Math.max(0, to - 20), to));
}

/** `Vụ trưởng Vụ Pháp chế, Tổng cục Rừng`, `… Vụ Pháp chế (Tổng cục Rừng) Trần Văn B`. */
function isAroundUnitAbove(sentence: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  if (!left || !right) return false;
  const between = sentence.slice(left.end, right.start);
  if (/^(?:,\s|\s?\()$/u.test(between)) return isUnitAbove(sentence, tokens, at);
  if (!/^\)\s$/u.test(between)) return false;
  const open = sentence.slice(Math.max(0, left.end - longestRemark), left.end).lastIndexOf('(');
  if (open < 0) return false;
  const opening = Math.max(0, left.end - longestRemark) + open;
  let first = at - 1;
  while ((tokens[first - 1]?.start ?? -1) > opening) first--;
  return isUnitAbove(sentence, tokens, first);
}

/** In UTF-16 units. */
const longestRemark = 80;

/** `…, Thể thao và Du lịch`: capitalised field, at most two more, then `và` and a capital. */
function listsFieldsUntilAnd(sentence: string, tokens: readonly Token[], at: number): boolean {
  if (isOfficeHead(tokens, at)) return false;
  const start = tokens[at]?.start ?? 0;
  return /^\p{Lu}[\p{Ll}]+(?: \p{Ll}+){0,2}(?:, \p{Lu}\p{Ll}+(?: \p{Ll}+){0,2})? và \p{Lu}/u.test(
    sentence.slice(start, start + 80),
  );
}

/** `… và bà B`, `… cùng đại diện các sở`, `… đồng chí C`: the office ends where others begin. */
function startsAnotherPerson(tokens: readonly Token[], at: number): boolean {
  if (places.at(tokens, at, 'marked')) return false;
  if (honorifics.at(tokens, at, 'marked')) return !professions.has(tokens[at - 1]?.marked ?? '');
  const first = tokens[at]?.marked;
  if (first === 'cùng') return true;
  if (first !== 'và') return false;
  const second = tokens[at + 1]?.marked ?? '';
  return honorifics.at(tokens, at + 1, 'marked') !== undefined || groupWords.has(second);
}

/**
 * The offices in front of a name (`Tổng Bí thư, Chủ tịch nước Nguyễn …`), in the order of the text,
 * with the tokens at which the first and the last of them start.
 */
export function officesBefore(
  sentence: string,
  tokens: readonly Token[],
  name: number,
  longestGapInTokens: number,
  floor = 0,
): { readonly from: number; readonly last: number; readonly spans: readonly Span[] } | null {
  if (isStop(sentence, tokens, name)) return null;
  return officesEndingAt(sentence, tokens, name, longestGapInTokens, floor);
}

/** The same without regard to what stands between the last office and the place where it ends. */
export function officesEndingAt(
  sentence: string,
  tokens: readonly Token[],
  name: number,
  longestGapInTokens: number,
  floor: number,
): { readonly from: number; readonly last: number; readonly spans: readonly Span[] } | null {
  const spans: Span[] = [];
  let from = name;
  let last = name;
  for (
    let office = officeEndingAt(sentence, tokens, from, longestGapInTokens, floor);
    office !== null;
  ) {
    if (spans.length === 0) last = office.from;
    spans.unshift(office.span);
    from = office.from;
    if (spans.length === mostOfficesInFront) break;
    office = followsComma(sentence, tokens, from)
      ? officeEndingAt(sentence, tokens, from, longestGapInTokens, floor)
      : null;
    if (office && (!office.startsClause || isRepresented(tokens, office.from))) break;
  }
  return spans.length > 0 ? { from, last, spans } : null;
}

/** `dưới sự chủ trì của Thứ trưởng, Tổng Giám đốc A`. */
const linksInFront = new Set(['của', 'do', 'gồm', 'theo']);

interface FrontOffice {
  readonly from: number;
  readonly span: Span;
  /** Nothing stands between the office and the stop, verb or honorific before it. */
  readonly startsClause: boolean;
}

function officeEndingAt(
  sentence: string,
  tokens: readonly Token[],
  end: number,
  longestGapInTokens: number,
  floor: number,
): FrontOffice | null {
  let earliest = end;
  let at = end - 1;
  for (; at >= Math.max(floor, end - longestGapInTokens); at--) {
    if (at < end - 1 && isStop(sentence, tokens, at + 1)) break;
    if (predicateAt(sentence, tokens, at) || isHonorificEnd(tokens[at])) break;
    if (appointing.at(tokens, at, 'marked') || isCause(tokens, at)) break;
    // `… và các Phó Chủ tịch A, B`: what stands in front is another's.
    if (earliest === at + 1 && severals.has(tokens[at]?.marked ?? '')) break;
    if (isOfficeHead(tokens, at)) earliest = at;
  }
  const first = tokens[earliest];
  const last = tokens[end - 1];
  if (earliest === end || !first || !last) return null;
  return {
    from: earliest,
    span: { start: first.start, end: last.end + (sentence[last.end] === ')' ? 1 : 0) },
    startsClause: earliest === at + 1 || linksInFront.has(tokens[earliest - 1]?.marked ?? ''),
  };
}

const honorificEnds = new Set(['chí', 'ông', 'bà', 'đc', 'anh', 'chị']);

function isHonorificEnd(token: Token | undefined): boolean {
  return token !== undefined && honorificEnds.has(token.marked);
}

function followsComma(sentence: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  return (
    left !== undefined &&
    right !== undefined &&
    /^,\s*$/.test(sentence.slice(left.end, right.start))
  );
}

/** The first words of an office (`Phó Giám đốc`) at a place of a question. */
export function officeHeadAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide,
): PhraseMatch | undefined {
  return officeHeads.at(tokens, at, side);
}
