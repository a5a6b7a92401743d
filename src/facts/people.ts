import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { withAppointment } from './appointments.ts';
import honorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };
import officeContext from './lexicon/office-context.json' with { type: 'json' };
import officesOfStateLexicon from './lexicon/offices-of-state.json' with { type: 'json' };
import { type Address, findNameRuns, type NameRun } from './name-runs.ts';
import { isGroup } from './office-context.ts';
import {
  isOfficeHead,
  officesAfter,
  officesAt,
  officesBefore,
  officesEndingAt,
} from './offices.ts';
import type { PersonMention } from './person-mention.ts';
import { withPluralOffices } from './plural-offices.ts';
import { predicateAt } from './predicates.ts';
import { unitHeads } from './unit-heads.ts';

export type { PersonMention } from './person-mention.ts';

const honorifics = createPhraseFinder(honorificsLexicon);
const notTitles = createPhraseFinder(officeContext.notTitles);
const officesOfState = createPhraseFinder(officesOfStateLexicon);

/** The longest stretch between an honorific and the name: `đồng chí Phó Chủ tịch Thường trực …`. */
const longestGapInTokens = 16;

/** Finds the people named in a sentence, and honorifics that stand for one named before. */
export function findPeople(
  sentence: string,
  tokens: readonly Token[] = partsOf(sentence),
): PersonMention[] {
  const named = findNameRuns(sentence, tokens, (at) => addressBefore(sentence, tokens, at))
    .map((run, at, runs) => namedPerson(sentence, tokens, run, runs[at - 1], runs[at + 1]))
    .filter((mention) => mention !== null)
    .filter((mention, at, all) => !isInOffice(mention, all[at - 1]))
    .map((mention) => withAppointment(sentence, tokens, mention));
  const standIns = findStandIns(sentence, tokens, named);
  const holders = withPluralOffices(sentence, tokens, named);
  const byOffice = findOfficeStandIns(sentence, tokens, [...named, ...standIns]);
  return [...holders, ...standIns, ...byOffice].sort((a, b) => a.extent.start - b.extent.start);
}

/** `ông A, Hiệu trưởng Trường Trần Văn Bảy báo cáo`: the second name is the school's. */
function isInOffice({ place }: PersonMention, before: PersonMention | undefined): boolean {
  return before !== undefined && before.place.end < place.start && place.end <= before.extent.end;
}

function namedPerson(
  sentence: string,
  tokens: readonly Token[],
  run: NameRun,
  before: NameRun | undefined,
  after: NameRun | undefined,
): PersonMention {
  const place = spanOf(tokens, run.from, run.to);
  const front = inFrontOf(sentence, tokens, run.from, before?.to ?? 0);
  // An honorific and no office in front: `ông A, Hiệu trưởng Trường Trần Văn Bảy` names a school.
  const nextName = front.offices.length > 0 ? after?.from : undefined;
  const behind = officesAfter(sentence, tokens, run.to, nextName);
  return {
    place,
    name: sentence.slice(place.start, place.end).replace(/\s+/g, ' '),
    honorific: front.honorific,
    offices: [...front.offices, ...behind],
    extent: { start: front.start ?? place.start, end: behind.at(-1)?.end ?? place.end },
  };
}

interface Front {
  readonly honorific: string | null;
  readonly offices: readonly Span[];
  readonly start: number | null;
}

function addressBefore(sentence: string, tokens: readonly Token[], at: number): Address {
  if (honorificEndingAt(sentence, tokens, at)) return 'honorific';
  const office = officesBefore(sentence, tokens, at, longestGapInTokens);
  if (!office) return 'none';
  if (officesOfState.at(tokens, office.last, 'marked')) return 'office of state';
  const namesUnit = unitHeads(tokens.slice(office.last, at), 'marked').length > 0;
  return namesUnit ? 'office in a unit' : 'office';
}

/** What stands before a name without a stop between: an honorific, an office, or both. */
function inFrontOf(sentence: string, tokens: readonly Token[], name: number, floor: number): Front {
  const office = officesBefore(sentence, tokens, name, longestGapInTokens, floor);
  const edge = office?.from ?? name;
  const honorific = honorificEndingAt(sentence, tokens, edge);
  const behindOffice =
    !office && honorific ? officesBeforeTitle(sentence, tokens, honorific.from, floor) : null;
  if (behindOffice && honorific) {
    return {
      honorific: textOf(sentence, tokens, honorific.from, edge),
      offices: behindOffice,
      start: behindOffice[0]?.start ?? null,
    };
  }
  const start = honorific ? tokens[honorific.from]?.start : office?.spans[0]?.start;
  return {
    honorific: honorific ? textOf(sentence, tokens, honorific.from, edge) : null,
    offices: office?.spans ?? [],
    start: start ?? null,
  };
}

/** `Phó Giám đốc Bệnh viện, Thạc sĩ Lê Thị Mơ`: the office before the comma is hers. */
function officesBeforeTitle(
  sentence: string,
  tokens: readonly Token[],
  title: number,
  floor: number,
): readonly Span[] | null {
  if (notTitles.at(tokens, title, 'marked') || !isBehindComma(sentence, tokens, title)) return null;
  const chained = titleBeforeComma(sentence, tokens, title);
  if (chained !== null) return officesBeforeTitle(sentence, tokens, chained, floor);
  const office = officesEndingAt(sentence, tokens, title, longestGapInTokens, floor);
  // Right behind another's name it is the other's.
  if (!office || (floor > 0 && office.from <= floor) || isGroup(tokens, office.from)) return null;
  return office.spans;
}

/** `Thạc sĩ, Bác sĩ`. */
function titleBeforeComma(sentence: string, tokens: readonly Token[], at: number): number | null {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const match = honorifics.at(tokens, from, 'marked');
    if (match?.to === at && isUnbroken(sentence, tokens, from, at)) return from;
  }
  return null;
}

function isBehindComma(sentence: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  return left && right ? /^,\s$/u.test(sentence.slice(left.end, right.start)) : false;
}

function honorificEndingAt(
  sentence: string,
  tokens: readonly Token[],
  end: number,
): { from: number } | null {
  for (let from = Math.max(0, end - 3); from < end; from++) {
    const match = honorifics.at(tokens, from, 'marked');
    if (match?.to === end && isUnbroken(sentence, tokens, from, end + 1)) return { from };
  }
  return null;
}

/** Nothing but spaces and the full stop of an abbreviation (`TS.`) stands between the tokens. */
function isUnbroken(sentence: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const left = tokens[at - 1];
    const right = tokens[at];
    if (left && right && !/^[\s./]*$/.test(sentence.slice(left.end, right.start))) return false;
  }
  return true;
}

/** `Đồng chí nhấn mạnh`, `Ông cho biết`: an honorific at the start that no name follows. */
function findStandIns(
  sentence: string,
  tokens: readonly Token[],
  named: readonly PersonMention[],
): PersonMention[] {
  return honorifics
    .find(tokens, 'marked')
    .map(({ from, to }) => standIn(sentence, tokens, from, to))
    .filter((mention) => mention !== null)
    .filter(({ extent }) => named.every((other) => isApart(extent, other.extent)));
}

/** `Thứ trưởng cũng yêu cầu …`, `Phó Thủ tướng đề nghị …`: an office alone that does something. */
function findOfficeStandIns(
  sentence: string,
  tokens: readonly Token[],
  others: readonly PersonMention[],
): PersonMention[] {
  return tokens.flatMap((token, at): PersonMention[] => {
    if (!isOfficeHead(tokens, at) || !startsClause(sentence, token.start)) return [];
    const [office] = officesAt(sentence, tokens, at);
    if (!office || others.some(({ extent }) => !isApart(office, extent))) return [];
    const next = tokens.findIndex(({ start }) => start >= office.end);
    if (next < 0 || !predicateAt(sentence, tokens, next)) return [];
    return [{ place: office, name: null, honorific: null, offices: [office], extent: office }];
  });
}

function standIn(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): PersonMention | null {
  const place = spanOf(tokens, from, to);
  const written = sentence.slice(place.start, place.end);
  if (!startsClause(sentence, place.start) || !canStandAlone.has(written.toLowerCase()))
    return null;
  const offices = officesAfter(sentence, tokens, to);
  return {
    place,
    name: null,
    honorific: written,
    offices,
    extent: { start: place.start, end: offices.at(-1)?.end ?? place.end },
  };
}

const canStandAlone = new Set(['đồng chí', 'đ/c', 'ông', 'bà', 'anh', 'chị']);

function startsClause(sentence: string, start: number): boolean {
  const lead = sentence.slice(Math.max(0, start - longestJoin), start);
  return lead.trim() === '' || /(?:[,;:.–-]|đồng thời|và)\s*$/u.test(lead);
}

/** `đồng thời` and the white space behind it, in UTF-16 units. */
const longestJoin = 16;

function isApart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start };
}

function textOf(sentence: string, tokens: readonly Token[], from: number, to: number): string {
  const { start, end } = spanOf(tokens, from, to);
  return sentence.slice(start, end);
}
