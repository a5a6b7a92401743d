import { meetingWordAt } from '../facts/meeting-words.ts';
import { isVerb, type Predicate, verbMatches } from '../facts/predicates.ts';
import { rolesOf } from '../facts/roles.ts';
import { unitHeads } from '../facts/unit-heads.ts';
import { writeOut } from '../facts/written-out.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { deedAt, isBehindName } from './behind-names.ts';
import { outsideCompounds } from './compounds.ts';
import boardsLexicon from './lexicon/boards.json' with { type: 'json' };
import holdingVerbsLexicon from './lexicon/holding-verbs.json' with { type: 'json' };
import leadersLexicon from './lexicon/leaders.json' with { type: 'json' };
import { questionUnitHeads } from './question-unit-heads.ts';
import { isLevelWord, skippedLevels } from './skipped-levels.ts';
import type { TokenRange, UnderstoodQuestion } from './understood-question.ts';
import { unitJoins } from './unit-joins.ts';

/** A part of a question that tells one meeting from another: a unit, a topic, a sort, a place. */
export interface MeetingSubject {
  /** As the question writes it. */
  readonly written: string;
  /** Folded words, what everybody abbreviates written out, as among the terms of a meeting. */
  readonly words: readonly string[];
  /** It begins with the head of a unit's name (`Sở`, `Trung tâm`). */
  readonly isUnit: boolean;
  /** Its words stand side by side in the name: `hội nghị triển khai`. */
  readonly isNamedSo: boolean;
  /** Its first token. */
  readonly from: number;
}

const holding = new Set(holdingVerbsLexicon);

/**
 * What a question says of the meetings it asks about, besides time, people and kind. `taken` are the
 * ranges of tokens that are understood otherwise, `known` those of units that are in the index.
 */
export function meetingSubjectsOf(
  { text, tokens, subjects, style }: UnderstoodQuestion,
  taken: readonly TokenRange[],
  known: readonly TokenRange[] = [],
): MeetingSubject[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  const units = questionUnitHeads(tokens, side);
  const heads = new Set(units.map(({ from }) => from));
  const verbs = verbMatches(tokens, side).filter(isVerb).filter(outsideCompounds(tokens, side));
  const ofSentence = verbs.filter(isNoPartOfName(tokens, side));
  const gaps = [
    ...taken,
    ...known,
    ...meetingWordsIn(tokens, side),
    ...verbs.filter(isSplitBy(subjects)),
  ];
  const others = joinedUnits(subjects, tokens, heads)
    .flatMap((run) => without(run, gaps))
    .map((run) => trimmed(run, ofSentence))
    .flatMap((run) =>
      cutAtUnits(run, units).filter((part) => part.from === run.from || !isBoard(part, tokens)),
    )
    .map((run) => trimmed(run, ofSentence))
    .flatMap((run) => (holdsHead(run, heads) ? cutAtComma(run, tokens, text) : run))
    .flatMap((run) => (heads.has(run.from) ? cutAtDeed(run, tokens, text, side) : run));
  return [...others, ...known.flatMap((run) => cutAtUnits(run, units))]
    .filter(({ from, to }) => to > from)
    .filter(
      ({ from, to }) =>
        !ledBy.find(tokens.slice(from, to), side).some((one) => one.to === to - from),
    )
    .sort((one, other) => one.from - other.from)
    .map((run) => withMeetingWord(run, meetingWordsIn(tokens, side), verbs))
    .map(({ from, to, isNamedSo }) => ({
      written: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      words: writeOut(text.slice(tokens[from]?.start, tokens[to - 1]?.end)),
      isUnit: heads.has(from),
      isNamedSo,
      from,
    }));
}

/**
 * `hội nghị triển khai` is called so: its name holds these words side by side. A name that only goes on
 * with `…, triển khai nhiệm vụ` is another.
 */
function withMeetingWord(
  { from, to }: TokenRange,
  meetings: readonly TokenRange[],
  verbs: readonly TokenRange[],
): TokenRange & { readonly isNamedSo: boolean } {
  const meeting = meetings.find((one) => one.to === from);
  const verb = verbs.find((one) => one.from === from);
  if (!meeting || verb?.to !== to) return { from, to, isNamedSo: false };
  return { from: meeting.from, to, isNamedSo: true };
}

/** `có mặt`: its first word is a function word and the second would be left as a subject. */
function isSplitBy(runs: readonly TokenRange[]): (verb: TokenRange) => boolean {
  return (verb) => !runs.some(({ from, to }) => verb.from >= from && verb.to <= to);
}

/**
 * `Sở Giáo dục và Đào tạo` and `Đảng ủy Khối các cơ quan` are one subject, `Sở Y tế và Sở Nội vụ` are
 * two.
 */
function joinedUnits(
  runs: readonly TokenRange[],
  tokens: readonly Token[],
  heads: ReadonlySet<number>,
): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isJoined = last !== undefined && joins(tokens, last, run);
    const opensUnit = heads.has(run.from);
    const lastIsUnit = last !== undefined && holdsHead(last, heads);
    if (last && isJoined && lastIsUnit && !opensUnit)
      joined[joined.length - 1] = { ...last, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** Only `và` or `các` stands between, and no comma: `Sở Y tế, các phòng` are two. */
function joins(tokens: readonly Token[], last: TokenRange, run: TokenRange): boolean {
  const [left, word, right] = [tokens[last.to - 1], tokens[last.to], tokens[run.from]];
  if (!left || !word || !right || run.from !== last.to + 1) return false;
  return unitJoins.has(word.folded) && word.start - left.end === 1 && right.start - word.end === 1;
}

function holdsHead({ from, to }: TokenRange, heads: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (heads.has(at)) return true;
  return false;
}

/** The words for kinds of meeting; behind `về` they belong to the topic: `về chuẩn bị đại hội`. */
function meetingWordsIn(tokens: readonly Token[], side: TokenSide): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (found.length > 0 && tokens[at]?.folded === 've') break;
    const match = meetingWordAt(tokens, at, side);
    if (!match) continue;
    found.push(match);
    at = match.to - 1;
  }
  return found;
}

function without(run: TokenRange, gaps: readonly TokenRange[]): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = run.from;
  for (let at = run.from; at <= run.to; at++) {
    const isGap = at === run.to || gaps.some((gap) => at >= gap.from && at < gap.to);
    if (!isGap) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
}

/** `hội nghị triển khai …` is called so; `hội nghị do Sở tổ chức` is not. */
function isNoPartOfName(tokens: readonly Token[], side: TokenSide): (verb: Predicate) => boolean {
  const meetings = meetingWordsIn(tokens, side);
  return ({ phrase, from }) => {
    const holds = holding.has(phrase) || rolesOf(phrase).length > 0;
    return holds || !meetings.some(({ to }) => to === from);
  };
}

/** Verbs at the edges belong to the sentence: `Sở Y tế | tổ chức`. */
function trimmed(run: TokenRange, verbs: readonly TokenRange[]): TokenRange {
  const first = verbs.find(({ from, to }) => from === run.from && to <= run.to);
  if (first) return trimmed({ from: first.to, to: run.to }, verbs);
  const last = verbs.find(({ from, to }) => to === run.to && from >= run.from);
  return last ? trimmed({ from: run.from, to: last.from }, verbs) : run;
}

/** `Công đoàn Sở Y tế` is one unit; `Phòng Kế hoạch Sở Y tế` is told apart from its parent. */
function cutAtUnits({ from, to }: TokenRange, heads: readonly TokenRange[]): TokenRange[] {
  const inside = heads.filter((head) => head.from >= from && head.from < to);
  const starts = inside
    .filter((head) => head.from > from && !inside.some((other) => other.to === head.from))
    .map((head) => head.from);
  const cuts = [from, ...starts, to];
  return cuts.slice(1).map((end, at) => ({ from: cuts[at] ?? from, to: end }));
}

/** Who leads a unit holds its meetings for it: `họp giao ban lãnh đạo Sở Y tế`. */
const ledBy = createPhraseFinder(leadersLexicon);

/** `Liên đoàn Lao động Sa Khê | giải ngân | vốn`: what a unit does is no part of its name. */
function cutAtDeed(
  { from, to }: TokenRange,
  tokens: readonly Token[],
  text: string,
  side: TokenSide,
): TokenRange[] {
  for (let at = from + 2; at < to; at++) {
    const deed = deedAt(tokens, at, side);
    const token = tokens[at];
    if (!deed || !token || (side === 'marked' && isCapital(text, token))) continue;
    return [
      { from, to: at },
      { from: Math.min(deed.to, to), to },
    ];
  }
  return [{ from, to }];
}

const boards = new Set(boardsLexicon.map((name) => writeOut(name).join(' ')));

/** `Ban đại diện | Hội đồng quản trị | Ngân hàng …`: people and papers leave out the one in the middle. */
function isBoard({ from, to }: TokenRange, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to).map(({ folded }) => folded);
  return boards.has(writeOut(words.join(' ')).join(' '));
}

/**
 * `Trung tâm Y tế huyện Sa Khê, | bộ phận nghiệp vụ`: a name ends at a comma when it is of a place, or
 * when small letters follow a capital. `Bộ Văn hóa, Thể thao` goes on, and so does `phòng, chống`.
 */
function cutAtComma(
  { from, to }: TokenRange,
  tokens: readonly Token[],
  text: string,
): TokenRange[] {
  for (let at = from + 1; at < to; at++) {
    const [left, right] = [tokens[at - 1], tokens[at]];
    if (!left || !right || !text.slice(left.end, right.start).includes(',')) continue;
    const isOfPlace = tokens.slice(from, at).some(({ folded }) => isLevelWord(folded));
    const goesSmall = isCapital(text, left) && !isCapital(text, right) && right.folded !== 'chong';
    if (!isOfPlace && !goesSmall) continue;
    return [
      { from, to: at },
      { from: at, to },
    ];
  }
  return [{ from, to }];
}

function isCapital(text: string, { start }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start));
}

/**
 * Whether the terms of a meeting (see `StoredMeeting.terms`) hold a subject: a unit with its whole
 * name, which ends there; of anything else every word.
 */
export function holdsSubject(terms: string, { words, isUnit, isNamedSo }: MeetingSubject): boolean {
  if (isUnit) return standsInTerms(terms, words);
  if (isNamedSo) return terms.includes(` ${words.join(' ')} `);
  return words.every((word) => terms.includes(` ${word} `));
}

function standsInTerms(terms: string, name: readonly string[]): boolean {
  return terms.split('|').some((part) => {
    const words = part.trim().split(' ');
    return words.some((word, at) => {
      const end = word === name[0] ? skippedLevels(words, at, name) : null;
      return end !== null && !isPartOfUnit(words, at) && isNameEnd(words, end);
    });
  });
}

/** `Công đoàn | Sở Y tế` is another unit than `Sở Y tế`. */
function isPartOfUnit(words: readonly string[], at: number): boolean {
  const before = partsOf(words.slice(Math.max(0, at - 4), at).join(' '));
  return unitHeads(before, 'folded').at(-1)?.to === before.length && before.length > 0;
}

function isNameEnd(words: readonly string[], end: number): boolean {
  return end === words.length || startsNext(partsOf(words.slice(end, end + 4).join(' ')));
}

/** Behind a name stands a number, a higher unit, or see `isBehindName`. */
function startsNext(tokens: readonly Token[]): boolean {
  const [next] = tokens;
  if (!next || /^\p{Nd}/u.test(next.folded)) return true;
  return isBehindName(tokens, 0, 'folded') || unitHeads(tokens, 'folded')[0]?.from === 0;
}
