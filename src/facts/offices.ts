import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import honorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };
import officeHeadsLexicon from './lexicon/office-heads.json' with { type: 'json' };
import { predicateAt } from './predicates.ts';

/** `và đại diện …`, `và các …`: others than the one who holds the office. */
const groupWords = new Set(['các', 'đại', 'những', 'lãnh', 'toàn']);
const honorifics = createPhraseFinder(honorificsLexicon);
const officeHeads = createPhraseFinder(officeHeadsLexicon);

/** Nobody is introduced by more; it also bounds the work on a list of a thousand offices. */
const mostOfficesInFront = 6;

/** The longest office seen in real articles has about forty syllables. */
const longestOfficeInTokens = 45;

/** Whether an office's first words stand at a place (`Phó Giám đốc`, `Ủy viên`). */
export function isOfficeHead(tokens: readonly Token[], at: number): boolean {
  return officeHeads.at(tokens, at, 'marked') !== undefined;
}

/**
 * The offices that follow a name: `, Ủy viên …, Phó Trưởng Ban … chủ trì` gives two spans. An office
 * starts with a known head and ends before a stop or the verb of the sentence.
 */
export function officesAfter(sentence: string, tokens: readonly Token[], from: number): Span[] {
  const offices: Span[] = [];
  for (let at = from; isOfficeNext(sentence, tokens, at); ) {
    const end = endOfOffice(sentence, tokens, at);
    const first = tokens[at];
    const last = tokens[end - 1];
    if (first && last) offices.push({ start: first.start, end: last.end });
    at = end;
  }
  return offices;
}

function isOfficeNext(sentence: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (!previous || !token) return false;
  const between = sentence.slice(previous.end, token.start);
  return /^\s*[,–—(:-]?\s*$/u.test(between) && isOfficeHead(tokens, at);
}

function endOfOffice(sentence: string, tokens: readonly Token[], from: number): number {
  const limit = Math.min(tokens.length, from + longestOfficeInTokens);
  let at = officeHeads.at(tokens, from, 'marked')?.to ?? from + 1;
  while (at < limit && !isStop(sentence, tokens, at) && !predicateAt(sentence, tokens, at)) {
    if (startsAnotherPerson(tokens, at)) break;
    at++;
  }
  return at;
}

/** A comma inside a ministry's name (`Bộ Văn hóa, Thể thao và Du lịch`) does not end the office. */
function isStop(sentence: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return true;
  const between = sentence.slice(left.end, right.start);
  if (/^\s*$/.test(between) || /^\s?[-/&]\s?$/.test(between)) return false;
  return !(/^,\s$/.test(between) && listsFieldsUntilAnd(sentence, tokens, at));
}

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
  if (honorifics.at(tokens, at, 'marked')) return true;
  const first = tokens[at]?.marked;
  if (first === 'cùng') return true;
  if (first !== 'và') return false;
  const second = tokens[at + 1]?.marked ?? '';
  return honorifics.at(tokens, at + 1, 'marked') !== undefined || groupWords.has(second);
}

/**
 * The offices in front of a name (`Tổng Bí thư, Chủ tịch nước Nguyễn …`), in the order of the text,
 * with the token at which they start.
 */
export function officesBefore(
  sentence: string,
  tokens: readonly Token[],
  name: number,
  longestGapInTokens: number,
): { readonly from: number; readonly spans: readonly Span[] } | null {
  const spans: Span[] = [];
  if (isStop(sentence, tokens, name)) return null;
  let from = name;
  for (let office = officeEndingAt(sentence, tokens, from, longestGapInTokens); office !== null; ) {
    spans.unshift(office.span);
    from = office.from;
    if (spans.length === mostOfficesInFront) break;
    office = followsComma(sentence, tokens, from)
      ? officeEndingAt(sentence, tokens, from, longestGapInTokens)
      : null;
    if (office && !office.startsClause) break;
  }
  return spans.length > 0 ? { from, spans } : null;
}

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
): FrontOffice | null {
  let earliest = end;
  let at = end - 1;
  for (; at >= Math.max(0, end - longestGapInTokens); at--) {
    if (at < end - 1 && isStop(sentence, tokens, at + 1)) break;
    if (predicateAt(sentence, tokens, at) || isHonorificEnd(tokens[at])) break;
    if (tokens[at]?.marked === 'và' && earliest === at + 1) break;
    if (isOfficeHead(tokens, at)) earliest = at;
  }
  const first = tokens[earliest];
  const last = tokens[end - 1];
  if (earliest === end || !first || !last) return null;
  return {
    from: earliest,
    span: { start: first.start, end: last.end },
    startsClause: earliest === at + 1,
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

/** Whether an office's first words stand at a place of a question, typed with marks or without. */
export function isOfficeHeadFolded(tokens: readonly Token[], at: number): boolean {
  return officeHeads.at(tokens, at, 'folded') !== undefined;
}
