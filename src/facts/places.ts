import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };
import notPlacesLexicon from './lexicon/not-places.json' with { type: 'json' };
import { isMeetingWord } from './meeting-words.ts';
import { isOfficeHead } from './offices.ts';
import { predicateAt } from './predicates.ts';
import { isUnitAbove } from './unit-above.ts';

/** What `tại` introduces without naming a place: `tại hội nghị`, `tại buổi làm việc`. */
const events = createPhraseFinder([...meetingsLexicon, ...notPlacesLexicon.openings]);
const longestPlaceInTokens = 22;
/** `HĐND tỉnh A khóa XVIII, nhiệm kỳ 2016 - 2021 đã khai mạc`. */
const longestSubjectInTokens = 18;
const endPhrases = createPhraseFinder(notPlacesLexicon.endPhrases);
const tenures = createPhraseFinder(notPlacesLexicon.afterUnitComma);
/** `phòng họp`, `trung tâm hội nghị`. */
const rooms = new Set(notPlacesLexicon.rooms);
const dwellings = new Set(notPlacesLexicon.dwellings);
const endWords = new Set(notPlacesLexicon.ends);
/** `TP. Huế`, `Q. 1`, `P. Bình An`. */
const abbreviations = new Set(notPlacesLexicon.abbreviations);
const partsOfPlaces = createPhraseFinder(notPlacesLexicon.goesOnBehindComma);

/**
 * Places after `tại` or `ở` (`tại Hội trường tầng 2, trụ sở …`), without the preposition: a name
 * with a capital or a number in it, up to the next stop that is followed by no capital.
 */
export function findPlaces(sentence: string): Span[] {
  const tokens = partsOf(sentence);
  return tokens.flatMap((token, at) => {
    if (token.marked !== 'tại' && token.marked !== 'ở') return [];
    // `nhà ở xã hội`
    if (token.marked === 'ở' && dwellings.has(tokens[at - 1]?.marked ?? '')) return [];
    const place = placeAfter(sentence, tokens, at + 1);
    return place ? [place] : [];
  });
}

function placeAfter(sentence: string, tokens: readonly Token[], from: number): Span | null {
  if (events.at(tokens, from, 'marked') || countsThings(sentence, tokens, from)) return null;
  let to = from;
  while (
    to < tokens.length &&
    to - from < longestPlaceInTokens &&
    !endsBefore(sentence, tokens, from, to)
  )
    to++;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to === from) return null;
  const written = sentence.slice(first.start, last.end);
  return /[\p{Lu}\p{Nd}]/u.test(written) ? { start: first.start, end: last.end } : null;
}

/** `tại 5 điểm cầu`, `tại 12 xã`; `tại 19 Lê Lợi` is an address. */
function countsThings(sentence: string, tokens: readonly Token[], from: number): boolean {
  const [number, next] = [tokens[from], tokens[from + 1]];
  if (!number || !next || !/^\p{Nd}+$/u.test(number.marked)) return false;
  return /^\s+\p{Ll}/u.test(sentence.slice(number.end, next.end));
}

function endsBefore(sentence: string, tokens: readonly Token[], from: number, at: number): boolean {
  if (at === from) return false;
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return true;
  const between = sentence.slice(left.end, right.start);
  // `hội trường tầng 5, trụ sở Sở Y tế`
  if (/^,\s+$/.test(between) && partsOfPlaces.at(tokens, at, 'marked')) return false;
  if (/^,\s+$/.test(between))
    return (
      !/^\p{Lu}/u.test(sentence.slice(right.start)) ||
      isUnitDoing(sentence, tokens, at) ||
      isOfficeHead(tokens, at)
    );
  if (/^\.\s?$/.test(between) && abbreviations.has(left.marked)) return false;
  if (!/^\s*[-–]?\s*$/.test(between)) return true;
  if (/^\p{Ll}/u.test(sentence.slice(right.start, right.end)) && startsEvent(tokens, at))
    return true;
  if (endWords.has(right.marked)) return !/^\p{Lu}/u.test(sentence.slice(right.start, right.end));
  return predicateAt(sentence, tokens, at) !== undefined;
}

/** `tại tỉnh Đông Khánh diễn ra hội nghị …`, `tại xã A có sự tham dự của …`. */
function startsEvent(tokens: readonly Token[], at: number): boolean {
  if (endPhrases.at(tokens, at, 'marked')) return true;
  return isMeetingWord(tokens, at, 'marked') && !rooms.has(tokens[at - 1]?.marked ?? '');
}

/** `tại Hà Nội, Bộ Y tế tổ chức`: behind the comma stands who does something, not more of the place. */
function isUnitDoing(sentence: string, tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < Math.min(tokens.length, from + longestSubjectInTokens); at++) {
    const left = tokens[at - 1];
    const right = tokens[at];
    const between = left && right ? sentence.slice(left.end, right.start) : '';
    // `Vụ Pháp chế, Tổng cục Rừng tổ chức` is one unit.
    const goesOn = isUnitAbove(sentence, tokens, at) || tenures.at(tokens, at, 'marked');
    const isStopped = /[,;.]/.test(between) && !(between === ', ' && goesOn);
    if (isStopped) return false;
    if (predicateAt(sentence, tokens, at)) return true;
  }
  return false;
}
