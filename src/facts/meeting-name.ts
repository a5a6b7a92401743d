import { createPhraseFinder, type PhraseMatch } from '../text/phrases.ts';
import { isDays } from './is-days.ts';
import nameWords from './lexicon/meeting-name-words.json' with { type: 'json' };
import { goesOnAsList } from './list-in-meeting-name.ts';
import type { SentenceOfMeetings } from './meeting-mention.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { isUnitAbove } from './unit-above.ts';

/** Set by hand: the longest names of conferences have some thirty syllables. */
const longestNameInTokens = 45;

const notEnds = new Set(nameWords.notEnds);
const passed = createPhraseFinder(notEnds);
const ends = createPhraseFinder([...nameWords.ends, ...notEnds]);
const endsRightBehind = createPhraseFinder([...nameWords.endsRightBehind, ...notEnds]);
const verbsInside = new Set(nameWords.verbsInside);
const neverLast = new Set(nameWords.neverLast);
const unitOfSession = createPhraseFinder(nameWords.unitsOfSessions);
const joinsTopics = createPhraseFinder(nameWords.joinsTopics);
const continuations = createPhraseFinder(nameWords.continuesBehindComma);

/**
 * The token behind the last one of a meeting's name (`Hội nghị sơ kết công tác 6 tháng đầu năm,
 * triển khai nhiệm vụ 6 tháng cuối năm 2018`) whose kind ends before `kindTo`: the name goes on
 * until a stop, a day, a person, or a word that says something of the meeting.
 */
export function endOfMeetingName(sentence: SentenceOfMeetings, kindTo: number): number {
  let to = firstEnd(sentence, kindTo);
  while (to > kindTo && neverLast.has(sentence.tokens[to - 1]?.marked ?? '')) to--;
  return to;
}

function firstEnd(sentence: SentenceOfMeetings, kindTo: number): number {
  const limit = Math.min(sentence.tokens.length, kindTo + longestNameInTokens);
  let at = kindTo;
  while (at < limit) {
    const quoted = endOfQuotation(sentence, at);
    if (quoted !== null) {
      at = quoted;
    } else {
      if (isEnd(sentence, at, kindTo)) return at;
      at = Math.max(at + 1, endOfPeriod(sentence, at), endOfPassed(sentence, at));
    }
  }
  return limit;
}

function isEnd(sentence: SentenceOfMeetings, at: number, kindTo: number): boolean {
  const { tokens } = sentence;
  if (breaksBefore(sentence, at, kindTo)) return true;
  if (endsNames(ends.at(tokens, at, 'marked'))) return true;
  if (at === kindTo && endsNames(endsRightBehind.at(tokens, at, 'marked'))) return true;
  if (startsDay(sentence, at) || startsPerson(sentence, at)) return true;
  if (tokens[at]?.marked === 'của' && at > kindTo + 2) return true;
  if (tokens[at]?.marked === 'và') return leadsToDeed(sentence, at);
  const predicate = predicateAt(sentence.text, tokens, at, false);
  if (predicate === undefined) return false;
  return !verbsInside.has(predicate.phrase) || isBehindTerm(sentence, at);
}

/** `Hội nghị lần thứ 12 … khóa XVII thảo luận …`: behind the number of a term nothing belongs to the name. */
function isBehindTerm({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  if (text.slice(tokens[at - 1]?.end, tokens[at]?.start) !== ' ') return false;
  return nameWords.terms.includes(tokens[at - 2]?.marked ?? '');
}

/** `sáng` ends a name, `sáng tạo` does not. */
function endsNames(match: PhraseMatch | undefined): boolean {
  return match !== undefined && !notEnds.has(match.phrase);
}

/** `dự hội nghị cấp cao và thăm Lào`; but `hội nghị tổng kết năm 2016 và triển khai nhiệm vụ`. */
function leadsToDeed({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  if (continuations.at(tokens, at + 1, 'marked')) return false;
  if (joinsTopics.at(tokens, at + 1, 'marked')) return false;
  const predicate = predicateAt(text, tokens, at + 1, false);
  return predicate !== undefined && isVerb(predicate);
}

/** A stop ends the name, but for a comma before another of its aims (`, triển khai …`). */
function breaksBefore(sentence: SentenceOfMeetings, at: number, kindTo: number): boolean {
  const { text, tokens, dates } = sentence;
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return true;
  const between = text.slice(left.end, right.start);
  if (/^\s*[-–/&]?\s*$/.test(between)) return false;
  if (/^\.\s?$/.test(between) && left.end - left.start <= 2) return false;
  if (isAroundShortName(text, left.end, right.start)) return false;
  // `Kết luận hội nghị, đồng chí Bí thư …`
  if (!/^\s?,\s$/.test(between) || at === kindTo) return true;
  if (isNumbered(text.slice(0, left.end)) && unitOfSession.at(tokens, at, 'marked')) return false;
  if (continuations.at(tokens, at, 'marked') || isUnitAbove(text, tokens, at)) return false;
  return !leadsToPeriod(text, dates, right.start) && !goesOnAsList(sentence, at, kindTo);
}

/** `kỳ họp thứ 3, Quốc hội khóa XIV`: whose session it is. */
function isNumbered(front: string): boolean {
  return /(?:thứ|lần)\s(?:thứ\s)?[\p{L}\d]{1,5}$/u.test(front.slice(-20));
}

/** `công tác kiểm tra, giám sát, kỷ luật năm 2017`: the list goes on to the period of the meeting. */
function leadsToPeriod(text: string, dates: SentenceOfMeetings['dates'], from: number): boolean {
  const period = dates.find(({ start }) => start >= from);
  if (!period || isDays(period) || period.start - from > longestList) return false;
  return /^\p{Ll}[^.;:()"“]*$/u.test(text.slice(from, period.start));
}

/** In UTF-16 units. */
const longestList = 60;

/** `hội nghị Ban Chấp hành (BCH) Trung ương`. */
function isAroundShortName(text: string, from: number, to: number): boolean {
  const open = /^\s\([\p{Lu}\d&.\s-]{2,16}\)\s\p{L}/u.test(text.slice(from, from + 24));
  return open || /\([\p{Lu}\d&.\s-]{2,16}\)\s$/u.test(text.slice(Math.max(0, to - 20), to));
}

/** `Hội nghị “Diên Hồng”`: what is quoted right behind belongs to the name as a whole. */
function endOfQuotation({ text, tokens }: SentenceOfMeetings, at: number): number | null {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right || !/^\s*["“]\s?$/.test(text.slice(left.end, right.start))) return null;
  const close = /["”]/.exec(text.slice(right.start, right.start + 250));
  if (!close) return null;
  const end = right.start + close.index;
  const next = tokens.findIndex(({ start }) => start >= end);
  return next < 0 ? tokens.length : next;
}

function startsDay({ tokens, dates }: SentenceOfMeetings, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return dates.some((date) => date.start === start && isDays(date));
}

/** `6 tháng đầu năm 2018` is passed as a whole: `đầu năm` alone could end a name. */
function endOfPeriod({ tokens, dates }: SentenceOfMeetings, at: number): number {
  const start = tokens[at]?.start ?? 0;
  const date = dates.find((one) => one.start === start);
  if (!date) return at;
  const next = tokens.findIndex((token) => token.start >= date.end);
  return next < 0 ? tokens.length : next;
}

/** `thu hồi nợ`, `chính sách nhà ở`: the last syllable would end the name by itself. */
function endOfPassed({ tokens }: SentenceOfMeetings, at: number): number {
  return passed.at(tokens, at, 'marked')?.to ?? at;
}

function startsPerson({ tokens, people }: SentenceOfMeetings, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return people.some(({ extent, name }) => name !== null && extent.start === start);
}
