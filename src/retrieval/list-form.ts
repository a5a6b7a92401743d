import { meetingSortAt } from '../facts/meeting-sorts.ts';
import { isMeetingWord as isKindWord, meetingWordAt } from '../facts/meeting-words.ts';
import { officeHeadAt } from '../facts/offices.ts';
import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import listWords from './lexicon/list-words.json' with { type: 'json' };
import { generalMeetingWords, isGeneralMeetingWord } from './meeting-of-kind.ts';
import type { Asked, TokenRange } from './understood-question.ts';

const openings = createPhraseFinder(listWords.openings);
const counting = createPhraseFinder(listWords.counting);
const times = createPhraseFinder(listWords.times);
const which = createPhraseFinder(listWords.which);
const whichOnes = createPhraseFinder(listWords.whichOnes);
const courtesies = createPhraseFinder(listWords.courtesies);
const leads = createPhraseFinder(listWords.leads);
const askingWords = createPhraseFinder(listWords.askingWords);
const plurals = createPhraseFinder(listWords.plurals);
const directives = createPhraseFinder(listWords.directives);
const nouns: readonly (readonly [Asked, ReturnType<typeof createPhraseFinder>])[] = [
  ['directive', directives],
  ['document', createPhraseFinder(listWords.documents)],
  ['person', createPhraseFinder(listWords.people)],
];

function isMeetingWord(tokens: readonly Token[], at: number, side: TokenSide): boolean {
  return isKindWord(tokens, at, side) || isGeneralMeetingWord(tokens, at, side);
}

/** The words that ask for a row of things, and for what. */
export interface ListForm {
  readonly asked: Asked;
  readonly at: TokenRange;
}

/**
 * Whether a question asks for meetings to be listed (`những hội nghị nào`, `liệt kê …`) or counted
 * (`bao nhiêu cuộc họp`, `họp mấy lần`). What else is to be listed (`liệt kê các văn bản`) is asked
 * for like one of its kind: the readers of these give all that a meeting has.
 */
export function listFormOf(tokens: readonly Token[], side: TokenSide): ListForm | null {
  return (
    orderedListOf(tokens, side) ??
    countFormOf(tokens, side) ??
    openedListOf(tokens, side) ??
    whichMeetingsOf(tokens, side) ??
    whichOnesOf(tokens, side) ??
    headingOf(tokens, side) ??
    null
  );
}

/** `Liệt kê giúp em mấy cuộc họp …` counts nothing. */
function orderedListOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const opening = openings.at(tokens, 0, side);
  if (!opening) return undefined;
  const listed = behindPlural(
    tokens,
    courtesies.at(tokens, opening.to, side)?.to ?? opening.to,
    side,
  );
  return isMeetingWord(tokens, listed, side)
    ? { asked: 'list', at: { from: 0, to: listed } }
    : undefined;
}

/** `Liệt kê các hội nghị gần đây nhất`: not one of them. */
export function listsSeveralMeetings(tokens: readonly Token[], side: TokenSide): boolean {
  const opening = openings.at(tokens, 0, side);
  if (!opening) return false;
  const from = courtesies.at(tokens, opening.to, side)?.to ?? opening.to;
  const listed = behindPlural(tokens, from, side);
  return listed > from && isMeetingWord(tokens, listed, side);
}

/** `tại các cuộc họp` */
export function namesSeveralMeetings(tokens: readonly Token[], side: TokenSide): boolean {
  return plurals.find(tokens, side).some(({ to }) => isMeetingWord(tokens, to, side));
}

/** `Liệt kê các chỉ đạo của …`: where the words for what is listed end. */
export function listedDirectives(tokens: readonly Token[], side: TokenSide): number | null {
  const opening = openings.at(tokens, 0, side);
  if (!opening) return null;
  const from = courtesies.at(tokens, opening.to, side)?.to ?? opening.to;
  return directives.at(tokens, behindPlural(tokens, from, side), side)?.to ?? null;
}

function countFormOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const [often] = times.find(tokens, side);
  if (often && tokens.some((_, at) => isMeetingWord(tokens, at, side))) {
    return { asked: 'count', at: often };
  }
  const counted = counting
    .find(tokens, side)
    .find((match) => isMeetingWord(tokens, behindPlural(tokens, match.to, side), side));
  return counted && { asked: 'count', at: counted };
}

function openedListOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const opening = openings.find(tokens, side)[0];
  if (!opening) return undefined;
  const noun = behindPlural(tokens, opening.to, side);
  const found = nouns.find(([, finder]) => finder.at(tokens, noun, side));
  const isDirectMeeting = isMeetingWord(tokens, noun, side);
  const before = tokens.slice(0, opening.from);
  const isInside = before.length > mostBeforeOpening || namesOffice(before, side);
  if (!found && !isDirectMeeting && isInside) return undefined;
  return { asked: found && !isDirectMeeting ? found[0] : 'list', at: opening };
}

/** `Cho tôi xin một danh sách …`; further behind, `rà soát danh sách trẻ em` lists nothing. */
const mostBeforeOpening = 5;

/** `Trưởng phòng Hành chính - Tổng hợp` lists nothing. */
function namesOffice(tokens: readonly Token[], side: TokenSide): boolean {
  return tokens.some((_, at) => officeHeadAt(tokens, at, side) !== undefined);
}

/** `Các hội nghị năm 2020`, `cho tôi xem những cuộc họp tháng 7`: nothing else is asked. */
function headingOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const lead = leads.at(tokens, 0, side)?.to ?? 0;
  const plural = plurals.at(tokens, lead, side);
  if (!plural || !isMeetingWord(tokens, plural.to, side) || asksElse(tokens, side))
    return undefined;
  return { asked: 'list', at: { from: 0, to: plural.to } };
}

function asksElse(tokens: readonly Token[], side: TokenSide): boolean {
  return askingWords.find(tokens, side).length > 0;
}

/** Words that say more of the meetings may stand between: `những hội nghị sơ kết nào`. */
const longestGapInTokens = 4;

function whichMeetingsOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  return which.find(tokens, side).flatMap((match) => {
    const asksBefore = followsMeeting(tokens, match, side);
    return asksBefore ? [{ asked: 'list' as const, at: match }] : [];
  })[0];
}

/** `Cuộc họp gần đây nhất là cuộc nào?` */
function whichOnesOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const [asked] = whichOnes.find(tokens, side);
  const namesOne = tokens.some((_, at) => isMeetingWord(tokens, at, side));
  return asked && namesOne ? { asked: 'list', at: asked } : undefined;
}

function followsMeeting(tokens: readonly Token[], match: PhraseMatch, side: TokenSide): boolean {
  if (isEnglish(match.phrase)) {
    return isMeetingWord(tokens, behindPlural(tokens, match.to, side), side);
  }
  for (let at = match.from - 1; at >= Math.max(0, match.from - 4 - longestGapInTokens); at--) {
    const meeting =
      meetingWordAt(tokens, at, side) ??
      generalMeetingWords(tokens, side).find(({ from }) => from === at);
    if (!meeting || meeting.to > match.from) continue;
    if (meeting.to === match.from) return true;
    const isPlural = plurals.find(tokens.slice(0, at), side).some(({ to }) => to === at);
    const gap = tokens.slice(meeting.to, match.from);
    if (gap.length <= longestGapInTokens && (isPlural || isSort(gap, side))) return true;
  }
  return false;
}

/** `hội nghị sơ kết nào` asks for meetings, `hội nghị Sở Y tế ngày nào` for a day. */
function isSort(gap: readonly Token[], side: TokenSide): boolean {
  return meetingSortAt(gap, 0, side)?.to === gap.length;
}

function isEnglish(phrase: string): boolean {
  return phrase === 'which' || phrase === 'what';
}

function behindPlural(tokens: readonly Token[], at: number, side: TokenSide): number {
  return plurals.at(tokens, at, side)?.to ?? at;
}
